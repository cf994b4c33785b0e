/** How the rows of a sheet move when one is inserted or deleted. */
import { MAX_ROWS, type Range } from './address';

export interface RowMove {
  readonly sheet: string;
  /** Index of the row that comes (counted after the change) or goes (counted before it). */
  readonly at: number;
  /** 1: a row comes, and what stood at its index and below moves down. −1: a row goes, what is below moves up. */
  readonly by: 1 | -1;
}

/** Where a row stands after the move; null for the row that goes, or is pushed off the sheet. */
export function movedRow(row: number, { at, by }: RowMove): number | null {
  if (row < at) return row;
  return (by < 0 && row === at) || row + by >= MAX_ROWS ? null : row + by;
}

/** Where a range stands after the move, grown by a row that comes inside of it; null when all of it goes off. */
export function movedRange(range: Range, { at, by }: RowMove): Range | null {
  if (by < 0 && range.top === at && range.bottom === at) return null;
  const last = MAX_ROWS - 1;
  // Whole columns stay whole columns.
  if (range.top === 0 && range.bottom === last) return range;
  const top = range.top > at || (range.top === at && by > 0) ? range.top + by : range.top;
  const bottom = range.bottom >= at ? range.bottom + by : range.bottom;
  return top > last ? null : { ...range, top, bottom: Math.min(bottom, last) };
}

/** The move that takes another back. */
export function reverseMove({ sheet, at, by }: RowMove): RowMove {
  return { sheet, at, by: by > 0 ? -1 : 1 };
}
