/** 删除本行: a row of the indicator table goes, and labels that stood in it stay with the rows they hold for. */
import type { Form, Indicator } from '../forms/model';
import type { CellRef } from '../grid/address';
import { type Edit, beforeOf } from '../grid/edit';
import { rowGone } from '../grid/plan-shape';
import type { DeleteRow } from '../grid/shape';
import { type Cell, type Sheet, type Workbook, cellAt, cellIn, isError, sheetNamed } from '../grid/workbook';
import { withReshape, withShape } from '../grid/with-shape';
import type { Pack } from '../pack';
import { contentBeside, isBesideForm } from './beside';
import { LABEL_COLUMNS, groupOf, indicatorAt } from './groups';
import { formAfter } from './insert-row';
import { type RowPlan, type RowRefused, refused } from './plan';
import { formulasIn, rewrittenTotal, soundTotal, unclearTotals } from './sums';

/**
 * The last row under a level-2 label stays: the label belongs to the template. Contents of merged cells that begin in
 * the row go on in the row below.
 *
 * @param row on the form's sheet, from 0
 */
export function removeIndicatorRow(
  workbook: Workbook,
  form: Form,
  row: number,
  pack?: Pack,
): RowPlan | RowRefused {
  const sheet = sheetNamed(workbook, form.sheet);
  const indicator = indicatorAt(form, row);
  if (!sheet || !indicator) return refused('not-in-table');
  if (sheet.protected) return refused('protected');
  if (indicator.row === row && groupOf(form, indicator, 'level2').rows.length < 2) return refused('only-row');
  const beside = contentBeside(sheet, form.range.left, lastColumn(form, indicator), row);
  if (beside.length > 0 || isBesideForm(workbook, sheet, form, row, pack)) return refused('beside', beside);
  const change = rowGone(sheet, row);
  const shaped = withShape(workbook, change);
  const kept = keptContents(shaped, sheet, form, indicator, change);
  const sums = brokenSums(workbook, shaped, form, { change, edits: kept }, pack);
  if ('possible' in sums) return sums;
  return {
    possible: true,
    title: { id: 'remove-row', values: { row: row + 1 } },
    change,
    edits: [...kept, ...sums],
    focus: { sheet: form.sheet, row, column: indicator.cells.level3?.at.column ?? form.range.left },
  };
}

/** The table's own last column: a form's range takes in whatever stands beside it. */
function lastColumn({ columns }: Form, { cells }: Indicator): number {
  const fields = [...Object.values(columns), ...Object.values(cells)];
  return Math.max(...fields.map(({ at }) => at.column));
}

/** Contents that stand in the row and hold for rows below it: of merges that go on, and of labels written once. */
function keptContents(
  shaped: Workbook,
  sheet: Sheet,
  form: Form,
  indicator: Indicator,
  { at: row }: DeleteRow,
): readonly Edit[] {
  const merged = sheet.merges
    .filter(({ top, bottom }) => top === row && bottom > row)
    .map(({ left }) => left);
  const once = LABEL_COLUMNS.flatMap((column) => {
    const field = indicator.cells[column];
    const goesOn = form.indicators.some((other) => other.row > row && other.cells[column]?.at.row === row);
    return field?.at.row === row && goesOn ? [field.at.column] : [];
  });
  return [...new Set([...merged, ...once])].flatMap((column) => {
    const cell = cellAt(sheet, row, column);
    const at = { sheet: form.sheet, row, column };
    return cell.value === null && cell.formula === undefined ? [] : [movedContent(shaped, at, cell)];
  });
}

function movedContent(shaped: Workbook, at: CellRef, { value, formula, format }: Cell): Edit {
  const before = beforeOf(cellIn(shaped, at));
  return {
    at,
    before,
    after: {
      value: isError(value) ? null : value,
      ...(formula !== undefined && { formula }),
      ...(format !== before.format && { format: format ?? 'General' }),
    },
  };
}

/**
 * Totals that name each cell, or of which it cannot be told, are written anew; anything else that loses a cell keeps
 * the row.
 */
function brokenSums(
  workbook: Workbook,
  shaped: Workbook,
  form: Form,
  reshape: { readonly change: DeleteRow; readonly edits: readonly Edit[] },
  pack: Pack | undefined,
): readonly Edit[] | RowRefused {
  const { at: row } = reshape.change;
  const isBroken = (formula: string): boolean => formula.includes('#REF!');
  const now = formAfter(withReshape(workbook, reshape), form, pack);
  const edits: Edit[] = [];
  const unclear = now ? unclearTotals(now).filter(({ formula }) => !isBroken(formula)) : [];
  for (const sum of [...formulasIn(shaped).filter(({ formula }) => isBroken(formula)), ...unclear]) {
    const isBelow = sum.at.sheet === form.sheet && sum.at.row >= row;
    const before = isBelow ? { ...sum.at, row: sum.at.row + 1 } : sum.at;
    if (isBroken(cellIn(workbook, before).formula ?? '')) continue;
    const column = soundTotal(form, before);
    const edit = column && now && rewrittenTotal(now, column, sum);
    if (!edit) return refused(unclear.includes(sum) ? 'sums-unclear' : 'referenced', [before]);
    edits.push(edit);
  }
  return edits;
}
