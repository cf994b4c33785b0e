import type { Equality } from '../../accounts/equality';
import type { ColumnKey, Line } from '../../accounts/model';
import { rowSum } from '../accounts-equalities';
import { balanceRule, eachOf, within } from '../balances';

/** 本年收入合计 is the sum of the kinds of income beside it, in every row. */
export const A05 = balanceRule({
  code: 'A05',
  name: 'income-columns',
  tables: within('T2'),
  messages: ['differs'],
  equalities: (set) => eachOf(set, ['T2']).flatMap(({ lines }) => lines.flatMap(incomeOf)),
});

const FUNDS: readonly ColumnKey[] = ['general', 'funds', 'capital'];
/** Budgets count what was carried over among the income. */
const OTHERS: readonly ColumnKey[] = ['superior', 'business', 'operating', 'affiliated', 'other', 'opening'];

/** Fiscal income is one column, with or without its funds beside it, or stands there as its funds alone. */
function incomeOf(line: Line): readonly Equality[] {
  const fiscal = line.figures.fiscal ? (['fiscal'] as const) : FUNDS;
  return rowSum({ rule: 'A05' }, line, ['total', ...fiscal, ...OTHERS]);
}
