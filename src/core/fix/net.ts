/** Folds the edits of several steps into one for each cell. */
import type { CellRef } from '../grid/address';
import { type CellContent, type Edit, beforeOf, sameValue } from '../grid/edit';
import { type Cell, type Workbook, cellIn, isError } from '../grid/workbook';

/** For each place what stood there and what stands there now; places that came back are left out. */
export function netEdits(original: Workbook, final: Workbook, places: readonly CellRef[]): readonly Edit[] {
  return places.flatMap((at) => {
    const [before, after] = [cellIn(original, at), cellIn(final, at)];
    return isSame(before, after) ? [] : [{ at, before: beforeOf(before), after: contentOf(before, after) }];
  });
}

function isSame(before: Cell, after: Cell): boolean {
  if (before.format !== after.format || before.formula !== after.formula) return false;
  return (
    after.formula !== undefined ||
    (sameValue(before.value, after.value) && typeof before.value === typeof after.value)
  );
}

function contentOf(before: Cell, { value, formula, format }: Cell): CellContent {
  return {
    // Only a formula can end in an error value; the host works it out again.
    value: isError(value) ? null : value,
    ...(formula !== undefined && { formula }),
    ...(format !== undefined && format !== before.format && { format }),
  };
}
