import { type AccountsSet, figureOf } from '../../accounts/model';
import type { Equality } from '../../accounts/equality';
import { madeUpOf, sameAs } from '../accounts-equalities';
import { balanceRule } from '../balances';

const FUNDS = ['general', 'funds', 'capital'] as const;
const KINDS = [...FUNDS, 'superior', 'business', 'operating', 'affiliated', 'other'] as const;

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
  // Where carry-over counts among the income, the total is that of the whole side.
  const all = figureOf(T2, 'total', 'opening') ? 'grand' : 'total';
  return [
    ...sameAs(owner, figureOf(T2, 'total', 'total'), summary(all)),
    ...madeUpOf(owner, figureOf(T2, 'total', 'fiscal'), FUNDS.map(summary)),
    ...KINDS.flatMap((key) => sameAs(owner, figureOf(T2, 'total', key), summary(key))),
  ];
}
