/** An equality of the accounts written out with its amounts, whether it holds or not. */
import type { Addend, Balance, BalanceState, Relation } from '../accounts/equality';
import type { Figure } from '../accounts/model';
import type { Term } from '../finding';
import { shownAmount, shownLike } from './accounts-amounts';
import { joinedTerms } from './equation';

/**
 * `31,314.11 ≠ 1.00 + 2.00 = 3.00`: of several addends without those that are zero, and with the names where the
 * figures stand in several tables.
 */
export function balanceTerms(balance: Balance): Term[] {
  const { total, addends, relation } = balance.equality;
  const parts = addends.length > 1 ? addends.filter(({ figure }) => figure.fen !== 0) : addends;
  const named = addends.some(({ figure }) => figure.table !== total.table);
  return joinedTerms([
    ...termsOf(total, named),
    { text: ` ${signOf(balance.state, relation)} ` },
    ...(parts.length === 0 ? [{ text: shownLike(total, 0) }] : []),
    ...parts.flatMap((addend, index) => [...joint(addend, index), ...termsOf(addend.figure, named)]),
    ...(parts.length > 1 && isOff(balance) ? [{ text: ` = ${sumShown(balance)}` }] : []),
  ]);
}

/** What the addends come to, as the total is printed. */
export function sumShown({ equality: { total }, difference }: Balance): string {
  return shownLike(total, (total.fen ?? 0) - difference);
}

function termsOf(figure: Figure, named: boolean): Term[] {
  const term = { text: shownAmount(figure), at: figure.at };
  return named ? [{ text: `${figure.name} ` }, term] : [term];
}

function joint({ sign }: Addend, index: number): Term[] {
  if (index === 0) return sign === 1 ? [] : [{ text: '−' }];
  return [{ text: sign === 1 ? ' + ' : ' − ' }];
}

function isOff({ state }: Balance): boolean {
  return state === 'broken' || state === 'rounding';
}

type Signs = Readonly<Record<Relation, string>>;

const HOLDS: Signs = { sum: '=', same: '=', 'at-least': '≥', 'at-most': '≤' };
const FAILS: Signs = { sum: '≠', same: '≠', 'at-least': '<', 'at-most': '>' };

function signOf(state: BalanceState, relation: Relation): string {
  if (state === 'rounding') return '≈';
  return (state === 'broken' ? FAILS : HOLDS)[relation];
}
