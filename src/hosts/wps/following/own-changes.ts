/** Tells the events of our own writes from those of other people's, whether they come at once or later. */
import { addressOfKey, placeKey } from '../../../core/grid/address';
import type { CellBefore } from '../../../core/grid/edit';
import { type Cell, EMPTY_CELL } from '../../../core/grid/workbook';
import { type Change, hasContent } from '../../common/match';
import { cellCount } from '../../common/place';
import type { Place } from '../../host';
import { eachCell } from '../areas';
import type { Quiet } from '../quiet';

/** Milliseconds within which WPS has told of a write. */
const WINDOW = 2_000;

interface Written {
  readonly content: CellBefore;
  readonly isSilent: boolean;
  readonly until: number;
}

/** A row of ours that came or went. */
interface Moved {
  readonly sheet: string;
  readonly row: number;
  /** How far the sheet was in use afterwards; null while the work is under way. */
  used: string | null;
  until: number;
}

export class OwnChanges {
  private recent = new Map<string, Written>();
  private moves: Moved[] = [];

  constructor(
    private readonly quiet: Quiet,
    private readonly now: () => number = Date.now,
  ) {}

  get isSilent(): boolean {
    return this.quiet.isSilent;
  }

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

  /** To be called before a row comes or goes. @returns to be called when the work is done, with how far the sheet is in use then */
  noteMove(sheet: string, row: number): (used: string) => void {
    const move: Moved = { sheet, row, used: null, until: Infinity };
    this.moves.push(move);
    return (used) => {
      move.used = used;
      move.until = this.now() + WINDOW;
    };
  }

  /**
   * Whether the event of a whole row is that of our own, which is expected once: where somebody has moved rows
   * since, the sheet is in use otherwise.
   * @param used how far the sheet is in use now; asked for only where it matters
   */
  takesMove(sheet: string, row: number, used: () => string): boolean {
    const now = this.now();
    this.moves = this.moves.filter(({ until }) => until > now);
    const own = this.moves.find((move) => move.sheet === sheet && move.row === row);
    if (!own || (own.used !== null && own.used !== used())) return false;
    this.moves = this.moves.filter((move) => move !== own);
    return true;
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
