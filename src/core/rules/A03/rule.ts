import { figureOf } from '../../accounts/model';
import { sameAs } from '../accounts-equalities';
import { balanceRule, within } from '../balances';

/** 总计 of income and 总计 of expenditure are one amount. */
export const A03 = balanceRule({
  code: 'A03',
  name: 'summary-balance',
  tables: within('T1'),
  messages: ['differs'],
  equalities: ({ tables: { T1 } }) =>
    sameAs(
      { rule: 'A03' },
      figureOf(T1, 'income.grand', 'amount'),
      figureOf(T1, 'expenditure.grand', 'amount'),
    ),
});
