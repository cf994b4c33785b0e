import type { ColumnKey } from '../../accounts/model';
import { figureOf } from '../../accounts/model';
import { balanceOf, plus } from '../accounts-equalities';
import { balanceRule } from '../balances';

/** 因公出国（境）费用, 公务接待费, 公务用车运行维护费, and the columns they are part of. */
const PAIRS: readonly (readonly [string, ColumnKey])[] = [
  ['30212', 'abroad'],
  ['30217', 'reception'],
  ['30231', 'running'],
];

/** Basic expenditure on the three kinds is within what was spent on them altogether. */
export const A22 = balanceRule({
  code: 'A22',
  name: 'three-public-vs-detail',
  severity: 'warning',
  tables: { T6: ['T9'] },
  sparse: ['T6'],
  messages: ['more'],
  equalities: ({ tables: { T6, T9 } }) =>
    PAIRS.flatMap(([code, column]) => {
      const spent = plus([figureOf(T9, 'final', column)]);
      return balanceOf({ rule: 'A22', message: 'more' }, 'at-most', figureOf(T6, code, 'amount'), spent);
    }),
});
