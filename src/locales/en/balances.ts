/** What the rules say that hold figures of the accounts against each other: only what they compare differs. */
import type { BalanceFix } from '../../core/rules/balance-fixes';
import { eachSlip } from '../each-slip';
import { accountsTexts } from './accounts';

interface Balance {
  readonly title: string;
  readonly basis: string;
  /** What the printed total is held against: `the sum of its lines`. */
  readonly of: string;
}

interface BalanceWording<MessageId extends string> {
  readonly title: string;
  readonly basis: string;
  readonly messages: Readonly<Record<MessageId | 'located' | 'rounding', string>>;
  readonly fixes: Readonly<Record<BalanceFix, string>>;
}

/** A rule with one kind of equality. */
export function balance(texts: Balance): BalanceWording<'differs'> {
  return balances(texts, { differs: differs(texts.of) });
}

/** A rule with messages of its own. */
export function balances<MessageId extends string>(
  { title, basis, of }: Balance,
  messages: Readonly<Record<MessageId, string>>,
): BalanceWording<MessageId> {
  return {
    title,
    basis,
    messages: { ...messages, located: located(of), rounding: rounding(of) },
    fixes: FIXES,
  };
}

export function differs(of: string): string {
  return `“{name}” is {found}, not ${of}, {expected}; the difference of {difference} {unit} is more than rounding explains. Check the source and correct the wrong amount.`;
}

export function less(of: string): string {
  return `“{name}” is {found}, {difference} {unit} less than ${of}, {expected}. All expenditure is at least the fiscal expenditure: check both amounts.`;
}

export function more(of: string): string {
  return `“{name}” is {found}, {difference} {unit} more than ${of}, {expected}. A part is within the whole: check both amounts.`;
}

export function missing(why: string): string {
  return `“{name}” is {found} {unit}. ${why}, so that it should be 0. Check code and amount: add the missing line, or correct the amount.`;
}

function located(of: string): string {
  return `“{name}” is {found}, not ${of}, {expected}; they differ by {difference} {unit}. Failed equalities ({count} in all) point at {cell} ({part}): it should be {value}. Check and correct it.`;
}

function rounding(of: string): string {
  return `“{name}”, {found}, and ${of}, {expected}, differ by {difference} {unit}. Rounding explains it; usually nothing is to be done.`;
}

const CHANGE = 'Set {cell} ({name}) to {value}';

const FIXES: Readonly<Record<BalanceFix, string>> = {
  change: CHANGE,
  several: 'Change together: {changes}',
  ...eachSlip(accountsTexts.slips, (slip) => `${CHANGE} (${slip}?)`),
};
