/** 保护: the locked cells of a form's sheet refuse edits from now on, without a password. */
import type { Field, Form } from '../forms/model';
import type { ProtectSheet } from '../grid/shape';
import { type Workbook, sheetNamed } from '../grid/workbook';

/**
 * `protected`: the sheet is protected already, and is left alone. `nothing-editable`: every cell to be filled in is
 * locked as well, so that nobody could go on.
 */
export type ProtectionRefusal = 'protected' | 'nothing-editable';

export function protectForm(
  workbook: Workbook,
  form: Form,
):
  | { readonly possible: true; readonly change: ProtectSheet }
  | { readonly possible: false; readonly reason: ProtectionRefusal } {
  const sheet = sheetNamed(workbook, form.sheet);
  if (!sheet || sheet.protected) return { possible: false, reason: 'protected' };
  const isEditable = (field: Field | null | undefined): boolean => field?.cell.locked === false;
  const toFill = form.indicators.flatMap(({ cells }) => [cells.actual, cells.score]);
  if (![...toFill, form.goal.actual?.value].some(isEditable))
    return { possible: false, reason: 'nothing-editable' };
  return { possible: true, change: { kind: 'protect', sheet: form.sheet } };
}
