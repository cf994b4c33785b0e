/** Which formulas a change reaches, and the order to work them out in. */
import { type CellRef, type Range, cellKey, contains } from '../grid/address';
import type { Sheet, Workbook } from '../grid/workbook';
import { type FormulaCell, type SheetFormulas, formulasOf } from './dependencies';
import { sheetKey } from './sheet-view';

/** Formulas to work out, found by place. */
export class Plan {
  private readonly bySheet = new Map<string, Map<number, FormulaCell>>();
  /** In the order of discovery. */
  readonly formulas: FormulaCell[] = [];

  /** True when the formula was not in the plan yet. */
  add(formula: FormulaCell): boolean {
    const key = sheetKey(formula.at.sheet);
    const cells = this.bySheet.get(key) ?? new Map<number, FormulaCell>();
    if (cells.has(formula.key)) return false;
    cells.set(formula.key, formula);
    this.bySheet.set(key, cells);
    this.formulas.push(formula);
    return true;
  }

  /** The planned formulas that stand in a range. */
  within(sheet: string, range: Range): readonly FormulaCell[] {
    const cells = this.bySheet.get(sheetKey(sheet));
    if (!cells) return [];
    const area = (range.bottom - range.top + 1) * (range.right - range.left + 1);
    return area < cells.size
      ? lookedUp(cells, range)
      : [...cells.values()].filter(({ at }) => contains(range, at));
  }
}

function lookedUp(cells: ReadonlyMap<number, FormulaCell>, range: Range): readonly FormulaCell[] {
  const found: FormulaCell[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const formula = cells.get(cellKey(row, column));
      if (formula) found.push(formula);
    }
  }
  return found;
}

/** Every formula of the workbook. */
export function planOfAll(workbook: Workbook): Plan {
  const plan = new Plan();
  for (const sheet of workbook.sheets) for (const formula of formulasOf(sheet).all) plan.add(formula);
  return plan;
}

/** The formulas that hold no result. */
export function planOfMissing(workbook: Workbook): Plan {
  const plan = new Plan();
  for (const sheet of workbook.sheets.filter(lacksResults))
    for (const formula of formulasOf(sheet).all) if (formula.cell.value === null) plan.add(formula);
  return plan;
}

const lacking = new WeakMap<Sheet, boolean>();

/** Looks at the cells alone, and once: formulas of a sheet that has all its results need not be parsed. */
function lacksResults(sheet: Sheet): boolean {
  const known = lacking.get(sheet) ?? hasFormulaWithoutResult(sheet);
  lacking.set(sheet, known);
  return known;
}

function hasFormulaWithoutResult({ cells }: Sheet): boolean {
  for (const { value, formula } of cells.values()) if (value === null && formula !== undefined) return true;
  return false;
}

/**
 * The formulas a change reaches: those in the changed cells, those that look at them, on and on; those that may
 * look at anything; and those without a result that any of these needs.
 */
export function planOfChange(workbook: Workbook, changed: readonly CellRef[]): Plan {
  const plan = new Plan();
  const withFormulas = workbook.sheets.map(formulasOf).filter(({ all }) => all.length > 0);
  if (withFormulas.length === 0 || changed.length === 0) return plan;
  for (const { opaque } of withFormulas) opaque.forEach((formula) => plan.add(formula));
  for (const at of changed) {
    addOwn(plan, workbook, at);
    addDependants(plan, withFormulas, at);
  }
  // The list grows while it is walked.
  for (const formula of plan.formulas) {
    addDependants(plan, withFormulas, formula.at);
    addUncalculated(plan, workbook, formula);
  }
  return plan;
}

function addOwn(plan: Plan, workbook: Workbook, at: CellRef): void {
  const sheet = sheetOf(workbook, at.sheet);
  if (sheet?.cells.get(cellKey(at.row, at.column))?.formula === undefined) return;
  const own = formulasOf(sheet).all.find(({ key }) => key === cellKey(at.row, at.column));
  if (own) plan.add(own);
}

function addDependants(plan: Plan, sheets: readonly SheetFormulas[], of: CellRef): void {
  for (const sheet of sheets) sheet.forEachDependant(of, (formula) => plan.add(formula));
}

function addUncalculated(plan: Plan, workbook: Workbook, { at, precedents }: FormulaCell): void {
  for (const { sheet: name, range } of precedents ?? []) {
    const sheet = sheetOf(workbook, name ?? at.sheet);
    if (!sheet) continue;
    for (const formula of formulasOf(sheet).uncalculated) if (contains(range, formula.at)) plan.add(formula);
  }
}

function sheetOf(workbook: Workbook, name: string): Sheet | undefined {
  const key = sheetKey(name);
  return workbook.sheets.find((sheet) => sheetKey(sheet.name) === key);
}

/** The plan with precedents before dependants; what stands in a circle, or hangs on one, is kept apart. */
export function inOrder(plan: Plan): {
  readonly ordered: readonly FormulaCell[];
  readonly circular: readonly FormulaCell[];
} {
  const followers = new Map<FormulaCell, FormulaCell[]>();
  const waiting = new Map<FormulaCell, number>();
  for (const formula of plan.formulas) {
    const awaited = precedentsIn(plan, formula);
    waiting.set(formula, awaited.size);
    for (const precedent of awaited) {
      const list = followers.get(precedent);
      if (list) list.push(formula);
      else followers.set(precedent, [formula]);
    }
  }
  const ordered = plan.formulas.filter((formula) => waiting.get(formula) === 0);
  // The list grows while it is walked.
  for (const formula of ordered) {
    for (const follower of followers.get(formula) ?? []) {
      const left = (waiting.get(follower) ?? 0) - 1;
      waiting.set(follower, left);
      if (left === 0) ordered.push(follower);
    }
  }
  return { ordered, circular: plan.formulas.filter((formula) => (waiting.get(formula) ?? 0) > 0) };
}

function precedentsIn(plan: Plan, { at, precedents }: FormulaCell): ReadonlySet<FormulaCell> {
  return new Set((precedents ?? []).flatMap(({ sheet, range }) => plan.within(sheet ?? at.sheet, range)));
}
