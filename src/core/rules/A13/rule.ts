import { type AccountsTable, type Figure, figureOf } from '../../accounts/model';
import { madeUpOf } from '../accounts-equalities';
import { balanceRule } from '../balances';

/** 基本支出 of the table of the general budget is what its detail comes to: 人员经费 and 公用经费. */
export const A13 = balanceRule({
  code: 'A13',
  name: 'basic-total',
  tables: { T5: ['T6'] },
  messages: ['differs'],
  equalities: ({ tables: { T5, T6 } }) =>
    madeUpOf({ rule: 'A13' }, figureOf(T5, 'total', 'basic'), detailTotals(T6)),
});

function detailTotals(table: AccountsTable | undefined): readonly (Figure | undefined)[] {
  const sides = [figureOf(table, 'staff', 'amount'), figureOf(table, 'public', 'amount')];
  return sides.includes(undefined) ? [figureOf(table, 'total', 'amount')] : sides;
}
