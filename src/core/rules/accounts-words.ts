/** The words that the tables of the accounts print, the same in every language. */
import type { TableCode } from '../accounts/model';

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
