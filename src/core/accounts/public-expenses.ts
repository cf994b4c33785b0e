/** Percentages that the explanation of the “三公” expenses gives. */
import { Big, HUNDRED } from '../text/decimal';
import { type AccountsTable, figureOf } from './model';

export const PUBLIC_EXPENSES = ['total', 'abroad', 'vehicles', 'purchase', 'running', 'reception'] as const;
/** 合计, 因公出国（境）费, 公务用车小计, 购置费, 运行维护费, 公务接待费. */
export type PublicExpense = (typeof PUBLIC_EXPENSES)[number];

export interface PublicExpenseShares {
  /** 决算数 in percent of 预算数, one decimal; null where there was no budget or an amount is not there. */
  readonly completion: Readonly<Record<PublicExpense, Big | null>>;
  /** 决算数 in percent of its 合计, one decimal; null where nothing was spent or an amount is not there. */
  readonly ofTotal: Readonly<Record<PublicExpense, Big | null>>;
}

export function publicExpenseShares(table: AccountsTable): PublicExpenseShares {
  const fen = (line: 'budget' | 'final', item: PublicExpense) => figureOf(table, line, item)?.fen ?? null;
  const each = (share: (item: PublicExpense) => Big | null) =>
    Object.fromEntries(PUBLIC_EXPENSES.map((item) => [item, share(item)])) as Record<
      PublicExpense,
      Big | null
    >;
  return {
    completion: each((item) => percentOf(fen('final', item), fen('budget', item))),
    ofTotal: each((item) => percentOf(fen('final', item), fen('final', 'total'))),
  };
}

/** Halves rounded up, as published: 7.98 of 15.30 is 52.2. */
function percentOf(part: number | null, whole: number | null): Big | null {
  if (part === null || whole === null || whole === 0) return null;
  return new Big(part).times(HUNDRED).div(whole).round(1, Big.roundHalfUp);
}
