/** What the hosts that change an open workbook's shape need alike. */
import type { Reshape } from '../../core/grid/shape';
import { type Range, sameRange } from '../../core/grid/address';
import type { Sheet } from '../../core/grid/workbook';

/** A row that comes back has the height it had. @param height points; null where it is not known */
export function withHeight(inverse: Reshape, height: number | null): Reshape {
  const { change } = inverse;
  return change.kind === 'insert-row' && height !== null
    ? { ...inverse, change: { ...change, height } }
    : inverse;
}

/** The same merges, in whatever order, and protected alike. */
export function sameShape(a: Sheet, b: Sheet): boolean {
  return (
    a.protected === b.protected &&
    without(a.merges, b.merges).length === 0 &&
    without(b.merges, a.merges).length === 0
  );
}

/** Ranges that are not among the others. */
export function without(ranges: readonly Range[], others: readonly Range[]): readonly Range[] {
  return ranges.filter((range) => !others.some((other) => sameRange(range, other)));
}
