import type { Equality } from '../../accounts/equality';
import { type AccountsTable, lineOf } from '../../accounts/model';
import { columnSums } from '../accounts-equalities';
import { type CodedLine, codedLines, hierarchyOf } from '../accounts-lines';
import { balanceRule, eachOf, within } from '../balances';

/** The detail of basic expenditure: each 类 is the sum of its 款, each side that of its 类, and 合计 both sides. */
export const A12 = balanceRule({
  code: 'A12',
  name: 'basic-detail',
  tables: within('T6'),
  messages: ['differs'],
  equalities: (set) => eachOf(set, ['T6']).flatMap((table) => [...categories(table), ...totals(table)]),
});

const OWNER = { rule: 'A12' };

function categories(table: AccountsTable): readonly Equality[] {
  const lines = codedLines(table);
  const { beneath } = hierarchyOf(lines);
  return lines.flatMap((line) => columnSums(OWNER, line, beneath.get(line.code) ?? []));
}

function totals(table: AccountsTable): readonly Equality[] {
  const { topmost } = hierarchyOf(codedLines(table));
  const [staff, general] = [lineOf(table, 'staff'), lineOf(table, 'public')];
  const isStaff = staffIn(topmost);
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

/**
 * Tells 人员经费, 工资福利支出 and 对个人和家庭的补助, from all else. Where both sides have columns of their own, what
 * stands in a column of 人员经费 belongs there: some offices count 债务利息 among it.
 */
function staffIn(lines: readonly CodedLine[]): (line: CodedLine) => boolean {
  const columnsWhere = (wanted: (line: CodedLine) => boolean) =>
    new Set(lines.filter(wanted).flatMap((line) => columnOf(line) ?? []));
  const staff = columnsWhere(isStaff);
  const goods = columnsWhere(({ code }) => code.startsWith(GOODS));
  const areApart = staff.size > 0 && goods.size > 0 && [...goods].every((column) => !staff.has(column));
  return (line) => (areApart ? staff.has(columnOf(line) ?? -1) : isStaff(line));
}

/** 商品和服务支出. */
const GOODS = '302';

function isStaff({ code }: CodedLine): boolean {
  return code.startsWith('301') || code.startsWith('303');
}

function columnOf({ figures }: CodedLine): number | undefined {
  return figures.amount?.at.column;
}
