/** Sets of accounts for the tests of localisation: read from generated workbooks, with other amounts put in. */
import {
  type Balance,
  type Equality,
  balanceOf,
  differenceOf,
  stateOf,
  toleranceOf,
} from '../../../src/core/accounts/equality';
import { type AccountsSet, type Figure, type Line, tablesOf } from '../../../src/core/accounts/model';
import { recogniseAccounts } from '../../../src/core/accounts/recognise';
import type { Change, Fault } from '../../../src/core/accounts/repair';
import type { Workbook } from '../../../src/core/grid/workbook';
import { allRules } from '../../../src/core/rules';
import type { Planted } from '../../support/accounts-faults';
import { present } from '../../support/rules';

export function readSet(workbook: Workbook): AccountsSet {
  return present(recogniseAccounts(workbook)[0]);
}

export function balancesOf(set: AccountsSet): readonly Balance[] {
  return allRules().flatMap((rule) => (rule.equalities?.(set) ?? []).map(balanceOf));
}

export function brokenIn(balances: readonly Balance[]): readonly Equality[] {
  return balances.flatMap(({ state, equality }) => (state === 'broken' ? [equality] : []));
}

/** The set with the planted amounts in its cells, as if it had been read from them. */
export function withPlanted(set: AccountsSet, planted: readonly Planted[]): AccountsSet {
  const printed = new Map(planted.map((fault) => [fault.path, fault]));
  const lineWith = (line: Line): Line => {
    const figures = Object.entries(line.figures).map(([column, figure]): [string, Figure] => {
      const fault = printed.get(figure.path);
      return [column, fault ? figureWith(figure, fault) : figure];
    });
    return { ...line, figures: Object.fromEntries(figures) };
  };
  const tables = tablesOf(set).map((table) => [table.table, { ...table, lines: table.lines.map(lineWith) }]);
  return { ...set, tables: Object.fromEntries(tables) as AccountsSet['tables'] };
}

function figureWith(figure: Figure, { printed, kind }: Planted): Figure {
  return kind === 'blank'
    ? { ...figure, fen: 0, field: { ...figure.field, text: '', cell: { value: null } } }
    : { ...figure, fen: printed };
}

export function figuresOf({ total, addends }: Equality): readonly Figure[] {
  return [total, ...addends.map(({ figure }) => figure)];
}

/**
 * Cells, other than the given one, whose change alone would satisfy all: found by trying every amount that satisfies
 * one of the failed equalities, or nearly, in every cell that takes part in all of them.
 */
export function otherCulprits(balances: readonly Balance[], path: string): readonly string[] {
  const equalities = balances.flatMap(({ state, equality }) => (state === 'unreadable' ? [] : [equality]));
  const [first, ...others] = brokenIn(balances);
  const shared = (first ? figuresOf(first) : []).filter(
    (figure) => figure.path !== path && others.every((equality) => takesPart(figure, equality)),
  );
  return shared
    .filter((figure) => {
      const own = equalities.filter((equality) => takesPart(figure, equality));
      return amountsFor(figure, brokenIn(balances)).some((fen) =>
        own.every((equality) => holds(equality, figure, fen)),
      );
    })
    .map((figure) => figure.path);
}

function takesPart(figure: Figure, equality: Equality): boolean {
  return figuresOf(equality).some((other) => other.path === figure.path);
}

/** Nobody means an amount below zero where none is printed, unless the sign was lost. */
function amountsFor(figure: Figure, broken: readonly Equality[]): readonly number[] {
  const now = figure.fen ?? 0;
  const near = [-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6];
  return broken
    .flatMap((equality) => {
      const sign = equality.total.path === figure.path ? 1 : -signOf(figure, equality);
      const exact = now - differenceOf(equality, ({ fen }) => fen ?? 0) / sign;
      return near.map((units) => exact + units * figure.unit);
    })
    .filter((fen) => fen >= 0 || now < 0 || fen === -now);
}

function signOf(figure: Figure, { addends }: Equality): number {
  return addends.find((addend) => addend.figure.path === figure.path)?.sign ?? 1;
}

function holds(equality: Equality, changed: Figure, to: number): boolean {
  const amount = ({ path, fen }: Figure): number => (path === changed.path ? to : (fen ?? 0));
  return stateOf(equality, differenceOf(equality, amount), toleranceOf(equality, amount)) !== 'broken';
}

/** What is compared of faults that come from balances in another order. */
export function toldOf(balances: readonly Balance[], faults: readonly Fault[]): unknown {
  return faults.map(({ broken, repairs, unique }) => ({
    broken: broken.map((index) => nameOf(present(balances[index]).equality)).sort(),
    repairs: repairs.map(({ changes, explains }) => [changes.map(shown), explains]),
    unique,
  }));
}

function nameOf(equality: Equality): string {
  return [equality.rule, equality.message, ...figuresOf(equality).map(({ path }) => path)].join(' ');
}

function shown({ figure, fen, slip }: Change): readonly unknown[] {
  return [figure.path, fen, slip];
}

/**
 * The cells that are most likely wrong, the likeliest first: the changes of the first repair of each fault, then of
 * the next. A cell is named once.
 */
export function likelyCells(faults: readonly Fault[]): readonly Change[] {
  const rounds = Math.max(0, ...faults.map(({ repairs }) => repairs.length));
  const all = Array.from({ length: rounds }, (_, round) =>
    faults.flatMap(({ repairs }) => repairs[round]?.changes ?? []),
  ).flat();
  const byCell = new Map<string, Change>();
  for (const change of all) if (!byCell.has(change.figure.path)) byCell.set(change.figure.path, change);
  return [...byCell.values()];
}
