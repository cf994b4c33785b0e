/** Formulas that add the rows of a form up, while a row comes or goes. */
import type { Form } from '../forms/model';
import { references } from '../formula/references';
import { replaceReferences } from '../formula/written-references';
import { type CellRef, addressOfKey, contains } from '../grid/address';
import { type Edit, beforeOf } from '../grid/edit';
import { type Cell, type Workbook, isError } from '../grid/workbook';
import { totalOf } from '../rules/derived';
import { totalFormula } from '../rules/formulas';
import { round2 } from '../text/decimal';

/** Rows that a range must take in to be about all of them. */
export interface Block {
  readonly sheet: string;
  readonly first: number;
  readonly last: number;
  readonly left: number;
  readonly right: number;
}

interface FormulaAt {
  readonly at: CellRef;
  readonly cell: Cell;
  readonly formula: string;
}

export function formulasIn(workbook: Workbook): readonly FormulaAt[] {
  return workbook.sheets.flatMap(({ name, cells }) =>
    [...cells].flatMap(([key, cell]) =>
      cell.formula === undefined
        ? []
        : [{ at: { sheet: name, ...addressOfKey(key) }, cell, formula: cell.formula }],
    ),
  );
}

/**
 * Edits that let ranges over the whole block take in the row below it, which comes directly after its last row.
 * Only ranges as they are written: a formula that names each cell is another matter.
 */
export function extendedSums(workbook: Workbook, block: Block): readonly Edit[] {
  return formulasIn(workbook).flatMap(({ at, cell, formula }) => {
    const extended = replaceReferences(formula, (reference) => {
      const { sheet, elsewhere, from, to } = reference;
      const isHere = !elsewhere && (sheet ?? at.sheet).toLowerCase() === block.sheet.toLowerCase();
      if (!isHere || !to?.row || !from.row || !from.column || !to.column) return reference;
      const isDown = from.row.index <= to.row.index;
      const [top, bottom] = isDown ? [from.row, to.row] : [to.row, from.row];
      const isBeside = to.column.index < block.left || from.column.index > block.right;
      if (isBeside || bottom.index !== block.last || top.index > block.first) return reference;
      const row = { ...bottom, index: bottom.index + 1 };
      return isDown ? { ...reference, to: { ...to, row } } : { ...reference, from: { ...from, row } };
    });
    return extended === formula ? [] : [formulaEdit(at, cell, extended)];
  });
}

function formulaEdit(at: CellRef, cell: Cell, formula: string): Edit {
  return { at, before: beforeOf(cell), after: { value: isError(cell.value) ? null : cell.value, formula } };
}

/** Formulas that look at every row of a block of several in one column, and not at the given row of it. */
export function sumsWithout(
  workbook: Workbook,
  form: Form,
  rows: readonly number[],
  row: number,
): readonly FormulaAt[] {
  if (rows.length < 2) return [];
  return formulasIn(workbook).filter(({ at, formula }) => {
    const ranges = (references(formula, at.sheet) ?? [])
      .filter(({ sheet }) => sheet.toLowerCase() === form.sheet.toLowerCase())
      .map(({ range }) => range);
    return (['weight', 'score'] as const).some((column) => {
      const place = form.columns[column]?.at.column;
      if (place === undefined) return false;
      const isIn = (line: number): boolean =>
        ranges.some((range) => contains(range, { row: line, column: place }));
      return rows.every(isIn) && !isIn(row);
    });
  });
}

/**
 * Totals of the form of which it cannot be told whether they follow: OFFSET and INDIRECT count cells or name them in
 * a text, and a defined name does not grow with a row below it.
 */
export function unclearTotals(form: Form): readonly FormulaAt[] {
  return (['weight', 'score'] as const).flatMap((column) => {
    const field = form.total?.[column];
    const formula = field?.cell.formula;
    if (!field || formula === undefined || references(formula, form.sheet) !== null) return [];
    return [{ at: { sheet: form.sheet, ...field.at }, cell: field.cell, formula }];
  });
}

/** The cell of 总分 in a column, where its formula gives what the rows add up to. */
export function soundTotal(form: Form, at: CellRef): 'weight' | 'score' | null {
  if (at.sheet !== form.sheet) return null;
  for (const column of ['weight', 'score'] as const) {
    const field = form.total?.[column];
    const isIt = field?.at.row === at.row && field.at.column === at.column;
    if (isIt) return field.number?.eq(round2(totalOf(form, column).value)) ? column : null;
  }
  return null;
}

/** The same total, written anew over the rows of the form as it is now; null where it cannot be. */
export function rewrittenTotal(form: Form, column: 'weight' | 'score', { at, cell }: FormulaAt): Edit | null {
  const formula = totalFormula(form, column);
  return formula === undefined ? null : formulaEdit(at, cell, formula);
}
