import { lineOf } from '../../accounts/model';
import { columnSums } from '../accounts-equalities';
import { codedLines, hierarchyOf } from '../accounts-lines';
import { balanceRule, eachOf, within } from '../balances';

const TABLES = ['T2', 'T3', 'T5', 'T7', 'T8'] as const;

/** 合计 is the sum of the 类, or of the topmost codes that the table prints, in every column. */
export const A10 = balanceRule({
  code: 'A10',
  name: 'table-total',
  tables: within(...TABLES),
  sparse: TABLES,
  messages: ['differs'],
  equalities: (set) =>
    eachOf(set, TABLES).flatMap((table) =>
      columnSums({ rule: 'A10' }, lineOf(table, 'total'), hierarchyOf(codedLines(table)).topmost),
    ),
});
