/** Which formulas look at a cell. Built once per sheet and kept as long as the sheet is unchanged. */
import { type Address, type CellRef, type Range, addressOfKey, cellKey, contains } from '../grid/address';
import type { Cell, Sheet } from '../grid/workbook';
import type { Expression, ReferenceNode } from './expression';
import { parseFormula } from './parse';
import { referenceNodes } from './references';
import { sheetKey } from './sheet-view';

/** A formula in its cell. */
export interface FormulaCell {
  readonly at: CellRef;
  readonly key: number;
  readonly cell: Cell;
  /** Null when the formula is not plain A1 syntax. */
  readonly tree: Expression | null;
  /** What it looks at; null when that cannot be told. */
  readonly precedents: readonly ReferenceNode[] | null;
}

type Parsed = Pick<FormulaCell, 'tree' | 'precedents'>;

/** Cells are immutable and outlive edits elsewhere on their sheet, so each formula is read once. */
const parsedCells = new WeakMap<Cell, Parsed>();
const sheetFormulas = new WeakMap<Sheet, SheetFormulas>();

export function formulasOf(sheet: Sheet): SheetFormulas {
  const known = sheetFormulas.get(sheet);
  if (known) return known;
  const built = new SheetFormulas(sheet);
  sheetFormulas.set(sheet, built);
  return built;
}

/** The formulas of one sheet and, by the sheet they look at, what they depend on. */
export class SheetFormulas {
  readonly all: readonly FormulaCell[];
  /** Formulas that may depend on any cell. */
  readonly opaque: readonly FormulaCell[];
  /** Formulas without a result, as programs write them that do not calculate. */
  readonly uncalculated: readonly FormulaCell[];
  private readonly byTarget = new Map<string, Dependants>();

  constructor(sheet: Sheet) {
    this.all = formulaCells(sheet);
    this.opaque = this.all.filter(({ precedents }) => precedents === null);
    this.uncalculated = this.all.filter(({ cell }) => cell.value === null);
    for (const formula of this.all) {
      for (const { sheet: target, range } of formula.precedents ?? []) {
        this.target(sheetKey(target ?? sheet.name)).add(range, formula);
      }
    }
  }

  /** Calls back for every formula of this sheet that looks at the cell, perhaps more than once. */
  forEachDependant(of: CellRef, visit: (formula: FormulaCell) => void): void {
    this.byTarget.get(sheetKey(of.sheet))?.forEach(of, visit);
  }

  private target(key: string): Dependants {
    const known = this.byTarget.get(key);
    if (known) return known;
    const created = new Dependants();
    this.byTarget.set(key, created);
    return created;
  }
}

function formulaCells(sheet: Sheet): readonly FormulaCell[] {
  const found: FormulaCell[] = [];
  for (const [key, cell] of sheet.cells) {
    if (cell.formula === undefined) continue;
    found.push({ at: { sheet: sheet.name, ...addressOfKey(key) }, key, cell, ...parsed(cell, cell.formula) });
  }
  return found;
}

function parsed(cell: Cell, formula: string): Parsed {
  const known = parsedCells.get(cell);
  if (known) return known;
  const tree = parseFormula(formula);
  const read = { tree, precedents: tree && referenceNodes(tree) };
  parsedCells.set(cell, read);
  return read;
}

interface Watch {
  readonly range: Range;
  readonly formula: FormulaCell;
}

/** Rows are indexed in blocks; a range over more blocks than this is looked through on every question. */
const BLOCK_ROWS = 32;
const MOST_BLOCKS = 16;

/** The formulas that look at one sheet, found by the cell they look at. */
class Dependants {
  private readonly byCell = new Map<number, FormulaCell[]>();
  private readonly byBlock = new Map<number, Watch[]>();
  private readonly tall: Watch[] = [];

  add(range: Range, formula: FormulaCell): void {
    if (range.top === range.bottom && range.left === range.right) {
      append(this.byCell, cellKey(range.top, range.left), formula);
      return;
    }
    const first = blockOf(range.top);
    const last = blockOf(range.bottom);
    if (last - first >= MOST_BLOCKS) {
      this.tall.push({ range, formula });
      return;
    }
    for (let block = first; block <= last; block++) append(this.byBlock, block, { range, formula });
  }

  forEach(at: Address, visit: (formula: FormulaCell) => void): void {
    this.byCell.get(cellKey(at.row, at.column))?.forEach(visit);
    for (const watches of [this.byBlock.get(blockOf(at.row)) ?? [], this.tall]) {
      for (const { range, formula } of watches) if (contains(range, at)) visit(formula);
    }
  }
}

function blockOf(row: number): number {
  return Math.floor(row / BLOCK_ROWS);
}

function append<T>(lists: Map<number, T[]>, key: number, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
