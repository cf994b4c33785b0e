import type { ColumnKey, Line } from '../../accounts/model';
import { type RowColumns, rowSums } from '../accounts-equalities';
import { balanceRule, eachOf, within } from '../balances';

/** 本年收入合计 is the sum of the kinds of income beside it, in every row. */
export const A05 = balanceRule({
  code: 'A05',
  name: 'income-columns',
  tables: within('T2'),
  messages: ['differs'],
  equalities: (set) => eachOf(set, ['T2']).flatMap((table) => rowSums({ rule: 'A05' }, table, columnsOf)),
});

const FUNDS: readonly ColumnKey[] = ['general', 'funds', 'capital'];
const OTHERS: readonly ColumnKey[] = [
  'superior',
  'business',
  'operating',
  'affiliated',
  'other',
  'special',
  'own',
  // Budgets count what was carried over, and what is used of it, among the income.
  'opening',
  'used-balance',
];

/** Fiscal income is one column, with or without its funds beside it, or stands there as its funds alone. */
function columnsOf({ figures }: Line): RowColumns {
  return ['total', ...(figures.fiscal ? (['fiscal'] as const) : FUNDS), ...OTHERS];
}
