/** What a person calls a figure: the table, the line and the column, each as briefly as can be. */
import { labelBase } from '../../forms/labels';
import { normalizeLabel } from '../../text/normalize';
import type { ColumnKey, TableCode } from '../model';
import type { NamedColumns, RawLine } from './reader';
import type { Title } from './titles';

/** The others have short names of their own. */
const SHORT: Readonly<Partial<Record<TableCode, string>>> = {
  T1: '收支总表',
  T4: '财政拨款总表',
  T5: '一般公共预算支出表',
  T6: '基本支出明细表',
  T7: '政府性基金表',
  T8: '国有资本经营表',
  T9: '“三公”经费表',
};
/** Lines of the funds of a carry-over are named as those of the income are. */
const DIVIDED = /\.(opening|closing)\./;
const CARRIED = { opening: '年初', closing: '年末' } as const;
const SUM = /[合总小]计$/;

/** `支出决算表 2010302 项目支出`, `基本支出明细表 30201 办公费`, `支出决算表 本年支出合计`. */
export function figureName(
  { table, name }: Title,
  line: RawLine,
  columns: NamedColumns,
  column: ColumnKey,
): string {
  return [SHORT[table] ?? name, ...placeName(lineName(table, line), columnName(columns, column))].join(' ');
}

/** 合计 of a line that is itself a sum, or the other way round, is said once. */
function placeName(line: string, column: string | null): readonly string[] {
  if (column === null) return [line];
  if (column.startsWith(line) || (line === '合计' && SUM.test(column))) return [column];
  return SUM.test(line) && SUM.test(column) ? [line] : [line, column];
}

function lineName(table: TableCode, { key, code, label }: RawLine): string {
  const name = labelBase(label.text) || normalizeLabel(label.text);
  // Its lines have one amount each: there is room for the name.
  if (code !== null) return table === 'T6' && !name.startsWith(code) ? `${code} ${name}` : code;
  const carried = DIVIDED.exec(key)?.[1];
  return carried === 'opening' || carried === 'closing' ? `${CARRIED[carried]}${name}` : name;
}

function columnName(columns: NamedColumns, column: ColumnKey): string | null {
  return column === 'amount' ? null : (columns.get(column)?.name ?? null);
}
