/** What the rules say that hold figures of the accounts against each other: only what they compare differs. */
import type { BalanceFix } from '../../core/rules/balance-fixes';
import { eachSlip } from '../each-slip';
import { accountsTexts } from './accounts';

interface Balance {
  readonly title: string;
  readonly basis: string;
  /** What the printed total is held against: `各类之和`. */
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
  return `“{name}”{found} 不等于${of} {expected}，相差 {difference} {unit}，超出四舍五入的尾差。请核对原始数据，改正有误的数。`;
}

export function less(of: string): string {
  return `“{name}”{found} 小于${of} {expected}，少 {difference} {unit}。全部支出不会少于财政拨款支出。请核对两数。`;
}

export function more(of: string): string {
  return `“{name}”{found} 大于${of} {expected}，多 {difference} {unit}。部分不会大于全部。请核对两数。`;
}

export function missing(why: string): string {
  return `“{name}”为 {found} {unit}，${why}，应为 0。请核对科目和金额，补上缺少的行或改正金额。`;
}

function located(of: string): string {
  return `“{name}”{found} 不等于${of} {expected}，相差 {difference} {unit}。共有 {count} 个不成立的等式指向 {cell}（{part}）：应为 {value}。请核对后改正。`;
}

function rounding(of: string): string {
  return `“{name}”{found} 与${of} {expected} 相差 {difference} {unit}，属四舍五入的尾差，一般无需改正。`;
}

const CHANGE = '{cell}（{name}）改为 {value}';

const FIXES: Readonly<Record<BalanceFix, string>> = {
  change: CHANGE,
  several: '同时改正：{changes}',
  ...eachSlip(accountsTexts.slips, (slip) => `${CHANGE}（疑为${slip}）`),
};
