import { lineOf } from '../../accounts/model';
import { columnSums } from '../accounts-equalities';
import { expenditureLines, incomeLines } from '../accounts-lines';
import { balanceRule, eachOf, within } from '../balances';

/** 本年收入合计 and 本年支出合计 of the summary are the sums of the lines above them. */
export const A01 = balanceRule({
  code: 'A01',
  name: 'summary-lines',
  tables: within('T1'),
  messages: ['differs'],
  equalities: (set) =>
    eachOf(set, ['T1']).flatMap((table) => [
      ...columnSums({ rule: 'A01' }, lineOf(table, 'income.total'), incomeLines(table)),
      ...columnSums({ rule: 'A01' }, lineOf(table, 'expenditure.total'), expenditureLines(table)),
    ]),
});
