import type { Equality } from '../../accounts/equality';
import type { AccountsTable } from '../../accounts/model';
import { columnSums } from '../accounts-equalities';
import { codedLines, hierarchyOf } from '../accounts-lines';
import { balanceRule, eachOf, within } from '../balances';

const TABLES = ['T2', 'T3', 'T5', 'T7', 'T8'] as const;

/** A 类 is the sum of its 款 and a 款 that of its 项, in every column; a code without any beneath it is a leaf. */
export const A08 = balanceRule({
  code: 'A08',
  name: 'code-hierarchy',
  tables: within(...TABLES),
  sparse: TABLES,
  messages: ['differs'],
  equalities: (set) => eachOf(set, TABLES).flatMap(sumsIn),
});

function sumsIn(table: AccountsTable): readonly Equality[] {
  const lines = codedLines(table);
  const { beneath } = hierarchyOf(lines);
  return lines.flatMap((line) => columnSums({ rule: 'A08' }, line, beneath.get(line.code) ?? []));
}
