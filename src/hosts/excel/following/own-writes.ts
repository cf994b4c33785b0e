/**
 * Recognises the change events of our own writes: those within cells written a moment ago. Before ExcelApi 1.14
 * Excel does not say who made a change, and later it does not tell two panes of one add-in apart.
 */
import { type Range, contains, sameRange } from '../../../core/grid/address';

/** Milliseconds within which Excel has delivered the event of a write. */
const WINDOW = 2_000;

interface Place {
  readonly sheet: string;
  readonly range: Range;
}

export class OwnWrites {
  private recent: (Place & { readonly until: number })[] = [];

  constructor(private readonly now: () => number = Date.now) {}

  note(places: readonly Place[]): void {
    const now = this.now();
    const noted = places.map(({ sheet, range }) => ({ sheet, range, until: now + WINDOW }));
    this.recent = [...this.recent.filter(({ until }) => until > now), ...noted];
  }

  /**
   * True for the event of an own write. It is expected once: where a person types into the same cells a moment later
   * that is theirs.
   */
  takes({ sheet, range }: Place): boolean {
    const now = this.now();
    const [first, last] = [
      { row: range.top, column: range.left },
      { row: range.bottom, column: range.right },
    ];
    const own = this.recent.find(
      (place) =>
        place.until > now &&
        place.sheet === sheet &&
        contains(place.range, first) &&
        contains(place.range, last),
    );
    // Excel may report a large write in pieces.
    if (own && sameRange(own.range, range)) this.recent = this.recent.filter((place) => place !== own);
    return own !== undefined;
  }
}
