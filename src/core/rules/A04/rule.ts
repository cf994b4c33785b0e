import { type AccountsTable, type Figure, figureOf } from '../../accounts/model';
import type { Equality } from '../../accounts/equality';
import { balanceOf, minus, plus } from '../accounts-equalities';
import { USED_BALANCE } from '../accounts-lines';
import { balanceRule, within } from '../balances';

/** What came in and was not spent is what the carry-over grew by, with what was distributed and used. */
export const A04 = balanceRule({
  code: 'A04',
  name: 'summary-carry-over',
  tables: within('T1'),
  messages: ['differs'],
  equalities: ({ tables: { T1 } }) => (T1 ? carryOver(T1) : []),
});

function carryOver(table: AccountsTable): Equality[] {
  const amount = (key: string): Figure | undefined => figureOf(table, key, 'amount');
  const [spent, closing, opening] = [
    amount('expenditure.total'),
    amount('expenditure.closing'),
    amount('income.opening'),
  ];
  if (!spent || !closing || !opening) return [];
  return balanceOf({ rule: 'A04' }, 'sum', amount('income.total'), [
    ...plus([spent, closing]),
    ...minus([opening]),
    ...plus([amount('expenditure.distribution')]),
    ...minus(USED_BALANCE.map(amount)),
  ]);
}
