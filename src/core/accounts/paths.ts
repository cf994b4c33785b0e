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
  return sets.flatMap((set, index) => {
    const earlier = sets.slice(0, index).filter(({ kind }) => kind === set.kind).length;
    const name = earlier === 0 ? set.kind : `${set.kind}#${String(earlier + 1)}`;
    return tablesOf(set).map((table) => {
      const paths = pathsOf(table);
      return {
        name: `accounts:${name}:${table.table}`,
        id: table.id,
        pathOf: (at: CellRef) => pathIn(table, paths, at),
      };
    });
  });
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

function pathsOf({ lines, title, unit, department, notes }: AccountsTable): ReadonlyMap<number, string> {
  const paths = new Map<number, string>();
  const add = (path: string, at: Address | null | undefined): void => {
    if (at && !paths.has(cellKey(at.row, at.column))) paths.set(cellKey(at.row, at.column), path);
  };
  add('title', title?.at);
  add('unit', unit?.field.at);
  add('department', department?.field.at);
  for (const { key, codeAt, label, figures } of lines) {
    for (const [column, figure] of Object.entries(figures)) add(`${key}.${column}`, figure.at);
    add(`${key}.code`, codeAt);
    add(`${key}.label`, label.at);
  }
  notes.forEach((note, index) => {
    add(`notes.${String(index)}`, note.at);
  });
  return paths;
}
