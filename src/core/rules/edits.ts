/** Fixes as rules write them: edits of a form's fields that keep each cell's kind and style. */
import type { Edit, CellContent } from '../grid/edit';
import { beforeOf, sameValue } from '../grid/edit';
import { displayText, isPercentFormat } from '../grid/display';
import type { Fix, FixKind, MessageValues } from '../finding';
import type { Field, Form } from '../forms/model';
import { type Big, HUNDRED, formatDecimal, formatFixed } from '../text/decimal';
import { parseNumber } from '../text/number';
import { refOf } from './equation';

/** Writes the content into the field's cell; null where no fix writes (value and label share the cell). */
export function editOf(form: Pick<Form, 'sheet'>, field: Field, after: CellContent): Edit | null {
  return field.inline ? null : { at: refOf(form, field), before: beforeOf(field.cell), after };
}

/**
 * Writes a number, given as the field counts it (97.35 for 97.35 %). A cell with a formula gets the right
 * formula where there is one; a percentage stays one, as text or under its format.
 */
export function numberEdit(form: Form, field: Field, value: Big, formula?: string): Edit | null {
  return editOf(form, field, numberContent(field, value, formula));
}

/** What {@link numberEdit} writes. */
export function numberContent(field: Field, value: Big, formula?: string): CellContent {
  const { cell } = field;
  if (cell.formula !== undefined && formula !== undefined) return formulaContent(field, value, formula);
  if (field.percent && typeof cell.value === 'string') {
    return { value: `${formatFixed(value, decimalsOf(field))}%` };
  }
  const stored = isPercentCell(field) ? value.div(HUNDRED) : value;
  return { value: stored.toNumber(), ...formatShowing(field, stored, isPercentCell(field)) };
}

/** A formula and its expected result, given as the field counts it; a percentage becomes a number under a % format. */
export function formulaContent(field: Field, value: Big, formula: string): CellContent {
  const stored = field.percent ? value.div(HUNDRED) : value;
  return { value: stored.toNumber(), formula, ...formatShowing(field, stored, field.percent) };
}

/** What the field's cell would show with the content, for {@link Finding.expected}. */
export function shownAs(field: Field, content: CellContent): string {
  return displayText({ ...field.cell, ...content }).trim();
}

/** True for a cell that holds 0.95 and shows 95%. */
export function isPercentCell({ cell }: Field): boolean {
  return typeof cell.value !== 'string' && cell.format !== undefined && isPercentFormat(cell.format);
}

/** A fix, or none where an edit is impossible or nothing would change; spread into a draft's `fixes`. */
export function fixOf(
  kind: FixKind,
  id: string,
  edits: readonly (Edit | null)[],
  values: MessageValues = {},
): Fix[] {
  const possible = edits.filter((edit) => edit !== null);
  if (possible.length < edits.length || !possible.some(changesSomething)) return [];
  return [{ kind, title: { id, values }, edits: possible }];
}

export function changesSomething({ before, after }: Edit): boolean {
  const format = after.format !== undefined && after.format !== before.format;
  if (format || before.formula !== after.formula) return true;
  return !sameValue(before.value, after.value) || typeof before.value !== typeof after.value;
}

/** Digits a text percentage is written with, two at least: what is written must be the right value. */
function decimalsOf(field: Field): number {
  return Math.max(2, parseNumber(field.text)?.decimals ?? 2);
}

/** A format for a cell whose own would hide digits of the new number, or show it in another style. */
function formatShowing({ cell }: Field, stored: Big, percent: boolean): Pick<CellContent, 'format'> {
  const shown = parseNumber(displayText({ ...cell, value: stored.toNumber() }));
  const counted = percent ? stored.times(HUNDRED) : stored;
  if (shown?.percent === percent && shown.value.eq(counted)) return {};
  const places = Math.max(2, formatDecimal(counted).split('.')[1]?.length ?? 0);
  return { format: `0.${'0'.repeat(places)}${percent ? '%' : ''}` };
}
