import type { Equality } from '../../accounts/equality';
import { type AccountsTable, lineOf } from '../../accounts/model';
import { columnSums, rowSum } from '../accounts-equalities';
import { type CodedLine, codedLines, hierarchyOf } from '../accounts-lines';
import { balanceRule, eachOf, within } from '../balances';

/** The detail of basic expenditure: each 类 is the sum of its 款, each side that of its 类, and 合计 both sides. */
export const A12 = balanceRule({
  code: 'A12',
  name: 'basic-detail',
  tables: within('T6'),
  messages: ['differs'],
  equalities: (set) =>
    eachOf(set, ['T6']).flatMap((table) => [...rows(table), ...categories(table), ...totals(table)]),
});

const OWNER = { rule: 'A12' };

/** Forms with a column for each side. */
function rows({ lines }: AccountsTable): readonly Equality[] {
  return lines.flatMap((line) => rowSum(OWNER, line, ['amount', 'basic', 'project']));
}

function categories(table: AccountsTable): readonly Equality[] {
  const lines = codedLines(table);
  const { beneath } = hierarchyOf(lines);
  return lines.flatMap((line) => columnSums(OWNER, line, beneath.get(line.code) ?? []));
}

function totals(table: AccountsTable): readonly Equality[] {
  const { topmost } = hierarchyOf(codedLines(table));
  const [staff, general] = [lineOf(table, 'staff'), lineOf(table, 'public')];
  return [
    ...columnSums(OWNER, staff, topmost.filter(isStaff)),
    ...columnSums(
      OWNER,
      general,
      topmost.filter((line) => !isStaff(line)),
    ),
    ...columnSums(OWNER, lineOf(table, 'total'), staff && general ? [staff, general] : topmost),
  ];
}

/** 工资福利支出 and 对个人和家庭的补助; whatever else there is belongs to 公用经费. */
function isStaff({ code }: CodedLine): boolean {
  return code.startsWith('301') || code.startsWith('303');
}
