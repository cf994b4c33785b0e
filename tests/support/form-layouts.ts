/** The five official layouts as data: where each block stands and how its labels read. */
import type { FundKind, HeaderKey, IndicatorColumn, LayoutName } from '../../src/core/forms/model';

/** A label and its value: the columns of the label, and of the value's first and last cell. */
export type HeaderPlace = readonly [key: HeaderKey, label: string, at: number, from: number, to: number];

export interface FormLayout {
  readonly name: LayoutName;
  /** Columns of the form. */
  readonly width: number;
  /** A line above the title. */
  readonly lead?: string;
  readonly title: (year: number, project: string) => string;
  readonly header: readonly (readonly HeaderPlace[])[];
  readonly fundsBar?: string;
  readonly fundsLabel: string;
  /** The block's label stands in the heading row instead of the first amounts. */
  readonly fundsLabelInHeading: boolean;
  readonly rateLabel: string;
  readonly rateFormat: string;
  readonly funds: readonly FundKind[];
  /** The parts carry rates of their own. */
  readonly partRates: boolean;
  readonly goalBar?: string;
  readonly goalLabel: string;
  /** First column of 实际完成情况. */
  readonly goalSplit: number;
  readonly rowLabel: string;
  /** The row label has a cell of its own below the heading. */
  readonly rowLabelRepeated: boolean;
  /** Headings from the second column on. */
  readonly columns: readonly (readonly [IndicatorColumn, string])[];
  readonly sections: readonly { readonly label: string; readonly rows: number }[];
  readonly level2: (name: string) => string;
  /** Level-2 labels stand on every row, never merged. */
  readonly level2Repeated: boolean;
  readonly scoreFormat?: string;
  /** How a row that does not apply is marked, by column. */
  readonly notApplicable: Readonly<Partial<Record<IndicatorColumn, string>>>;
  /** First column of 总分. */
  readonly totalFrom: number;
  readonly notes: readonly [heading: string, ...lines: string[]] | null;
}

const MARKED = { level3: '不适用', target: '不适用', actual: '不适用' };

const WITH_SATISFACTION = (suffix: string) => [
  { label: `产出${suffix}\n(50分)`, rows: 7 },
  { label: `效益${suffix}\n(30分)`, rows: 4 },
  { label: `满意度${suffix}\n(10分)`, rows: 2 },
];

const COLUMNS: FormLayout['columns'] = [
  ['level1', '一级指标'],
  ['level2', '二级指标'],
  ['level3', '三级指标'],
  ['target', '年度指标值'],
  ['actual', '* 实际完成值'],
  ['weight', '* 分值'],
  ['score', '* 得分'],
  ['reason', '偏差原因分析及改进措施'],
];

const LONGHUA: FormLayout = {
  name: 'shenzhen-2022',
  width: 9,
  title: () => '项目支出绩效自评表',
  header: [
    [
      ['project-code', '项目编码：', 0, 1, 2],
      ['project-name', '项目名称：', 3, 4, 4],
      ['year', '绩效自评年度：', 5, 6, 8],
    ],
    [
      ['implementing-unit', '实施单位：', 0, 1, 2],
      ['top-unit', '一级预算单位：', 3, 4, 8],
    ],
  ],
  fundsBar: '资金使用情况',
  fundsLabel: '项目资金\n（元）',
  fundsLabelInHeading: false,
  rateLabel: '执行率（%）',
  rateFormat: '0.0000',
  funds: ['total', 'fiscal', 'carry', 'other'],
  partRates: false,
  goalBar: '项目目标完成情况',
  goalLabel: '年度总体目标',
  goalSplit: 5,
  rowLabel: '年度绩效指标',
  rowLabelRepeated: false,
  columns: COLUMNS,
  sections: WITH_SATISFACTION(''),
  level2: (name) => name,
  level2Repeated: false,
  scoreFormat: '0.00',
  notApplicable: MARKED,
  totalFrom: 1,
  notes: null,
};

const IMPORT_NOTE = '灰色单元格由系统带出，导入时不必填写，也不能修改。';

const LONGHUA_IMPORT: FormLayout = {
  ...LONGHUA,
  name: 'shenzhen-2022-import',
  header: [
    [
      ['project-code', '项目编号:', 0, 1, 2],
      ['project-name', '项目名称:', 3, 4, 4],
      ['year', '绩效自评年度:', 5, 6, 8],
    ],
    [
      ['implementing-unit', '实施单位:', 0, 1, 2],
      ['top-unit', '一级预算单位:', 3, 4, 8],
    ],
  ],
  rateLabel: '执行率 (%)',
  rateFormat: '0.00',
  sections: WITH_SATISFACTION('指标'),
  level2: (name) => `${name}指标`,
  totalFrom: 0,
  notes: ['备注：', IMPORT_NOTE],
};

const LUOHU_SHORT: FormLayout = {
  ...LONGHUA,
  name: 'shenzhen-2024-short',
  funds: ['total'],
  sections: WITH_SATISFACTION('指标'),
  level2: (name) => `${name}指标`,
  notes: ['备注：', IMPORT_NOTE],
};

const LUOHU: FormLayout = {
  ...LUOHU_SHORT,
  name: 'shenzhen-2024',
  width: 10,
  header: [
    [
      ['project-code', '项目编码：', 0, 1, 2],
      ['project-name', '项目名称：', 3, 4, 5],
      ['year', '绩效自评年度：', 6, 7, 9],
    ],
    [
      ['implementing-unit', '实施单位：', 0, 1, 2],
      ['top-unit', '一级预算单位：', 3, 4, 5],
      ['unit-code', '单位编码：', 6, 7, 9],
    ],
  ],
  fundsBar: '预算执行情况',
  fundsLabelInHeading: true,
  rateFormat: '0.00',
  funds: ['total', 'fiscal', 'carry', 'other'],
  goalSplit: 6,
  rowLabelRepeated: true,
  columns: [
    ...COLUMNS.slice(0, 4),
    ['unit', '度量单位'],
    ['actual', '* 实际完成值'],
    ['weight', '* 权重'],
    ['score', '* 得分'],
    ['reason', '偏差原因分析及改进措施'],
  ],
  level2Repeated: true,
  notApplicable: { actual: '不适用' },
  notes: null,
};

const { fundsBar: _fundsBar, goalBar: _goalBar, scoreFormat: _scoreFormat, ...WITHOUT_BARS } = LONGHUA;

const DAPENG: FormLayout = {
  ...WITHOUT_BARS,
  name: 'shenzhen-2021',
  lead: '附件1',
  title: (year, project) => `${String(year)}年${project}项目自评表`,
  header: [
    [
      ['project-name', '项目名称', 0, 1, 3],
      ['project-amount', '项目金额', 4, 5, 8],
    ],
    [
      ['department', '主管部门', 0, 1, 3],
      ['implementing-unit', '实施单位', 4, 5, 8],
    ],
  ],
  fundsLabel: '项目资金\n(元)',
  fundsLabelInHeading: true,
  rateLabel: '执行率',
  rateFormat: '0.00',
  partRates: true,
  goalLabel: '年度总体\n目标',
  goalSplit: 4,
  rowLabel: '年度绩效\n指标',
  sections: [
    { label: '产出指标\n(50分)', rows: 7 },
    { label: '效益指标\n(40分)', rows: 6 },
  ],
  level2: (name) => (name.endsWith('满意度') ? '满意度指标' : `${name}指标`),
  notApplicable: { ...MARKED, weight: '/', score: '/' },
  notes: [
    '填报说明：',
    '1. 浅蓝色单元格可以填写，带*号的必须填写。',
    '2. 三级指标可按实际情况增加或删除行。',
    '3. 同一行的得分不得高于分值。',
    '4. 三级指标分值之和应等于所属一级指标的分值。',
  ],
};

/** The layouts that forms are built in. */
export const LAYOUTS: readonly FormLayout[] = [LONGHUA, LONGHUA_IMPORT, LUOHU_SHORT, LUOHU, DAPENG];
