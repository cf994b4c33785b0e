import { columnSums } from '../accounts-equalities';
import { linesOf } from '../accounts-lines';
import { lineOf } from '../../accounts/model';
import { balanceRule, eachOf, within } from '../balances';

/** Each side of the summary: 总计 is the total of the year with what was carried over, used or distributed. */
export const A02 = balanceRule({
  code: 'A02',
  name: 'summary-totals',
  tables: within('T1'),
  messages: ['differs'],
  equalities: (set) =>
    eachOf(set, ['T1']).flatMap((table) => [
      ...columnSums({ rule: 'A02' }, lineOf(table, 'income.grand'), linesOf(table, INCOME)),
      ...columnSums({ rule: 'A02' }, lineOf(table, 'expenditure.grand'), linesOf(table, EXPENDITURE)),
    ]),
});

const INCOME = ['income.total', 'income.used-balance', 'income.opening'];
const EXPENDITURE = ['expenditure.total', 'expenditure.distribution', 'expenditure.closing'];
