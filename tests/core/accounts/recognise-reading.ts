/** Short views of what was read, for comparison with what a sheet holds. */
import {
  type AccountsSet,
  type AccountsTable,
  type Figure,
  type TableCode,
  tablesOf,
} from '../../../src/core/accounts/model';
import { recogniseAccounts } from '../../../src/core/accounts/recognise';
import { formatAddress } from '../../../src/core/grid/address';
import { grid, workbook } from '../forms/grid';

export function allTables(sets: readonly AccountsSet[]): readonly AccountsTable[] {
  return sets.flatMap(tablesOf);
}

export function figuresOf(tables: readonly AccountsTable[]): ReadonlyMap<string, Figure> {
  const figures = tables.flatMap(({ lines }) => lines.flatMap((line) => Object.values(line.figures)));
  return new Map(figures.map((figure) => [figure.path, figure]));
}

/** The one table on a sheet written as text; throws where another number of tables is read. */
export function read(text: string, at?: string): AccountsTable {
  const sets = recogniseAccounts(workbook(grid(text, { name: '表', ...(at !== undefined && { at }) })));
  const [table, ...more] = allTables(sets);
  if (!table || more.length > 0) throw new Error(`${String(allTables(sets).length)} tables`);
  return table;
}

export function tableCodes(text: string): readonly TableCode[] {
  return allTables(recogniseAccounts(workbook(grid(text)))).map(({ table }) => table);
}

/** `2010302.project: D9 1200` for every figure, in 分. */
export function amounts({ lines }: AccountsTable): Readonly<Record<string, string>> {
  return Object.fromEntries(
    lines.flatMap(({ key, figures }) =>
      Object.entries(figures).map(([column, { at, fen }]) => [
        `${key}.${column}`,
        `${formatAddress(at)} ${String(fen)}`,
      ]),
    ),
  );
}
