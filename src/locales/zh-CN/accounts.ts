/** Words of the final accounts that findings, the pane and the command line share. */
import type { TableCode } from '../../core/accounts/model';
import type { UnitName } from '../../core/accounts/units';
import type { Slip } from '../../core/accounts/repair';

export interface AccountsTexts {
  /** Names of the tables as people call them. */
  readonly tables: Readonly<Record<TableCode, string>>;
  /** What became of the right amount. */
  readonly slips: Readonly<Record<Slip, string>>;
  /** The remarks on rounding in a table, together. */
  readonly remainders: string;
  readonly units: Readonly<Record<UnitName, string>>;
}

export const accountsTexts: AccountsTexts = {
  tables: {
    T1: '收入支出决算总表',
    T2: '收入决算表',
    T3: '支出决算表',
    T4: '财政拨款收入支出决算总表',
    T5: '一般公共预算财政拨款支出决算表',
    T6: '一般公共预算财政拨款基本支出决算明细表',
    T7: '政府性基金预算财政拨款收入支出决算表',
    T8: '国有资本经营预算财政拨款支出决算表',
    T9: '财政拨款“三公”经费支出决算表',
  },
  slips: {
    transposed: '数字颠倒',
    dropped: '漏一位',
    doubled: '多一位',
    shifted: '小数点错位',
    sign: '正负号有误',
    digit: '个别数字录错',
    neighbour: '误录相邻数值',
    blank: '漏填',
  },
  remainders: '四舍五入的尾差 {count} 处，一般无需改正：{cells}',
  units: { yuan: '元', thousand: '千元', wan: '万元', million: '百万元', yi: '亿元' },
};
