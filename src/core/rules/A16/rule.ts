import { type AccountsSet, figureOf } from '../../accounts/model';
import type { Equality } from '../../accounts/equality';
import { madeUpOf, sameAs } from '../accounts-equalities';
import { balanceRule } from '../balances';

const OTHER_INCOME = ['superior', 'business', 'operating', 'affiliated', 'other'] as const;

/** 合计 of the income table, kind by kind, is what the summary says of the kind. */
export const A16 = balanceRule({
  code: 'A16',
  name: 'summary-vs-income',
  tables: { T2: ['T1'] },
  messages: ['differs'],
  equalities: (set) => (set.tables.T1 && set.tables.T2 ? equalitiesOf(set) : []),
});

function equalitiesOf({ tables: { T1, T2 } }: AccountsSet): readonly Equality[] {
  const owner = { rule: 'A16' };
  const summary = (key: string) => figureOf(T1, `income.${key}`, 'amount');
  const fiscal = ['general', 'funds', 'capital'].map(summary);
  return [
    ...sameAs(owner, figureOf(T2, 'total', 'total'), summary('total')),
    ...madeUpOf(owner, figureOf(T2, 'total', 'fiscal'), fiscal),
    ...OTHER_INCOME.flatMap((key) => sameAs(owner, figureOf(T2, 'total', key), summary(key))),
  ];
}
