/** Names of tables and cells of the accounts that do not move with their rows. */
import { type Address, type CellRef, cellKey, contains } from '../grid/address';
import { type AccountsSet, type AccountsTable, tablesOf } from './model';

export interface NamedTable {
  /** `accounts:final:T3`; those of a second set `accounts:final#2:T3`. */
  readonly name: string;
  readonly id: string;
  /** Null for a cell outside the table; a cell in it that holds no figure is named by its place. */
  pathOf(at: CellRef): string | null;
}

export function namedTables(sets: readonly AccountsSet[]): readonly NamedTable[] {
  return [...setNames(sets)].flatMap(([set, name]) =>
    tablesOf(set).map((table) => {
      const paths = pathsOf(table);
      return {
        name: `${name}:${table.table}`,
        id: table.id,
        pathOf: (at: CellRef) => pathIn(table, paths, at),
      };
    }),
  );
}

/** `accounts:final`; a second set of the kind `accounts:final#2`. */
export function setNames(sets: readonly AccountsSet[]): ReadonlyMap<AccountsSet, string> {
  return new Map(
    sets.map((set, index) => {
      const earlier = sets.slice(0, index).filter(({ kind }) => kind === set.kind).length;
      const number = earlier === 0 ? '' : `#${String(earlier + 1)}`;
      return [set, `accounts:${set.kind}${number}`];
    }),
  );
}

function pathIn(
  { sheet, range }: AccountsTable,
  paths: ReadonlyMap<number, string>,
  at: CellRef,
): string | null {
  if (at.sheet !== sheet || !contains(range, at)) return null;
  const known = paths.get(cellKey(at.row, at.column));
  return known ?? `cell.${String(at.row - range.top)},${String(at.column - range.left)}`;
}

function pathsOf(table: AccountsTable): ReadonlyMap<number, string> {
  const paths = new Map<number, string>();
  for (const { path, at } of tableFields(table)) {
    const key = cellKey(at.row, at.column);
    if (!paths.has(key)) paths.set(key, path);
  }
  return paths;
}

/** A cell of a table under its permanent path. */
export interface TableField {
  /** `2010302.project`, `2010302.label`, `title`. */
  readonly path: string;
  readonly at: Address;
  /** What a person calls it; none for a label. */
  readonly labels: readonly string[];
}

/** Every cell of the table that has a name. A cell may come under several paths: the first is its name. */
export function tableFields({ lines, title, unit, department, notes }: AccountsTable): readonly TableField[] {
  const named = (path: string, at: Address | null | undefined, ...labels: string[]): TableField[] =>
    at ? [{ path, at, labels }] : [];
  return [
    ...named('title', title?.at),
    ...named('unit', unit?.field.at),
    ...named('department', department?.field.at),
    ...lines.flatMap(({ key, codeAt, label, figures }) => [
      ...Object.entries(figures).flatMap(([column, { at, name }]) => named(`${key}.${column}`, at, name)),
      ...named(`${key}.code`, codeAt, label.text),
      ...named(`${key}.label`, label.at),
    ]),
    ...notes.flatMap((note, index) => named(`notes.${String(index)}`, note.at)),
  ];
}
