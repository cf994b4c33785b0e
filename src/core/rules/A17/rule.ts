import { figureOf } from '../../accounts/model';
import { sameAs } from '../accounts-equalities';
import { categoriesAgainst } from '../accounts-categories';
import { balanceRule } from '../balances';

/** The summary and the expenditure table have the same total and the same amount for every 类. */
export const A17 = balanceRule({
  code: 'A17',
  name: 'summary-vs-expenditure',
  tables: { T1: ['T3'], T3: ['T1'] },
  sparse: ['T3'],
  messages: ['differs', 'missing'],
  equalities: ({ tables: { T1, T3 } }) => {
    // Where what is left for the next year counts among the expenditure, the total is that of the whole side.
    const all = figureOf(T3, 'total', 'closing') ? 'expenditure.grand' : 'expenditure.total';
    return [
      ...sameAs({ rule: 'A17' }, figureOf(T1, all, 'amount'), figureOf(T3, 'total', 'total')),
      ...(T1 && T3 ? categoriesAgainst('A17', { table: T1, column: 'amount' }, T3) : []),
    ];
  },
});
