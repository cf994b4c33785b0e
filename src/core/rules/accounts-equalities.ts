/** How rules write down what the figures of the accounts owe one another. */
import type { Addend, Equality, Relation } from '../accounts/equality';
import type { AccountsTable, ColumnKey, Figure, Line } from '../accounts/model';

type Maybe = Figure | undefined;

/** Whose equality it is, and the id of its message; `differs` where the rule has one message only. */
export interface Owner {
  readonly rule: string;
  readonly message?: string;
}

/** total = Σ addends; figures that the table lacks count nothing. None without a total or any addend. */
export function sumOf(owner: Owner, total: Maybe, addends: readonly Maybe[]): Equality[] {
  return balanceOf(owner, 'sum', total, plus(addends));
}

/** total = the sum of addends that may be taken off. */
export function balanceOf(
  { rule, message = 'differs' }: Owner,
  relation: Relation,
  total: Maybe,
  addends: readonly Addend[],
): Equality[] {
  return total && addends.length > 0 ? [{ rule, relation, total, addends, message }] : [];
}

/** One quantity that is printed twice. */
export function sameAs(owner: Owner, total: Maybe, other: Maybe): Equality[] {
  return balanceOf(owner, 'same', total, plus([other]));
}

/** Up to so many parts, a sum is off by no more than an amount that is printed twice. */
const FEW = 3;

/**
 * One quantity in two tables, in one of them perhaps in parts. Where all parts but one are zero it is printed twice,
 * so that the tolerance is never less than for that.
 */
export function madeUpOf(owner: Owner, total: Maybe, parts: readonly Maybe[]): Equality[] {
  const addends = plus(parts);
  return balanceOf(owner, addends.length <= FEW ? 'same' : 'sum', total, addends);
}

/** Nothing stands against the amount: it must be zero. */
export function nothingFor({ rule, message = 'differs' }: Owner, total: Maybe): Equality[] {
  return total ? [{ rule, relation: 'sum', total, addends: [], message }] : [];
}

export function plus(figures: readonly Maybe[]): Addend[] {
  return figures.flatMap((figure): Addend[] => (figure ? [{ figure, sign: 1 }] : []));
}

export function minus(figures: readonly Maybe[]): Addend[] {
  return figures.flatMap((figure): Addend[] => (figure ? [{ figure, sign: -1 }] : []));
}

/** Columns of a row: the first is the sum of the others. */
export type RowColumns = readonly [ColumnKey, ...ColumnKey[]];

/**
 * The sums over the lines of a table, or over some of them; none where it has amounts under a heading that no table
 * has: they may be part of the sums or not.
 */
export function rowSums(
  owner: Owner,
  { lines, problems }: AccountsTable,
  columns: RowColumns | ((line: Line) => RowColumns),
  some: readonly Line[] = lines,
): Equality[] {
  if (problems.some(({ kind }) => kind === 'column-unknown')) return [];
  return some.flatMap((line) => rowSum(owner, line, typeof columns === 'function' ? columns(line) : columns));
}

/** None where the line has no other column. */
function rowSum(owner: Owner, line: Line, [total, ...parts]: RowColumns): Equality[] {
  return sumOf(
    owner,
    line.figures[total],
    parts.map((column) => line.figures[column]),
  );
}

/** A line that is the sum of others in each of its columns. */
export function columnSums(owner: Owner, total: Line | undefined, parts: readonly Line[]): Equality[] {
  return columnsOf(total).flatMap((column) =>
    sumOf(
      owner,
      total?.figures[column],
      parts.map((line) => line.figures[column]),
    ),
  );
}

export function columnsOf(line: Line | undefined): readonly ColumnKey[] {
  return Object.keys(line?.figures ?? {}) as ColumnKey[];
}
