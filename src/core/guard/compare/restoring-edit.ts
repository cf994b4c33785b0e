/** The edit that brings a cell back to what its baseline has: value or formula, and the number format. */
import type { CellRef } from '../../grid/address';
import { type CellContent, type Edit, beforeOf } from '../../grid/edit';
import { type Cell, isError } from '../../grid/workbook';

/**
 * @param formula the baseline's formula as it reads now; null where it cannot be told
 * @returns null where the content cannot be written: an error value, or a formula that is not known any more
 */
export function restoringEdit(at: CellRef, before: Cell, now: Cell, formula: string | null): Edit | null {
  if (before.formula !== undefined && formula === null) return null;
  if (isError(before.value) && formula === null) return null;
  const format = before.format ?? 'General';
  const after: CellContent = {
    value: isError(before.value) ? null : before.value,
    ...(formula !== null && { formula }),
    ...(format !== (now.format ?? 'General') && { format }),
  };
  return { at, before: beforeOf(now), after };
}
