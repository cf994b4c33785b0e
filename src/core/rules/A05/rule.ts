import type { ColumnKey } from '../../accounts/model';
import { rowSum } from '../accounts-equalities';
import { balanceRule, eachOf, within } from '../balances';

/** 本年收入合计 is the sum of the kinds of income beside it, in every row. */
export const A05 = balanceRule({
  code: 'A05',
  name: 'income-columns',
  tables: within('T2'),
  messages: ['differs'],
  equalities: (set) =>
    eachOf(set, ['T2']).flatMap(({ lines }) =>
      lines.flatMap((line) => rowSum({ rule: 'A05' }, line, COLUMNS)),
    ),
});

const COLUMNS: readonly [ColumnKey, ...ColumnKey[]] = [
  'total',
  'fiscal',
  'superior',
  'business',
  'operating',
  'affiliated',
  'other',
];
