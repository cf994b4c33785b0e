/** Tells the events of our own writes from those of other people's, whether they come at once or later. */
import { placeKey } from '../../core/fix/consequences';
import { addressOfKey } from '../../core/grid/address';
import type { CellBefore } from '../../core/grid/edit';
import { type Cell, EMPTY_CELL } from '../../core/grid/workbook';
import { type Change, hasContent } from '../common/match';
import { cellCount } from '../common/place';
import type { Place } from '../host';
import { eachCell } from './areas';
import type { Quiet } from './quiet';

/** Milliseconds within which WPS has told of a write. */
const WINDOW = 2_000;

interface Written {
  readonly content: CellBefore;
  readonly isSilent: boolean;
  readonly until: number;
}

export class OwnChanges {
  private recent = new Map<string, Written>();

  constructor(
    private readonly quiet: Quiet,
    private readonly now: () => number = Date.now,
  ) {}

  /** To be called before cells are written. */
  note(changes: readonly Change[]): void {
    const now = this.now();
    const { isSilent } = this.quiet;
    this.recent = new Map([...this.recent].filter(([, { until }]) => until > now));
    for (const { at, to } of changes) {
      this.recent.set(placeKey(at), { content: to, isSilent, until: now + WINDOW });
    }
  }

  /**
   * A change of cells that were written a moment ago is our own while they hold what was written.
   * @param contents what the cells hold now, by `cellKey`; asked for only where it matters
   * @returns null for what nobody is to hear of
   */
  sourceOf(place: Place, contents: () => ReadonlyMap<number, Cell>): 'self' | 'user' | null {
    const written = this.writtenTo(place);
    if (!written) return 'user';
    const cells = contents();
    const isOurs = [...written].every(([key, { content }]) =>
      hasContent(cells.get(key) ?? EMPTY_CELL, content),
    );
    if (!isOurs) return 'user';
    return [...written.values()].some(({ isSilent }) => isSilent) ? null : 'self';
  }

  /** What was written to the place's cells; null where any was not. */
  private writtenTo({ sheet, range }: Place): ReadonlyMap<number, Written> | null {
    if (cellCount(range) > this.recent.size) return null;
    const now = this.now();
    const found = new Map<number, Written>();
    eachCell(range, (key) => {
      const written = this.recent.get(placeKey({ sheet, ...addressOfKey(key) }));
      if (written && written.until > now) found.set(key, written);
    });
    return found.size === cellCount(range) ? found : null;
  }
}
