import { type RowColumns, rowSums } from '../accounts-equalities';
import { balanceRule, eachOf, within } from '../balances';

/** 本年支出合计 is the sum of the kinds of expenditure beside it, in every row. */
export const A06 = balanceRule({
  code: 'A06',
  name: 'expenditure-columns',
  tables: within('T3'),
  messages: ['differs'],
  equalities: (set) => eachOf(set, ['T3']).flatMap((table) => rowSums({ rule: 'A06' }, table, COLUMNS)),
});

const COLUMNS: RowColumns = [
  'total',
  'basic',
  'project',
  'to-superior',
  'operating',
  'to-affiliated',
  // Budgets may count what is left for the next year among the expenditure.
  'closing',
];
