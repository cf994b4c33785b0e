/** Places as the parts of a package write them, followed over a row that comes or goes. */
import { type Address, type Range, formatRange, parseRange } from '../../core/grid/address';
import { type RowMove, movedRange } from '../../core/grid/row-move';
import { ReshapeError } from './reshape-error';

const WHOLE_COLUMNS = /^\$?[A-Z]{1,3}:\$?[A-Z]{1,3}$/i;

/** A range such as `A1:I45` after the move; null when all of it goes. */
export function movedRef(ref: string, move: RowMove): string | null {
  if (WHOLE_COLUMNS.test(ref)) return ref;
  const range = rangeOf(ref);
  const moved = movedRange(range, move);
  if (!moved) return null;
  // Whatever stays is left as it is written.
  return moved.top === range.top && moved.bottom === range.bottom ? ref : formatRange(moved);
}

/**
 * Ranges separated by blanks after the move; null when none is left.
 * @param takesRow a range that ends above the row that comes takes it in
 */
export function movedSqref(sqref: string, move: RowMove, takesRow = false): string | null {
  const refs = sqref.trim().split(/\s+/);
  const moved = refs.map((ref) => (takesRow && endsAbove(ref, move) ? grownRef(ref) : movedRef(ref, move)));
  if (moved.every((ref, index) => ref === refs[index])) return sqref;
  const left = moved.filter((ref) => ref !== null);
  return left.length > 0 ? left.join(' ') : null;
}

function endsAbove(ref: string, { at }: RowMove): boolean {
  return !WHOLE_COLUMNS.test(ref) && rangeOf(ref).bottom === at - 1;
}

function grownRef(ref: string): string {
  const range = rangeOf(ref);
  return formatRange({ ...range, bottom: range.bottom + 1 });
}

/** The first cell of the rectangle around ranges separated by blanks. */
export function cornerOf(sqref: string): Address {
  const ranges = sqref.trim().split(/\s+/).map(rangeOf);
  return {
    row: Math.min(...ranges.map(({ top }) => top)),
    column: Math.min(...ranges.map(({ left }) => left)),
  };
}

/** @throws ReshapeError where the text is no range of cells, columns or rows */
export function rangeOf(ref: string): Range {
  const range = parseRange(WHOLE_COLUMNS.test(ref) ? ref.replace(':', '1:') + '1' : ref);
  if (!range) throw new ReshapeError(`range ${ref}`);
  return range;
}
