/** The equalities of a table as the pane counts and lists them. */
import type { Balance, BalanceState } from '../../core/accounts/equality';
import type { Term } from '../../core/finding';
import { shownLike } from '../../core/rules/accounts-amounts';
import { balanceTerms } from '../../core/rules/balance-terms';

export interface Equation {
  /** Unique among the equations of a set. */
  readonly key: string;
  readonly rule: string;
  /** The sheet of the printed total. */
  readonly sheet: string;
  readonly terms: readonly Term[];
  /** How far it is off, as the total is printed; null where it is not, or nobody knows. */
  readonly difference: string | null;
}

export type Tally = Readonly<Record<BalanceState, number>>;

export function tallyOf(balances: readonly Balance[]): Tally {
  const tally = { exact: 0, rounding: 0, broken: 0, unreadable: 0 };
  for (const { state } of balances) tally[state]++;
  return tally;
}

export function equationOf(balance: Balance): Equation {
  const { equality, state, difference } = balance;
  const { rule, total, addends } = equality;
  const isOff = state === 'broken' || state === 'rounding';
  return {
    key: [rule, total.path, ...addends.map(({ figure, sign }) => `${String(sign)}${figure.path}`)].join(' '),
    rule,
    sheet: total.at.sheet,
    terms: balanceTerms(balance),
    difference: isOff ? shownLike(total, Math.abs(difference)) : null,
  };
}

export interface BalancesOfRule {
  readonly rule: string;
  readonly balances: readonly Balance[];
}

/** Those in the state, rule by rule in the order given. */
export function byRule(balances: readonly Balance[], state: BalanceState): readonly BalancesOfRule[] {
  const rules = new Map<string, Balance[]>();
  for (const balance of balances) {
    if (balance.state !== state) continue;
    const { rule } = balance.equality;
    rules.set(rule, [...(rules.get(rule) ?? []), balance]);
  }
  return [...rules].map(([rule, own]) => ({ rule, balances: own }));
}
