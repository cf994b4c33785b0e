/**
 * The words by which a form is recognised: synonyms over the canonical model. Layouts differ from region to
 * region and from year to year; a new wording is one more word here, never new code.
 */
import { normalizeLabel } from '../text/normalize';
import type { ExtraKey, FundColumn, FundKind, HeaderKey, IndicatorColumn } from './model';

/** Longest text that can be a label; longer ones are narrative. */
const LONGEST_LABEL = 40;

const BRACKETED = /\([^()]*\)/g;

/** A label's bare words: normalised, without what stands in brackets (`执行率（%）` → `执行率`); '' for narrative. */
export function labelBase(text: string): string {
  if (text === '' || text.length > LONGEST_LABEL) return '';
  return normalizeLabel(normalizeLabel(text).replace(BRACKETED, ''));
}

type Synonyms<Key extends string> = Readonly<Record<Key, readonly string[]>>;

function index<Key extends string>(synonyms: Synonyms<Key>): ReadonlyMap<string, Key> {
  const map = new Map<string, Key>();
  for (const key of Object.keys(synonyms) as Key[]) {
    for (const word of synonyms[key]) map.set(word, key);
  }
  return map;
}

export const HEADER_LABELS = index<HeaderKey>({
  'project-name': ['项目名称', '项目支出名称', '支出项目名称'],
  'project-code': ['项目编码', '项目编号', '项目代码'],
  'project-amount': ['项目金额', '项目总金额'],
  year: ['绩效自评年度', '自评年度', '评价年度', '绩效年度', '预算年度', '年度'],
  'implementing-unit': ['实施单位', '项目实施单位', '项目单位', '预算单位', '执行单位', '资金使用单位'],
  'top-unit': ['一级预算单位'],
  department: ['主管部门', '项目主管部门', '主管单位', '主管预算部门', '业务主管部门'],
  'unit-code': ['单位编码', '预算单位编码', '单位代码', '预算单位代码'],
});

export const FUND_COLUMN_LABELS = index<FundColumn>({
  begin: ['年初预算数', '年初预算', '年初预算金额', '年初批复预算数', '年初数', '年初安排数'],
  budget: [
    '全年预算数',
    '全年预算',
    '调整后预算数',
    '调整后预算',
    '调整后全年预算数',
    '全年预算金额',
    '预算数',
  ],
  executed: [
    '全年执行数',
    '全年执行',
    '执行数',
    '预算执行数',
    '实际执行数',
    '全年实际执行数',
    '全年支出数',
    '实际支出数',
    '全年执行金额',
  ],
  weight: ['分值', '权重', '标准分值', '满分'],
  rate: ['执行率', '预算执行率', '资金执行率'],
  score: ['得分', '自评得分'],
  reason: ['原因', '偏差原因', '未完成原因', '偏差原因分析', '原因分析'],
});

export const FUND_ROW_LABELS = index<FundKind>({
  total: ['年度资金总额', '资金总额', '总额', '年度总额', '年度预算总额', '项目资金总额', '合计'],
  fiscal: [
    '当年财政拨款',
    '财政拨款',
    '本年财政拨款',
    '年度财政拨款',
    '财政资金',
    '财政拨款资金',
    '当年财政资金',
    '一般公共预算拨款',
    '一般公共预算财政拨款',
  ],
  carry: ['上年结转资金', '上年结转', '结转资金', '上年结转结余资金', '上年结转结余', '以前年度结转资金'],
  other: ['其他资金', '其他', '其它资金'],
  special: ['财政专户管理资金', '财政专户资金', '财政专户核拨资金'],
  own: ['单位资金', '单位自有资金', '自有资金'],
});

/** A funds row's kind: its label without the introducing 其中. */
export function fundKind(base: string): FundKind | undefined {
  return FUND_ROW_LABELS.get(base.replace(/^其中[:,、]?/, ''));
}

export const INDICATOR_LABELS = index<IndicatorColumn>({
  level1: ['一级指标'],
  level2: ['二级指标'],
  level3: ['三级指标', '指标名称', '三级指标名称', '三级绩效指标'],
  operator: ['指标性质', '计算符号', '运算符号', '指标方向'],
  target: [
    '年度指标值',
    '指标值',
    '年初目标值',
    '目标值',
    '年初指标值',
    '预期指标值',
    '年度目标值',
    '预期值',
    '计划指标值',
    '目标指标值',
  ],
  unit: ['度量单位', '计量单位', '指标单位', '单位'],
  actual: [
    '实际完成值',
    '完成值',
    '全年实际值',
    '全年完成值',
    '全年实际完成值',
    '实际值',
    '年度完成值',
    '指标完成值',
    '实际完成指标值',
    '年度实际完成值',
  ],
  weight: ['分值', '权重', '权重分值', '指标分值', '标准分值', '标准分', '分值权重'],
  score: ['得分', '自评得分', '指标得分', '评分', '自评分'],
  reason: ['备注'],
});

/** An indicator heading; reasons are named in many ways, all with 原因. */
export function indicatorColumn(base: string): IndicatorColumn | undefined {
  return INDICATOR_LABELS.get(base) ?? (/原因/.test(base) ? 'reason' : undefined);
}

export const GOAL_LABELS = index<'expected' | 'actual'>({
  expected: [
    '预期目标',
    '年初设定目标',
    '项目年度目标',
    '年度目标',
    '年初预期目标',
    '年度预期目标',
    '预期绩效目标',
    '年初目标',
  ],
  actual: [
    '实际完成情况',
    '年度目标完成情况',
    '目标实际完成情况',
    '全年实际完成情况',
    '目标完成情况',
    '全年完成情况',
    '年度实际完成情况',
  ],
});

export const TOTAL_LABELS: ReadonlySet<string> = new Set([
  '总分',
  '合计',
  '总计',
  '总得分',
  '自评总分',
  '合计得分',
  '自评得分合计',
]);

/** Sums inside the table that are no total and no indicator. */
export const SUBTOTAL_LABELS: ReadonlySet<string> = new Set(['小计', '分项小计']);

export const EXTRA_LABELS = index<ExtraKey>({
  conclusion: ['评价结论', '自评结论', '自评等级'],
  problems: ['存在问题', '存在的问题', '主要问题'],
  measures: ['改进措施', '下一步改进措施', '整改措施'],
  owner: ['项目负责人', '负责人'],
});

/** Where the notes below the table begin. */
export const NOTES_START = /^(备注|填报说明|填表说明|说明|注)([:：]|\d|$)/;

/** Bars and row labels that belong to the form but carry no value. */
export const PLAIN_LABELS: ReadonlySet<string> = new Set([
  '资金使用情况',
  '预算执行情况',
  '项目目标完成情况',
  '年度总体目标',
  '年度绩效指标',
  '绩效指标',
  '项目资金',
  '项目基本情况',
]);

/** A line above the title: 附件1, 报表编号 …. */
export const ATTACHMENT = /^(附件|附表|附|报表编号|表号)[:：]?[\dA-Za-z一二三四五六七八九十_.-]*$/;

/** A title names the form: 项目支出绩效自评表, 2021年…项目自评表, 部门预算项目支出绩效自评表（2023年度）. */
export const TITLE = /自评(价)?(报告)?表/;

/** The level-2 labels of the national scheme, bare of 指标: known words tell a shifted label from a name. */
export const LEVEL2_NAMES: ReadonlySet<string> = new Set([
  '数量',
  '质量',
  '时效',
  '成本',
  '经济成本',
  '社会成本',
  '生态环境成本',
  '经济效益',
  '社会效益',
  '生态效益',
  '可持续影响',
  '满意度',
  '服务对象满意度',
  '其他满意度',
]);

/** `产出指标(50分)` → `产出`. */
export function levelName(text: string): string {
  return normalizeLabel(normalizeLabel(text).replace(BRACKETED, '')).replace(/指标$/, '');
}
