/**
 * Recognises the change events of our own writes where Excel does not say who made a change (before ExcelApi
 * 1.14): events within cells written a moment ago.
 */
import { type Range, contains } from '../../core/grid/address';

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

  covers({ sheet, range }: Place): boolean {
    const now = this.now();
    const [first, last] = [
      { row: range.top, column: range.left },
      { row: range.bottom, column: range.right },
    ];
    return this.recent.some(
      (own) =>
        own.until > now && own.sheet === sheet && contains(own.range, first) && contains(own.range, last),
    );
  }
}
