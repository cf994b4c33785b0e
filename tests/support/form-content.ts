/** What a built form says: an invented project whose figures agree with each other in every layout. */
import type { FundKind, HeaderKey, IndicatorColumn } from '../../src/core/forms/model';

export const PROJECT = '社区综合服务中心运行保障';
export const YEAR = 2023;

export const HEADER_VALUES: Readonly<Record<HeaderKey, string | number>> = {
  'project-name': PROJECT,
  'project-code': '440309230100150000217',
  'project-amount': 3_000_000,
  year: YEAR,
  'implementing-unit': '青禾街道公共服务办公室',
  'top-unit': '青禾街道办事处',
  department: '青禾街道办事处',
  'unit-code': '168003',
};

/** 年初预算数, 全年预算数, 全年执行数 and the rate in percent. */
export const FUND_VALUES: Readonly<Partial<Record<FundKind, readonly [number, number, number, number]>>> = {
  total: [2_900_000, 3_000_000, 2_965_000, 98.83],
  fiscal: [2_700_000, 2_800_000, 2_768_000, 98.86],
  carry: [200_000, 200_000, 197_000, 98.5],
  other: [0, 0, 0, 0],
};

export const FUND_LABELS: Readonly<Partial<Record<FundKind, string>>> = {
  total: '年度资金总额',
  fiscal: '其中：当年财政拨款',
  carry: '上年结转资金',
  other: '其他资金',
};

export const BUDGET_WEIGHT = 10;
export const BUDGET_SCORE = 9.88;
export const TOTAL_WEIGHT = 100;
export const TOTAL_SCORE = 99.78;

export const GOAL = {
  expected:
    '保障服务中心全年正常开放，保洁面积不少于12000平方米，设施设备完好率达到95%以上，群众满意度达到90%以上。',
  actual: '服务中心全年正常开放245天，完成保洁12300平方米，设施设备完好率97%，群众满意度93.6%。',
};

/** An indicator row without its labels; `applies: false` for a row that does not apply to the project. */
export interface RowContent extends Partial<Record<IndicatorColumn, string | number>> {
  readonly level2: string;
  readonly applies?: false;
}

const NOT_APPLICABLE = { applies: false, weight: 0, score: 0 } as const;

/** Rows of the table in every layout; the paths of cases count them from 0. */
export const ROWS: readonly RowContent[] = [
  {
    level2: '数量',
    level3: '公共区域保洁面积',
    target: '≥12000平方米',
    unit: '平方米',
    actual: '12300平方米',
    weight: 8,
    score: 8,
  },
  {
    level2: '数量',
    level3: '安保人员配备数量',
    target: '20人',
    unit: '人',
    actual: '20人',
    weight: 7,
    score: 7,
  },
  { level2: '质量', level3: '设施设备完好率', target: '≥95%', unit: '%', actual: '97%', weight: 8, score: 8 },
  {
    level2: '质量',
    level3: '维修验收合格率',
    target: '100%',
    unit: '%',
    actual: '100%',
    weight: 7,
    score: 7,
  },
  {
    level2: '时效',
    level3: '年度维修完成时间',
    target: `${YEAR}年11月底前`,
    unit: '/',
    actual: `${YEAR}年10月`,
    weight: 5,
    score: 5,
  },
  {
    level2: '时效',
    level3: '报修响应及时率',
    target: '≥98%',
    unit: '%',
    actual: '96.04%',
    weight: 5,
    score: 4.9,
    reason: '暴雨期间报修集中，个别报修响应超时；已增配值班人员，今后按预案提前备勤。',
  },
  {
    level2: '成本',
    level3: '物业服务合同金额',
    target: '≤300万元',
    unit: '万元',
    actual: '296.5万元',
    weight: 10,
    score: 10,
  },
  { level2: '经济效益', ...NOT_APPLICABLE },
  {
    level2: '社会效益',
    level3: '服务中心开放天数',
    target: '≥240天',
    unit: '天',
    actual: '245天',
    weight: 15,
    score: 15,
  },
  {
    level2: '生态效益',
    level3: '节约用电比例',
    target: '≥5%',
    unit: '%',
    actual: '5.2%',
    weight: 7,
    score: 7,
  },
  {
    level2: '可持续影响',
    level3: '设施管护制度健全情况',
    target: '制度健全',
    unit: '/',
    actual: '制度健全',
    weight: 8,
    score: 8,
  },
  {
    level2: '服务对象满意度',
    level3: '办事群众满意度',
    target: '≥90%',
    unit: '%',
    actual: '93.6%',
    weight: 10,
    score: 10,
  },
  { level2: '其他满意度', ...NOT_APPLICABLE },
];
