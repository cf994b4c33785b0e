/** 新增三级指标行: a blank row under the labels of the row above. */
import type { Field, Form, Indicator } from '../forms/model';
import { type CellRef, type Range, contains, overlaps, placeKey } from '../grid/address';
import { type Edit, beforeOf } from '../grid/edit';
import { rowBelow } from '../grid/plan-shape';
import type { InsertRow } from '../grid/shape';
import { type Sheet, type Workbook, cellIn, isError, sheetNamed } from '../grid/workbook';
import { withReshape, withShape } from '../grid/with-shape';
import type { Pack } from '../pack';
import { formsOf, isBesideForm } from './beside';
import { LABEL_COLUMNS, conventionOf, groupOf, indicatorAt } from './groups';
import { type RowPlan, type RowRefused, refused } from './plan';
import { extendedSums, rewrittenTotal, soundTotal, sumsWithout, unclearTotals } from './sums';

/**
 * A row below another one of the indicator table: formats, borders and height as that row's; labels as the form
 * writes them (merged labels grow, repeated ones are repeated); sums over the whole block above take it in.
 *
 * @param afterRow row on the form's sheet, from 0
 */
export function insertIndicatorRow(
  workbook: Workbook,
  form: Form,
  afterRow: number,
  pack?: Pack,
): RowPlan | RowRefused {
  const sheet = sheetNamed(workbook, form.sheet);
  const indicator = indicatorAt(form, afterRow);
  if (!sheet || !indicator) return refused('not-in-table');
  if (sheet.protected) return refused('protected');
  if (isBesideForm(workbook, sheet, form, afterRow, pack)) return refused('beside');
  const change = insertion(sheet, form, indicator, afterRow);
  const shaped = withShape(workbook, change);
  const labels = labelEdits(shaped, sheet, form, indicator, change);
  const first = groupOf(form, indicator, 'level2').first;
  const block = { ...form.range, sheet: form.sheet, first, last: afterRow };
  const isEnd = isLastOf(form, indicator, afterRow);
  const edits = [...labels, ...(isEnd ? extendedSums(shaped, block) : [])];
  const totals = totalEdits(workbook, form, { change, edits }, pack);
  if ('possible' in totals) return totals;
  return {
    possible: true,
    title: { id: 'insert-row', values: { row: afterRow + 1 } },
    change,
    edits: replaced(edits, totals, shaped),
    focus: focusOf(form, indicator, change.at),
  };
}

function insertion(sheet: Sheet, form: Form, indicator: Indicator, afterRow: number): InsertRow {
  const grown = sheet.merges.filter(
    (merge) =>
      merge.bottom === afterRow &&
      isLabel(form, indicator, merge) &&
      isTallOrMerged(sheet, form, indicator, merge),
  );
  const change = rowBelow(sheet, afterRow, grown);
  return {
    ...change,
    merges: [...change.merges, ...newLabelMerges(sheet, form, indicator, afterRow, change)],
  };
}

/** Labels at the sides of the table, and those of the row. */
function isLabel(form: Form, { cells }: Indicator, merge: Range): boolean {
  const labels = [cells.level1, cells.level2, ...form.labels];
  return labels.some((label) => label && contains(merge, label.at) && merge.top === label.at.row);
}

/** A label over a single row grows only where the form merges its labels. */
function isTallOrMerged(sheet: Sheet, form: Form, indicator: Indicator, merge: Range): boolean {
  if (merge.bottom > merge.top) return true;
  return LABEL_COLUMNS.some(
    (column) =>
      indicator.cells[column]?.at.column === merge.left &&
      conventionOf(form, sheet, groupOf(form, indicator, column), column) === 'merged',
  );
}

/** A label in a single cell becomes one over both rows, where the form merges its labels. */
function newLabelMerges(
  sheet: Sheet,
  form: Form,
  indicator: Indicator,
  afterRow: number,
  { at, merges }: InsertRow,
): readonly Range[] {
  return LABEL_COLUMNS.flatMap((column) => {
    const field = indicator.cells[column];
    if (field?.at.row !== afterRow) return [];
    if (conventionOf(form, sheet, groupOf(form, indicator, column), column) !== 'merged') return [];
    const place = { top: afterRow, left: field.at.column, bottom: at, right: field.at.column };
    const isMerged = [...sheet.merges, ...merges].some((merge) => overlaps(merge, place));
    return isMerged ? [] : [place];
  });
}

/** Labels that are repeated on every row are written into the new one. */
function labelEdits(
  shaped: Workbook,
  sheet: Sheet,
  form: Form,
  indicator: Indicator,
  { at, merges }: InsertRow,
): readonly Edit[] {
  return LABEL_COLUMNS.flatMap((column) => {
    const field = indicator.cells[column];
    if (!field || conventionOf(form, sheet, groupOf(form, indicator, column), column) !== 'repeated')
      return [];
    const place = { row: at, column: field.at.column };
    const isCovered = merges.some((merge) => contains(merge, place) && merge.top < at);
    return isCovered || field.inline ? [] : [copyEdit(shaped, { sheet: form.sheet, ...place }, field)];
  });
}

function copyEdit(shaped: Workbook, at: CellRef, { cell: { value } }: Field): Edit {
  return { at, before: beforeOf(cellIn(shaped, at)), after: { value: isError(value) ? null : value } };
}

/** The row is the last under its level-2 label: what adds that block up ends here. */
function isLastOf(form: Form, indicator: Indicator, afterRow: number): boolean {
  return groupOf(form, indicator, 'level2').last <= afterRow;
}

/**
 * Totals that name each cell, or of which it cannot be told, are written anew; other sums of that kind are not ours to
 * change.
 */
function totalEdits(
  workbook: Workbook,
  form: Form,
  reshape: { readonly change: InsertRow; readonly edits: readonly Edit[] },
  pack: Pack | undefined,
): readonly Edit[] | RowRefused {
  const after = withReshape(workbook, reshape);
  const now = formAfter(after, form, pack);
  const { at } = reshape.change;
  const rows = form.indicators.map(({ row }) => (row >= at ? row + 1 : row));
  const edits: Edit[] = [];
  const unclear = now ? unclearTotals(now) : [];
  for (const sum of [...sumsWithout(after, form, rows, at), ...unclear]) {
    const before = {
      ...sum.at,
      row: sum.at.sheet === form.sheet && sum.at.row > at ? sum.at.row - 1 : sum.at.row,
    };
    const column = soundTotal(form, before);
    const edit = column && now && rewrittenTotal(now, column, sum);
    if (!edit) return refused('sums-unclear', [before]);
    edits.push(edit);
  }
  return edits;
}

/** One edit a cell: a sum that was extended and is written anew is only written anew. */
function replaced(edits: readonly Edit[], totals: readonly Edit[], shaped: Workbook): readonly Edit[] {
  const places = new Set(totals.map(({ at }) => placeKey(at)));
  const found = totals.map((edit) => ({ ...edit, before: beforeOf(cellIn(shaped, edit.at)) }));
  return [...edits.filter(({ at }) => !places.has(placeKey(at))), ...found];
}

/** The form as it reads after the change. */
export function formAfter(workbook: Workbook, { sheet, range }: Form, pack: Pack | undefined): Form | null {
  return (
    formsOf(workbook, sheet, pack).find(
      (form) => form.range.top === range.top && form.range.left === range.left,
    ) ?? null
  );
}

function focusOf(form: Form, { cells }: Indicator, row: number): CellRef {
  const field = cells.level3 ?? cells.target ?? cells.actual;
  return { sheet: form.sheet, row, column: field?.at.column ?? form.range.left };
}
