/** Puts single cells together into rectangles, never covering a cell between them. */
import type { CellRef, Range } from '../../core/grid/address';

export interface Run<T> {
  readonly sheet: string;
  readonly range: Range;
  /** The items by row, then column: one for each cell of the range. */
  readonly rows: readonly (readonly T[])[];
}

export function runsOf<T>(items: readonly T[], at: (item: T) => CellRef): Run<T>[] {
  const bySheet = new Map<string, T[]>();
  for (const item of items) {
    const { sheet } = at(item);
    const own = bySheet.get(sheet);
    if (own) own.push(item);
    else bySheet.set(sheet, [item]);
  }
  return [...bySheet].flatMap(([sheet, own]) => stacked(sheet, strips(own, at)));
}

interface Strip<T> {
  readonly row: number;
  readonly left: number;
  readonly items: T[];
}

/** Neighbours within a row. */
function strips<T>(items: readonly T[], at: (item: T) => CellRef): Strip<T>[] {
  const sorted = [...items].sort((a, b) => at(a).row - at(b).row || at(a).column - at(b).column);
  const found: Strip<T>[] = [];
  for (const item of sorted) {
    const { row, column } = at(item);
    const last = found[found.length - 1];
    if (last?.row === row && last.left + last.items.length === column) last.items.push(item);
    else found.push({ row, left: column, items: [item] });
  }
  return found;
}

/** Strips of the same columns in successive rows become one rectangle. */
function stacked<T>(sheet: string, found: readonly Strip<T>[]): Run<T>[] {
  const open = new Map<string, { top: number; left: number; rows: T[][] }>();
  const runs: { top: number; left: number; rows: T[][] }[] = [];
  for (const { row, left, items } of found) {
    const columns = `${left}+${items.length}`;
    const above = open.get(columns);
    if (above && above.top + above.rows.length === row) above.rows.push(items);
    else {
      const run = { top: row, left, rows: [items] };
      open.set(columns, run);
      runs.push(run);
    }
  }
  return runs.map(({ top, left, rows }) => {
    const right = left + (rows[0]?.length ?? 0) - 1;
    return { sheet, rows, range: { top, left, bottom: top + rows.length - 1, right } };
  });
}
