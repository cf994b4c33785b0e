/** The printed words of the nine tables: titles, numbers, headings and lines. */
import type { ColumnKey, TableCode } from '../../src/core/accounts/model';

export interface Heading {
  readonly key: ColumnKey;
  readonly text: string;
  /** The heading that is merged over this one and its neighbours. */
  readonly group?: string;
}

export type LineLabel = readonly [key: string, label: string];

export const TITLES: Readonly<Record<TableCode, string>> = {
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

/** The numbers of the reporting system, where they differ from those of publication. */
export const REPORT_NUMBERS: Readonly<Record<TableCode, string>> = {
  T1: '财决01表',
  T2: '财决03表',
  T3: '财决04表',
  T4: '财决01-1表',
  T5: '财决07表',
  T6: '财决08-1表',
  T7: '财决09表',
  T8: '财决11表',
  T9: '财决12表',
};

const SPENT: readonly Heading[] = [
  { key: 'total', text: '小计', group: '本年支出' },
  { key: 'basic', text: '基本支出', group: '本年支出' },
  { key: 'project', text: '项目支出', group: '本年支出' },
];
const MOVEMENT: readonly Heading[] = [
  { key: 'opening', text: '年初结转和结余' },
  { key: 'income', text: '本年收入' },
  ...SPENT,
  { key: 'closing', text: '年末结转和结余' },
];

/** Columns of the tables with codes; T5 and T8 with the movement where the data have it. */
export function columnsOf(table: TableCode, movement: boolean): readonly Heading[] {
  switch (table) {
    case 'T2':
      return [
        { key: 'total', text: '本年收入合计' },
        { key: 'fiscal', text: '财政拨款收入' },
        { key: 'superior', text: '上级补助收入' },
        { key: 'business', text: '事业收入' },
        { key: 'operating', text: '经营收入' },
        { key: 'affiliated', text: '附属单位上缴收入' },
        { key: 'other', text: '其他收入' },
      ];
    case 'T3':
      return [
        { key: 'total', text: '本年支出合计' },
        { key: 'basic', text: '基本支出' },
        { key: 'project', text: '项目支出' },
        { key: 'to-superior', text: '上缴上级支出' },
        { key: 'operating', text: '经营支出' },
        { key: 'to-affiliated', text: '对附属单位补助支出' },
      ];
    case 'T7':
      return MOVEMENT;
    default:
      return movement ? MOVEMENT : SPENT;
  }
}

export const FISCAL_COLUMNS: readonly Heading[] = [
  { key: 'total', text: '合计' },
  { key: 'general', text: '一般公共预算财政拨款' },
  { key: 'funds', text: '政府性基金预算财政拨款' },
  { key: 'capital', text: '国有资本经营预算财政拨款' },
];

const VEHICLES = '公务用车购置及运行维护费';
export const THREE_PUBLIC: readonly Heading[] = [
  { key: 'total', text: '合计' },
  { key: 'abroad', text: '因公出国\n（境）费' },
  { key: 'vehicles', text: '小计', group: VEHICLES },
  { key: 'purchase', text: '公务用车\n购置费', group: VEHICLES },
  { key: 'running', text: '公务用车\n运行维护费', group: VEHICLES },
  { key: 'reception', text: '公务接待费' },
];

/** 功能分类 of the summaries in the order of the form. */
export const EXPENDITURE_LABELS: readonly LineLabel[] = [
  ['201', '一般公共服务支出'],
  ['202', '外交支出'],
  ['203', '国防支出'],
  ['204', '公共安全支出'],
  ['205', '教育支出'],
  ['206', '科学技术支出'],
  ['207', '文化旅游体育与传媒支出'],
  ['208', '社会保障和就业支出'],
  ['210', '卫生健康支出'],
  ['211', '节能环保支出'],
  ['212', '城乡社区支出'],
  ['213', '农林水支出'],
  ['214', '交通运输支出'],
  ['215', '资源勘探工业信息等支出'],
  ['216', '商业服务业等支出'],
  ['217', '金融支出'],
  ['219', '援助其他地区支出'],
  ['220', '自然资源海洋气象等支出'],
  ['221', '住房保障支出'],
  ['222', '粮油物资储备支出'],
  ['223', '国有资本经营预算支出'],
  ['224', '灾害防治及应急管理支出'],
  ['229', '其他支出'],
  ['231', '债务还本支出'],
  ['232', '债务付息支出'],
  ['234', '抗疫特别国债安排的支出'],
];

export const INCOME_LABELS: Readonly<Record<'T1' | 'T4', readonly LineLabel[]>> = {
  T1: [
    ['general', '一般公共预算财政拨款收入'],
    ['funds', '政府性基金预算财政拨款收入'],
    ['capital', '国有资本经营预算财政拨款收入'],
    ['superior', '上级补助收入'],
    ['business', '事业收入'],
    ['operating', '经营收入'],
    ['affiliated', '附属单位上缴收入'],
    ['other', '其他收入'],
  ],
  T4: [
    ['general', '一般公共预算财政拨款'],
    ['funds', '政府性基金预算财政拨款'],
    ['capital', '国有资本经营预算财政拨款'],
  ],
};

/** The closing lines of the summaries, income beside expenditure. */
export const CLOSING_LINES: Readonly<
  Record<'T1' | 'T4', readonly (readonly [LineLabel, LineLabel | null])[]>
> = {
  T1: [
    [
      ['total', '本年收入合计'],
      ['total', '本年支出合计'],
    ],
    [
      ['used-balance', '使用非财政拨款结余（含专用结余）'],
      ['distribution', '结余分配'],
    ],
    [
      ['opening', '年初结转和结余'],
      ['closing', '年末结转和结余'],
    ],
    [
      ['grand', '总计'],
      ['grand', '总计'],
    ],
  ],
  T4: [
    [
      ['total', '本年收入合计'],
      ['total', '本年支出合计'],
    ],
    [
      ['opening', '年初财政拨款结转和结余'],
      ['closing', '年末财政拨款结转和结余'],
    ],
    [['opening.general', '一般公共预算财政拨款'], null],
    [['opening.funds', '政府性基金预算财政拨款'], null],
    [['opening.capital', '国有资本经营预算财政拨款'], null],
    [
      ['grand', '总计'],
      ['grand', '总计'],
    ],
  ],
};

const NUMERALS = '一二三四五六七八九十';

/** `十二、`: the numbering before a line of the summaries, from 1. */
export function ordinal(number: number): string {
  const tens = Math.floor(number / 10);
  const ten = tens === 0 ? '' : `${tens > 1 ? NUMERALS.charAt(tens - 1) : ''}十`;
  return `${ten}${number % 10 === 0 ? '' : NUMERALS.charAt((number % 10) - 1)}、`;
}
