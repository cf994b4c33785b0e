import { rowSum } from '../accounts-equalities';
import { balanceRule, eachOf, within } from '../balances';

/** 合计 is the three kinds together, and the vehicles what was spent on buying and running them; in both halves. */
export const A15 = balanceRule({
  code: 'A15',
  name: 'three-public',
  tables: within('T9'),
  messages: ['differs'],
  equalities: (set) =>
    eachOf(set, ['T9']).flatMap(({ lines }) =>
      lines.flatMap((line) => [
        ...rowSum({ rule: 'A15' }, line, ['total', 'abroad', 'vehicles', 'reception']),
        ...rowSum({ rule: 'A15' }, line, ['vehicles', 'purchase', 'running']),
      ]),
    ),
});
