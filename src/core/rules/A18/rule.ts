import type { Equality } from '../../accounts/equality';
import { type AccountsSet, type ColumnKey, figureOf } from '../../accounts/model';
import { sameAs } from '../accounts-equalities';
import { categoriesAgainst } from '../accounts-categories';
import { balanceRule } from '../balances';

/** Each fund of the summary of fiscal money, and the table that has it in detail. */
const FUNDS = [
  { fund: 'general', detail: 'T5' },
  { fund: 'funds', detail: 'T7' },
  { fund: 'capital', detail: 'T8' },
] as const;

/** The summary of fiscal money has the income of the summary, and for each fund what the fund's own table has. */
export const A18 = balanceRule({
  code: 'A18',
  name: 'fiscal-vs-parts',
  tables: { T4: ['T1', 'T5', 'T7', 'T8'], T5: ['T4'], T7: ['T4'], T8: ['T4'] },
  sparse: ['T5', 'T7', 'T8'],
  messages: ['differs', 'missing'],
  equalities: (set) => (set.tables.T4 ? FUNDS.flatMap((fund) => equalitiesOf(set, fund)) : []),
});

function equalitiesOf(set: AccountsSet, { fund, detail }: (typeof FUNDS)[number]): readonly Equality[] {
  const { T1, T4 } = set.tables;
  const table = set.tables[detail];
  const same = (line: string, column: ColumnKey, other: ColumnKey): readonly Equality[] =>
    sameAs({ rule: 'A18' }, figureOf(T4, line, column), figureOf(table, 'total', other));
  const income = figureOf(T4, `income.${fund}`, 'amount');
  return [
    ...sameAs({ rule: 'A18' }, income, figureOf(T1, `income.${fund}`, 'amount')),
    ...same(`income.${fund}`, 'amount', 'income'),
    ...same(`income.opening.${fund}`, 'amount', 'opening'),
    ...same('expenditure.total', fund, 'total'),
    ...same('expenditure.closing', fund, 'closing'),
    ...(T4 && table ? categoriesAgainst('A18', { table: T4, column: fund }, table) : []),
  ];
}
