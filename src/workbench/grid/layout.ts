/** Where everything of a sheet is drawn, apart from what the cells hold. */
import { addressOfKey } from '../../core/grid/address';
import { MergeIndex, type Sheet, usedRange } from '../../core/grid/workbook';
import type { SheetAppearance } from '../../xlsx';
import { type Axis, axisOf } from './axis';

export interface SheetLayout {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly merges: MergeIndex;
  /** Only the rows in view are drawn, all of them at fixed heights. */
  readonly windowed: boolean;
}

/** A blank sheet is drawn this large at least. */
const SMALLEST = { rows: 20, columns: 8 };
/** Fills and borders are drawn this far beyond the last value; files often carry them to the end of the sheet. */
const BEYOND = { rows: 50, columns: 5 };
/** The most columns that are drawn. */
export const MAX_DRAWN_COLUMNS = 256;
/** From this many cells on, drawing them all at once would be felt. */
const MANY_CELLS = 5000;

export function layoutOf(sheet: Sheet, look: SheetAppearance): SheetLayout {
  const { rows, columns } = extent(sheet, look);
  const rowAxis = axisOf(rows, sheet.hiddenRows, (row) => look.rowHeights.get(row) ?? look.defaultRowHeight);
  const columnAxis = axisOf(
    columns,
    sheet.hiddenColumns,
    (column) => look.columnWidths.get(column) ?? look.defaultColumnWidth,
  );
  const within = { top: 0, left: 0, bottom: rows - 1, right: columns - 1 };
  return {
    rows: rowAxis,
    columns: columnAxis,
    merges: new MergeIndex(sheet.merges, within),
    windowed: rowAxis.indices.length * columnAxis.indices.length > MANY_CELLS,
  };
}

/** Rows and columns up to the last that shows anything. */
function extent(sheet: Sheet, { looks, lookOf }: SheetAppearance): { rows: number; columns: number } {
  const used = usedRange(sheet) ?? { bottom: -1, right: -1 };
  const limit = { bottom: used.bottom + BEYOND.rows, right: used.right + BEYOND.columns };
  let { bottom, right } = used;
  const reach = (row: number, column: number): void => {
    bottom = Math.max(bottom, Math.min(row, limit.bottom));
    right = Math.max(right, Math.min(column, limit.right));
  };
  for (const merge of sheet.merges) if (merge.top <= used.bottom) reach(merge.bottom, merge.right);
  for (const [key, { fill }] of sheet.cells) if (fill !== undefined) reachKey(key);
  for (const [key, look] of lookOf) if (looks[look]?.borders) reachKey(key);
  return {
    rows: Math.max(bottom + 1, SMALLEST.rows),
    columns: Math.min(Math.max(right + 1, SMALLEST.columns), MAX_DRAWN_COLUMNS),
  };

  function reachKey(key: number): void {
    const { row, column } = addressOfKey(key);
    reach(row, column);
  }
}
