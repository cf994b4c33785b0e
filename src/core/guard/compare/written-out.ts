/** Formulas of a template that a system wrote out as values. */
import { evaluateFormula } from '../../formula/evaluate';
import { parseFormula } from '../../formula/parse';
import { sameResult } from '../../formula/scalar';
import { WorkbookView } from '../../formula/sheet-view';
import { type Address, addressOfKey, contains } from '../../grid/address';
import { type CellValue, cellAt, isError } from '../../grid/workbook';
import { decimal } from '../../text/decimal';
import { parseNumber } from '../../text/number';
import type { Scene } from './scene';

/** An export has none of the template's formulas: who pastes over one of them leaves the others. */
export function hasNoFormulas({ now }: Scene): boolean {
  return ![...now.sheet.cells].some(
    ([key, { formula }]) => formula !== undefined && contains(now.form.range, addressOfKey(key)),
  );
}

/** What stands in the cell is what the formula gives there; for an error (0 ÷ 0) every system has a value of its own. */
export function isResultOf({ now }: Scene, formula: string, at: Address): boolean {
  const tree = parseFormula(formula);
  const view = new WorkbookView({ sheets: [now.sheet], date1904: now.date1904 });
  const result = tree ? evaluateFormula(tree, view, { sheet: now.sheet.name, ...at }) : undefined;
  const { value } = cellAt(now.sheet, at.row, at.column);
  if (result === undefined) return false;
  return isError(result) ? !isError(value) : sameResult(result, value) || sameNumber(result, value);
}

/** Systems write numbers as texts too. */
function sameNumber(result: CellValue, value: CellValue): boolean {
  const number = typeof value === 'string' ? parseNumber(value) : null;
  return typeof result === 'number' && (number?.value.eq(decimal(result)) ?? false);
}
