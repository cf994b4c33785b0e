import { columnSums } from '../accounts-equalities';
import { USED_BALANCE, expenditureLines, incomeLines, linesOf } from '../accounts-lines';
import type { Equality } from '../../accounts/equality';
import { type AccountsTable, lineOf } from '../../accounts/model';
import { balanceRule, eachOf, within } from '../balances';

/** Each side of the summary: 总计 is the total of the year with what was carried over, used or distributed. */
export const A02 = balanceRule({
  code: 'A02',
  name: 'summary-totals',
  tables: within('T1'),
  messages: ['differs'],
  equalities: (set) =>
    eachOf(set, ['T1']).flatMap((table) => [
      ...grandTotal(table, 'income', INCOME),
      ...grandTotal(table, 'expenditure', EXPENDITURE),
    ]),
});

const INCOME = ['income.total', ...USED_BALANCE, 'income.opening'];
const EXPENDITURE = ['expenditure.total', 'expenditure.distribution', 'expenditure.closing'];

/** A summary without a total of the year adds up everything at once. */
function grandTotal(
  table: AccountsTable,
  side: 'income' | 'expenditure',
  parts: readonly string[],
): readonly Equality[] {
  const kindsOf = side === 'income' ? incomeLines : expenditureLines;
  const kinds = lineOf(table, `${side}.total`) ? [] : kindsOf(table);
  const lines = [...kinds, ...linesOf(table, parts)];
  return columnSums({ rule: 'A02' }, lineOf(table, `${side}.grand`), lines);
}
