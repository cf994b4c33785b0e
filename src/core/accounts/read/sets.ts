/** Which tables belong together: one department, one year, 决算 or 预算. */
import { normalizeLabel } from '../../text/normalize';
import { type AccountsSet, type AccountsTable, TABLE_CODES } from '../model';

export interface Found {
  readonly kind: AccountsSet['kind'];
  readonly table: AccountsTable;
}

/**
 * One set for each kind, unless a table occurs more than once: then one for each of the most frequent, and the others go
 * to the set of their department and year, else to the first that lacks them. A name that differs on one sheet alone
 * does not tear a set apart.
 */
export function setsOf(found: readonly Found[]): readonly AccountsSet[] {
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const own = found.filter((one) => one.kind === kind).map(({ table }) => table);
    return group(own).map((tables) => ({
      kind,
      tables: Object.fromEntries(
        TABLE_CODES.flatMap((code) => {
          const table = tables.find((one) => one.table === code);
          return table ? [[code, table]] : [];
        }),
      ),
    }));
  });
}

function group(tables: readonly AccountsTable[]): readonly (readonly AccountsTable[])[] {
  const seeds = mostFrequent(tables);
  const sets = seeds.map((seed) => [seed]);
  for (const table of tables) {
    if (seeds.includes(table)) continue;
    const lacking = sets.filter((set) => set.every((one) => one.table !== table.table));
    const best = Math.max(...lacking.map((set) => likeness(set[0], table)));
    const set = lacking.find((one) => likeness(one[0], table) === best);
    if (set) set.push(table);
  }
  return sets;
}

function mostFrequent(tables: readonly AccountsTable[]): readonly AccountsTable[] {
  const byCode = TABLE_CODES.map((code) => tables.filter(({ table }) => table === code));
  return byCode.reduce((most, own) => (own.length > most.length ? own : most), []);
}

function likeness(a: AccountsTable | undefined, b: AccountsTable): number {
  if (!a) return 0;
  return 2 * same(nameOf(a), nameOf(b)) + same(a.year?.value, b.year?.value);
}

function nameOf({ department }: AccountsTable): string | undefined {
  return department ? normalizeLabel(department.name) : undefined;
}

function same<T>(a: T | undefined, b: T | undefined): number {
  return a !== undefined && a === b ? 1 : 0;
}
