/**
 * The workbook snapshot: plain, immutable data that every host and file reader produces and that all of the
 * core works on. It holds what the rules may look at, and nothing of how a host keeps it.
 */
import { type Address, type CellRef, type Range, addressOfKey, cellKey } from './address';

/** An error value such as `#DIV/0!`, as the sheet shows it. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds; for a formula, its last calculated result. `null` is an empty cell. */
export type CellValue = number | string | boolean | CellError | null;

export interface Cell {
  readonly value: CellValue;
  /** Formula without its `=`, in en-US notation; absent for a constant. */
  readonly formula?: string;
  /** Number format code; absent means `General`. */
  readonly format?: string;
  /** Background as `#RRGGBB`; absent when the cell has none. */
  readonly fill?: string;
  /** False for a cell that may be edited on a protected sheet; absent means locked, as in Excel. */
  readonly locked?: false;
}

export interface Sheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /**
   * Cells that hold a value or a formula, and empty ones with a fill, a number format or no lock, by
   * {@link cellKey}.
   */
  readonly cells: ReadonlyMap<number, Cell>;
  readonly merges: readonly Range[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Sheet protection is on: locked cells refuse edits. */
  readonly protected: boolean;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** True when day 0 of date serials is 1904-01-01. */
  readonly date1904: boolean;
  /** The sheet that a person had in front when a host read the workbook; absent where nobody looks at one. */
  readonly activeSheet?: string;
  /** The file carries macros; absent where it has none, or where a host does not tell. */
  readonly macros?: true;
}

export const EMPTY_CELL: Cell = Object.freeze({ value: null });

export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  return sheet.cells.get(cellKey(row, column)) ?? EMPTY_CELL;
}

export function sheetNamed(workbook: Workbook, name: string): Sheet | undefined {
  return workbook.sheets.find((sheet) => sheet.name === name);
}

export function isError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

/** The smallest range that holds every cell with a value or formula, or null for an empty sheet. */
export function usedRange(sheet: Sheet): Range | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const [key, cell] of sheet.cells) {
    if (cell.value === null && cell.formula === undefined) continue;
    const { row, column } = addressOfKey(key);
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}

/**
 * Looks up the merge that covers a cell. Built once per sheet: a form asks for every one of its cells.
 */
export class MergeIndex {
  private readonly byCell = new Map<number, Range>();

  constructor(merges: readonly Range[], within: Range | null) {
    if (!within) return;
    for (const merge of merges) {
      const bottom = Math.min(merge.bottom, within.bottom);
      const right = Math.min(merge.right, within.right);
      for (let row = merge.top; row <= bottom; row++) {
        for (let column = merge.left; column <= right; column++) this.byCell.set(cellKey(row, column), merge);
      }
    }
  }

  /** The merged range over a cell, or undefined when the cell stands alone. */
  covering(row: number, column: number): Range | undefined {
    return this.byCell.get(cellKey(row, column));
  }

  /** The cell that holds the value of a place: a merge's top-left cell, else the place itself. */
  anchor(row: number, column: number): Address {
    const merge = this.covering(row, column);
    return merge ? { row: merge.top, column: merge.left } : { row, column };
  }
}

type Look = Pick<Cell, 'format' | 'fill' | 'locked'>;

/** Alike as far as the snapshot knows how a cell is formatted. */
export function sameLook(a: Look, b: Look): boolean {
  return a.format === b.format && a.fill === b.fill && a.locked === b.locked;
}

/** The cell of a reference; an empty one where there is none. */
export function cellIn(workbook: Workbook, { sheet, row, column }: CellRef): Cell {
  const found = sheetNamed(workbook, sheet);
  return found ? cellAt(found, row, column) : EMPTY_CELL;
}

/** True when the cell refuses an edit because its sheet is protected. */
export function isProtectedCell(sheet: Sheet, { row, column }: Address): boolean {
  return sheet.protected && cellAt(sheet, row, column).locked !== false;
}

/** The same of a reference; a sheet that is not there refuses nothing. */
export function isProtectedIn(workbook: Workbook, at: CellRef): boolean {
  const sheet = sheetNamed(workbook, at.sheet);
  return sheet !== undefined && isProtectedCell(sheet, at);
}

export function isHidden(sheet: Sheet, { row, column }: Address): boolean {
  return sheet.visibility !== 'visible' || sheet.hiddenRows.has(row) || sheet.hiddenColumns.has(column);
}
