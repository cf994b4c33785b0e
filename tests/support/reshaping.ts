/** Rows and columns that come and go in a snapshot, as a spreadsheet program moves what stands behind them. */
import {
  MAX_COLUMNS,
  MAX_ROWS,
  addressOfKey,
  cellKey,
  columnIndex,
  columnName,
} from '../../src/core/grid/address';
import type { Range } from '../../src/core/grid/address';
import type { Cell, Sheet, Workbook } from '../../src/core/grid/workbook';

export interface Move {
  readonly axis: 'row' | 'column';
  /** The line that comes, or the one that goes. */
  readonly at: number;
  readonly by: 1 | -1;
}

/** The workbook with a line inserted or deleted; a new row or column takes fills and formats of the one before. */
export function moved(workbook: Workbook, name: string, move: Move): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (sheet.name === name ? movedSheet(sheet, move) : sheet)),
  };
}

/** Where a line stands after the move; null for the one that goes. */
export function movedLine(line: number, { at, by }: Move): number | null {
  if (by < 0 && line === at) return null;
  return line >= at ? line + by : line;
}

function movedSheet(sheet: Sheet, move: Move): Sheet {
  const cells = new Map<number, Cell>();
  for (const [key, cell] of sheet.cells) {
    const { row, column } = addressOfKey(key);
    const [r, c] = move.axis === 'row' ? [movedLine(row, move), column] : [row, movedLine(column, move)];
    if (r === null || c === null) continue;
    const formula = cell.formula === undefined ? undefined : movedReferences(cell.formula, move);
    cells.set(cellKey(r, c), formula === undefined ? cell : { ...cell, formula });
  }
  if (move.by > 0) copyLooks(sheet, cells, move);
  const lines = (hidden: ReadonlySet<number>): ReadonlySet<number> =>
    new Set([...hidden].flatMap((line) => movedLine(line, move) ?? []));
  return {
    ...sheet,
    cells,
    merges: sheet.merges.flatMap((merge) => movedMerge(merge, move) ?? []),
    hiddenRows: move.axis === 'row' ? lines(sheet.hiddenRows) : sheet.hiddenRows,
    hiddenColumns: move.axis === 'column' ? lines(sheet.hiddenColumns) : sheet.hiddenColumns,
  };
}

function copyLooks(sheet: Sheet, cells: Map<number, Cell>, { axis, at }: Move): void {
  for (const [key, { value: _value, formula: _formula, ...looks }] of sheet.cells) {
    const { row, column } = addressOfKey(key);
    if ((axis === 'row' ? row : column) !== at - 1 || Object.keys(looks).length === 0) continue;
    cells.set(axis === 'row' ? cellKey(at, column) : cellKey(row, at), { value: null, ...looks });
  }
}

function movedMerge(merge: Range, move: Move): Range | null {
  const [first, last] = move.axis === 'row' ? [merge.top, merge.bottom] : [merge.left, merge.right];
  const from = move.by < 0 && first === move.at ? first : (movedLine(first, move) ?? first);
  const to = move.by < 0 && last >= move.at ? last - 1 : (movedLine(last, move) ?? last);
  if (to < from) return null;
  const range =
    move.axis === 'row' ? { ...merge, top: from, bottom: to } : { ...merge, left: from, right: to };
  return range.top === range.bottom && range.left === range.right ? null : range;
}

const REFERENCE = /(?<![A-Za-z0-9_!'$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![A-Za-z0-9_(!])/g;

/** Ends of ranges follow their lines; one whose line goes steps back. */
function movedReferences(formula: string, move: Move): string {
  return formula.replace(
    REFERENCE,
    (_, fixColumn: string, letters: string, fixRow: string, digits: string) => {
      const [row, column] = [Number(digits) - 1, columnIndex(letters)];
      if (row >= MAX_ROWS || column >= MAX_COLUMNS) return _;
      const follow = (line: number): number => movedLine(line, move) ?? line;
      const at = move.axis === 'row' ? { row: follow(row), column } : { row, column: follow(column) };
      return `${fixColumn}${columnName(at.column)}${fixRow}${String(at.row + 1)}`;
    },
  );
}
