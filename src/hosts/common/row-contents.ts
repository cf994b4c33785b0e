/** Contents and number formats of a row that comes back, cell by cell. */
import { EMPTY_CELL, type Sheet, isError } from '../../core/grid/workbook';
import type { InsertRow } from '../../core/grid/shape';
import { newRow, recordedRow } from '../../core/grid/with-shape';
import type { Change } from './match';

/**
 * What is to be written into the row once it looks like the one it is restored like.
 * @param sheet as it was before the row came
 */
export function contentsOfRow(sheet: Sheet, change: InsertRow): readonly Change[] {
  const recorded = new Map((change.cells ?? []).map(({ column, cell }) => [column, cell]));
  const like = new Map(newRow(sheet, withoutCells(change)).map(({ column, cell }) => [column, cell]));
  return [...new Set([...recorded.keys(), ...like.keys()])].flatMap((column) => {
    const { value, formula, format } = recorded.get(column) ?? EMPTY_CELL;
    const copied = like.get(column)?.format;
    // A typed-in error value cannot be written.
    const content = isError(value) ? null : value;
    if (!change.cells || (content === null && formula === undefined && format === copied)) return [];
    return [
      {
        at: { sheet: sheet.name, row: change.at, column },
        from: { value: null, ...(copied !== undefined && { format: copied }) },
        to: {
          value: content,
          ...(formula !== undefined && { formula }),
          ...(format !== undefined && { format }),
        },
      },
    ];
  });
}

/** Columns whose fill or lock is another one than that of the row the new one is like, with the recorded cell. */
export function looksOfRow(
  sheet: Sheet,
  change: InsertRow,
): readonly { column: number; fill?: string; locked: boolean }[] {
  if (!change.cells) return [];
  const like = new Map(recordedRow(sheet, change.like).map(({ column, cell }) => [column, cell]));
  const recorded = new Map(change.cells.map(({ column, cell }) => [column, cell]));
  return [...new Set([...like.keys(), ...recorded.keys()])].flatMap((column) => {
    const [from, to] = [like.get(column) ?? EMPTY_CELL, recorded.get(column) ?? EMPTY_CELL];
    if (from.fill === to.fill && from.locked === to.locked) return [];
    return [{ column, ...(to.fill !== undefined && { fill: to.fill }), locked: to.locked !== false }];
  });
}

function withoutCells({ cells: _cells, ...change }: InsertRow): InsertRow {
  return change;
}

/** Stands for a sheet that nothing is known of. */
export function emptySheet(name: string): Sheet {
  return {
    name,
    visibility: 'visible',
    cells: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    protected: false,
  };
}
