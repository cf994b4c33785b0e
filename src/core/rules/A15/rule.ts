import { rowSums } from '../accounts-equalities';
import { balanceRule, eachOf, within } from '../balances';

/** 合计 is the three kinds together, and the vehicles what was spent on buying and running them; in both halves. */
export const A15 = balanceRule({
  code: 'A15',
  name: 'three-public',
  tables: within('T9'),
  messages: ['differs'],
  equalities: (set) =>
    eachOf(set, ['T9']).flatMap((table) => [
      ...rowSums({ rule: 'A15' }, table, ['total', 'abroad', 'vehicles', 'reception']),
      ...rowSums({ rule: 'A15' }, table, ['vehicles', 'purchase', 'running']),
    ]),
});
