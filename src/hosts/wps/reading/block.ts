/** One rectangle of a sheet: its contents, and its layout, confirmed or found out. */
import { type Range, cellKey, formatRange } from '../../../core/grid/address';
import type { Cell } from '../../../core/grid/workbook';
import { type Grids, isSquare } from '../answers';
import type { EtWorksheet } from '../api';
import { contentOf } from '../content';

/** The contents of a range, by `cellKey`; empty cells are left out. */
export function contentsOf(sheet: EtWorksheet, range: Range, grids: Grids): Map<number, Cell> {
  const cells = new Map<number, Cell>();
  for (const part of oblong(range)) readInto(cells, sheet, part, grids);
  return cells;
}

/** A square may be answered by row or by column, which cannot be told apart; its parts can. */
function oblong(range: Range): readonly Range[] {
  if (!isSquare(range)) return [range];
  return [
    { ...range, bottom: range.bottom - 1 },
    { ...range, top: range.bottom },
  ];
}

function readInto(cells: Map<number, Cell>, sheet: EtWorksheet, range: Range, grids: Grids): void {
  const [rows, columns] = [range.bottom - range.top + 1, range.right - range.left + 1];
  const target = sheet.Range(formatRange(range));
  const values = grids.rows(target.Value2, rows, columns);
  const formulas = grids.rows(target.Formula, rows, columns);
  values.forEach((row, i) => {
    row.forEach((value, j) => {
      const cell = contentOf(value, formulas[i]?.[j]);
      if (cell.value === null && cell.formula === undefined) return;
      cells.set(cellKey(range.top + i, range.left + j), cell);
    });
  });
}
