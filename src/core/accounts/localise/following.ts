/** Which cells follow a cell by their formulas, and how strongly. */
import { type CellRef, type Range, addressOfKey, cellKey, contains } from '../../grid/address';
import type { Workbook } from '../../grid/workbook';
import { Plan, inOrder, planOfAll } from '../../formula/plan';
import { WorkbookView, sheetKey } from '../../formula/sheet-view';
import { type Term, linearTerms } from './linear';

/** How much a cell's value moves when that of a source moves by one. */
export type Weights = ReadonlyMap<number, number>;

/**
 * The weights of the sources in every cell that they reach. A source is a cell that may be changed, be it a constant
 * or a formula; a formula that does not just add up follows nothing but its own change.
 *
 * @param sources the cells; they are told apart by their index
 * @returns the weights by cell, in the order of the sources
 */
export function weightsIn(workbook: Workbook, sources: readonly CellRef[]): readonly Weights[] {
  const reached = new Reached(sources);
  const view = new WorkbookView(workbook);
  for (const { tree, at } of inOrder(planBehind(workbook, sources)).ordered) {
    const terms = tree && linearTerms(tree, view, at);
    if (terms) reached.follow(at, terms);
  }
  return sources.map((at) => reached.weights(at));
}

/** The formulas in the sources and those that they look at, on and on: no others pass anything on to a source. */
function planBehind(workbook: Workbook, sources: readonly CellRef[]): Plan {
  const all = planOfAll(workbook);
  const plan = new Plan();
  if (all.formulas.length === 0) return plan;
  for (const { sheet, row, column } of sources) {
    const own = { top: row, bottom: row, left: column, right: column };
    all.within(sheet, own).forEach((formula) => plan.add(formula));
  }
  // The list grows while it is walked.
  for (const { at, precedents } of plan.formulas) {
    for (const { sheet, range } of precedents ?? []) {
      all.within(sheet ?? at.sheet, range).forEach((formula) => plan.add(formula));
    }
  }
  return plan;
}

const NONE: Weights = new Map();

/** The weights of all cells that follow a source, by sheet and cell. */
class Reached {
  private readonly bySheet = new Map<string, Map<number, Map<number, number>>>();

  constructor(sources: readonly CellRef[]) {
    sources.forEach(({ sheet, row, column }, source) => {
      this.sheet(sheet).set(cellKey(row, column), new Map([[source, 1]]));
    });
  }

  weights({ sheet, row, column }: CellRef): Weights {
    return this.sheet(sheet).get(cellKey(row, column)) ?? NONE;
  }

  follow({ sheet, row, column }: CellRef, terms: readonly Term[]): void {
    const cells = this.sheet(sheet);
    const key = cellKey(row, column);
    const own = cells.get(key) ?? new Map<number, number>();
    for (const { factor, ...area } of terms) {
      for (const weights of this.within(area.sheet, area.range)) add(own, weights, factor);
    }
    if (own.size > 0) cells.set(key, own);
  }

  private within(sheet: string, range: Range): readonly Weights[] {
    const cells = this.sheet(sheet);
    const area = (range.bottom - range.top + 1) * (range.right - range.left + 1);
    if (area > cells.size) {
      return [...cells].flatMap(([key, weights]) => (contains(range, addressOfKey(key)) ? [weights] : []));
    }
    const found: Weights[] = [];
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const weights = cells.get(cellKey(row, column));
        if (weights) found.push(weights);
      }
    }
    return found;
  }

  private sheet(name: string): Map<number, Map<number, number>> {
    const key = sheetKey(name);
    const known = this.bySheet.get(key);
    if (known) return known;
    const created = new Map<number, Map<number, number>>();
    this.bySheet.set(key, created);
    return created;
  }
}

function add(into: Map<number, number>, weights: Weights, factor: number): void {
  for (const [source, weight] of weights) into.set(source, (into.get(source) ?? 0) + weight * factor);
}
