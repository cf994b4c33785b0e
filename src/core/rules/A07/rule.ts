import { rowSums } from '../accounts-equalities';
import { balanceRule, eachOf, within } from '../balances';

/** 合计 is 基本支出 and 项目支出 together, in every row of the tables of one fund that have no movement. */
export const A07 = balanceRule({
  code: 'A07',
  name: 'public-columns',
  tables: within('T5', 'T8'),
  messages: ['differs'],
  equalities: (set) =>
    eachOf(set, ['T5', 'T8']).flatMap((table) =>
      rowSums({ rule: 'A07' }, table, ['total', 'basic', 'project']),
    ),
});
