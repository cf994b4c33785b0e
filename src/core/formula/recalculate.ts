/** Brings the formulas of a workbook up to date after a change. Pure: the workbook given is left as it is. */
import type { CellRef } from '../grid/address';
import type { CellValue, Workbook } from '../grid/workbook';
import type { FormulaCell } from './dependencies';
import { evaluateFormula } from './evaluate';
import { type Plan, inOrder, planOfAll, planOfChange, planOfMissing } from './plan';
import { sameResult } from './scalar';
import { WorkbookView } from './sheet-view';

export interface Recalculation {
  /** With the new results in the formula cells; the same object when none changed. */
  readonly workbook: Workbook;
  /** Formula cells whose value really changed, by sheet, row and column. */
  readonly results: readonly { readonly at: CellRef; readonly value: CellValue }[];
  /** Formula cells that the change does or may reach and that keep their old value, in the same order. */
  readonly unresolved: readonly CellRef[];
}

/**
 * Recalculates what depends on changed cells.
 *
 * @param workbook the workbook after the change
 * @param changed the cells that hold something else than in `before`
 * @param before the workbook before the change: a formula whose old inputs do not give its old result there is
 *   left unresolved, because we evidently do not calculate it as its author's program did
 */
export function recalculate(
  workbook: Workbook,
  changed: readonly CellRef[],
  before: Workbook,
): Recalculation {
  return carryOut(planOfChange(workbook, changed), workbook, new WorkbookView(before));
}

/** Calculates every formula, whatever results it held. */
export function recalculateAll(workbook: Workbook): Recalculation {
  return carryOut(planOfAll(workbook), workbook, null);
}

/** The workbook with results for the formulas that came without one, as programs other than Excel write them. */
export function calculateMissing(workbook: Workbook): Workbook {
  return carryOut(planOfMissing(workbook), workbook, null).workbook;
}

function carryOut(plan: Plan, workbook: Workbook, before: WorkbookView | null): Recalculation {
  if (plan.formulas.length === 0) return { workbook, results: [], unresolved: [] };
  const { ordered, circular } = inOrder(plan);
  const view = new WorkbookView(workbook);
  const results: { at: CellRef; value: CellValue }[] = [];
  const unresolved = circular.map(({ at }) => at);
  for (const formula of ordered) {
    const value = resultOf(formula, view, before);
    if (value === undefined) {
      unresolved.push(formula.at);
      view.sheet(formula.at.sheet)?.leaveUnresolved(formula.at);
      continue;
    }
    const same = sameResult(value, formula.cell.value);
    if (!same) results.push({ at: formula.at, value });
    // A formula that held no result and yields an empty text is no change to show, but is calculated now.
    if (!same || formula.cell.value === null) view.sheet(formula.at.sheet)?.setResult(formula.at, value);
  }
  const byPlace = placeOrder(workbook);
  return {
    workbook: view.toWorkbook(),
    results: results.sort((a, b) => byPlace(a.at, b.at)),
    unresolved: unresolved.sort(byPlace),
  };
}

/** The formula's result now, or undefined when it cannot be calculated or our calculation is not to be trusted. */
function resultOf(
  formula: FormulaCell,
  view: WorkbookView,
  before: WorkbookView | null,
): CellValue | undefined {
  const { tree, precedents, at, cell } = formula;
  // Without known precedents the formula has no place in the order: it might read a result that is still to come.
  if (!tree || !precedents) return undefined;
  const now = evaluateFormula(tree, view, at);
  const old = before?.cell(at);
  if (!before || now === undefined || !old || old.formula !== cell.formula || old.value === null) return now;
  const expected = evaluateFormula(tree, before, at);
  if (expected === undefined) return now;
  if (!agrees(expected, old.value)) return undefined;
  // Untouched by the change: the old result stays to its last binary digit.
  return sameResult(expected, now) ? old.value : now;
}

const TOLERANCE = 1e-9;

/** Equal but for the residues of binary arithmetic. */
function agrees(ours: CellValue, cached: CellValue): boolean {
  if (typeof ours !== 'number' || typeof cached !== 'number') return sameResult(ours, cached);
  return Math.abs(ours - cached) <= TOLERANCE * Math.max(1, Math.abs(ours), Math.abs(cached));
}

function placeOrder(workbook: Workbook): (a: CellRef, b: CellRef) => number {
  const index = new Map(workbook.sheets.map(({ name }, position) => [name, position]));
  return (a, b) =>
    (index.get(a.sheet) ?? 0) - (index.get(b.sheet) ?? 0) || a.row - b.row || a.column - b.column;
}
