/** The words that the tables of the accounts print, the same in every language. */
import type { ColumnKey, TableCode, TableProblem } from '../accounts/model';

const TABLE_WORDS: Readonly<Record<TableCode, string>> = {
  T1: '收入支出决算总表',
  T2: '收入决算表',
  T3: '支出决算表',
  T4: '财政拨款收入支出决算总表',
  T5: '一般公共预算财政拨款支出决算表',
  T6: '一般公共预算财政拨款基本支出决算明细表',
  T7: '政府性基金预算财政拨款收入支出决算表',
  T8: '国有资本经营预算财政拨款支出决算表',
  T9: '财政拨款“三公”经费支出决算表',
};

export function tableWord(code: TableCode): string {
  return TABLE_WORDS[code];
}

const COLUMN_WORDS: Readonly<Record<Exclude<ColumnKey, 'total' | 'operating'>, string>> = {
  amount: '金额',
  fiscal: '财政拨款收入',
  superior: '上级补助收入',
  business: '事业收入',
  affiliated: '附属单位上缴收入',
  other: '其他收入',
  special: '财政专户管理资金收入',
  own: '单位资金',
  'used-balance': '使用非财政拨款结余',
  basic: '基本支出',
  project: '项目支出',
  'to-superior': '上缴上级支出',
  'to-affiliated': '对附属单位补助支出',
  general: '一般公共预算财政拨款',
  funds: '政府性基金预算财政拨款',
  capital: '国有资本经营预算财政拨款',
  opening: '年初结转和结余',
  income: '本年收入',
  closing: '年末结转和结余',
  abroad: '因公出国（境）费',
  vehicles: '公务用车购置及运行维护费小计',
  purchase: '公务用车购置费',
  running: '公务用车运行维护费',
  reception: '公务接待费',
};

const TOTAL_WORDS: Readonly<Partial<Record<TableCode, string>>> = {
  T2: '本年收入合计',
  T3: '本年支出合计',
  T7: '支出小计',
};

export function columnWord(table: TableCode, column: ColumnKey): string {
  if (column === 'total') return TOTAL_WORDS[table] ?? '合计';
  if (column === 'operating') return table === 'T2' ? '经营收入' : '经营支出';
  return COLUMN_WORDS[column];
}

const LINE_WORDS: Readonly<Record<string, string>> = {
  total: '合计',
  staff: '人员经费合计',
  public: '公用经费合计',
  budget: '预算数',
  final: '决算数',
  'income.total': '本年收入合计',
  'income.opening': '年初结转和结余',
  'income.grand': '收入总计',
  'expenditure.total': '本年支出合计',
  'expenditure.closing': '年末结转和结余',
  'expenditure.grand': '支出总计',
};

/** The printed word for what a problem says is missing; the path itself where there is none. */
export function problemWord(table: TableCode, { kind, path }: TableProblem): string {
  if (kind === 'column-missing' && isColumn(path)) return columnWord(table, path);
  return LINE_WORDS[path] ?? path;
}

function isColumn(path: string): path is ColumnKey {
  return path === 'total' || path === 'operating' || path in COLUMN_WORDS;
}
