/**
 * The words by which a form is recognised. Layouts differ from region to region and from year to year; a new
 * wording is one more word here, never new code.
 */
import type { ExtraKey, FundColumn, FundKind, HeaderKey, IndicatorColumn } from './model';
import { type Meaning, Vocabulary } from './vocabulary';

export const HEADER_WORDS = new Vocabulary<HeaderKey>({
  'project-name': [
    '项目名称',
    '项目支出名称',
    '支出项目名称',
    '预算项目名称',
    '二级项目名称',
    '专项名称',
    '专项资金名称',
    '资金名称',
    '转移支付名称',
    '项目名称及编码',
  ],
  'project-code': ['项目编码', '项目编号', '项目代码', '预算项目编码', '预算项目代码'],
  'project-amount': ['项目金额', '项目总金额'],
  year: ['绩效自评年度', '自评年度', '评价年度', '绩效评价年度', '绩效年度', '项目年度', '预算年度', '年度'],
  'implementing-unit': [
    '实施单位',
    '项目实施单位',
    '项目单位',
    '具体实施单位',
    '资金使用单位',
    '项目承担单位',
    '执行单位',
    '预算单位',
    '填报单位',
    '自评单位',
    '单位名称',
  ],
  'top-unit': ['一级预算单位'],
  department: [
    '主管部门',
    '项目主管部门',
    '主管单位',
    '主管预算部门',
    '预算主管部门',
    '业务主管部门',
    '主管部门及代码',
    '主管部门及编码',
    '主管部门名称',
    '预算部门',
    '部门名称',
  ],
  'unit-code': ['单位编码', '预算单位编码', '单位代码', '预算单位代码', '预算编码'],
});

/** Labels that stand among those of the header and that the model does not hold: never a value. */
const OTHER_HEADER_WORDS: ReadonlySet<string> = new Set([
  '项目负责人',
  '负责人',
  '联系人',
  '联系电话',
  '电话',
  '填报人',
  '填表人',
  '填报日期',
  '填报时间',
  '填表日期',
  '项目类型',
  '项目类别',
  '项目属性',
  '项目性质',
  '项目级次',
  '项目周期',
  '项目期限',
  '项目起止年限',
  '项目起止时间',
  '起止时间',
  '资金性质',
  '资金用途',
  '财务负责人',
]);

/** True for a label of the header, held by the model or not. */
export function isHeaderLabel(base: string): boolean {
  return HEADER_WORDS.has(base) || OTHER_HEADER_WORDS.has(base);
}

const FUND_COLUMN_WORDS = new Vocabulary<FundColumn>({
  rate: { words: ['执行率', '预算执行率', '资金执行率'], pattern: /(?:执行|支出|使用)率$/ },
  executed: {
    words: ['全年执行数', '全年执行', '执行数', '实际支出', '全年支出'],
    pattern: /(?:执行|支出)(?:数|额|数额|金额)$/,
  },
  begin: { words: ['年初预算数', '年初预算', '年初数'], pattern: /^年初.*(?:预算|安排|批复|下达)/ },
  budget: {
    words: ['全年预算数', '全年预算', '调整后预算数', '调整后预算', '调整后全年预算数', '预算数'],
    pattern: /预算(?:数|额|数额|金额)?$/,
  },
  weight: ['分值', '权重', '标准分值', '标准分', '满分'],
  score: ['得分', '自评得分', '自评分'],
  reason: { words: ['原因'], pattern: /原因/, weak: ['备注'] },
});

/** Letters by which a heading is referred to in another's formula: `全年预算数A`, `执行率=B/A`. */
const FORMULA = /=?[A-D%](?:[/÷×*%A-D]|100)*$/;

function withoutFormula(base: string): string {
  return /[A-D%0]$/.test(base) ? base.replace(FORMULA, '') : base;
}

/** What a heading of the funds block names, and how well. */
export function fundMeaning(base: string): Meaning<FundColumn> | undefined {
  return FUND_COLUMN_WORDS.meaning(withoutFormula(base));
}

const FUND_ROW_WORDS = new Vocabulary<FundKind>({
  total: [
    '年度资金总额',
    '资金总额',
    '总额',
    '年度总额',
    '年度预算总额',
    '项目资金总额',
    '年度资金合计',
    '资金合计',
    '合计',
    '总计',
  ],
  carry: { words: ['上年结转资金'], pattern: /^(?:上年|以前年度|历年)?(?:结转|结余)(?:结余)?(?:资金)?$/ },
  special: { words: ['财政专户管理资金'], pattern: /^财政专户/ },
  own: ['单位资金', '单位自有资金', '自有资金', '单位自筹资金', '自筹资金'],
  other: ['其他资金', '其他', '其它资金', '其它', '社会资金'],
  fiscal: {
    words: ['当年财政拨款'],
    // Also by source: the money of the State, of the region, of the general budget.
    pattern:
      /财政(?:拨款|资金|补助|安排)|^(?:中央|省级?|市级?|区级?|县级?|本级|地方|上级)+(?:专项)?(?:补助|资金|补助资金|配套资金|转移支付)$|^一般公共预算/,
  },
});

/** A funds row's kind: its label without the introducing 其中. */
export function fundKind(base: string): FundKind | undefined {
  return FUND_ROW_WORDS.key(base.replace(/^其中[:,、]?/, ''));
}

const INDICATOR_WORDS = new Vocabulary<IndicatorColumn>({
  level1: ['一级指标', '一级绩效指标'],
  level2: ['二级指标', '二级绩效指标'],
  level3: {
    words: ['三级指标', '三级绩效指标', '指标名称', '具体指标', '指标内容', '指标'],
    pattern: /^三级指标/,
  },
  operator: ['指标性质', '计算符号', '运算符号', '指标方向', '指标符号', '符号'],
  unit: ['度量单位', '计量单位', '指标单位', '指标值单位', '单位'],
  reason: {
    words: ['偏差原因分析及改进措施'],
    pattern: /原因/,
    weak: ['备注', '说明', '自评说明', '情况说明', '完成情况说明', '得分说明', '扣分说明', '扣分理由'],
  },
  actual: {
    words: ['实际完成值', '完成值', '实际值', '实际完成', '完成情况', '实际完成情况', '指标完成情况'],
    pattern: /(?:完成|实现|达到|实际)(?:指标)?(?:值|数)$|全年完成情况$/,
  },
  target: {
    words: ['年度指标值', '指标值', '目标值', '预期值', '计划值', '设定值'],
    pattern: /(?:指标|目标|预期|计划|设定)(?:完成)?值$|^(?:年度|年初|预期)指标$/,
  },
  weight: { words: ['分值'], pattern: /分值$|权重$|^标准分$|^满分$/ },
  score: { words: ['得分', '自评得分', '自评分', '评分'], pattern: /得分$/ },
});

/** What a heading of the indicator table names, and how well. */
export function indicatorMeaning(base: string): Meaning<IndicatorColumn> | undefined {
  return INDICATOR_WORDS.meaning(withoutFormula(base));
}

export const GOAL_WORDS = new Vocabulary<'expected' | 'actual'>({
  expected: {
    words: ['预期目标', '年度目标', '年初目标', '绩效目标'],
    pattern: /^(?:年初|年度|全年|项目)*(?:设定|预期|绩效|年度)+目标$/,
  },
  actual: {
    words: ['实际完成情况', '年度目标完成情况', '目标完成情况', '完成情况'],
    pattern: /^(?:年度|全年|总体|绩效|目标|预期|年终)*(?:实际)?完成情况$/,
  },
});

const TOTALS: ReadonlySet<string> = new Set([
  '总分',
  '合计',
  '总计',
  '总得分',
  '总分值',
  '自评总分',
  '自评总得分',
  '自评得分',
  '自评合计',
  '综合得分',
  '合计得分',
  '得分合计',
  '总分合计',
  '合计总分',
  '自评得分合计',
  '项目总分',
]);

export function isTotal(base: string): boolean {
  return TOTALS.has(base);
}

/** Sums inside the table that are no indicator: 小计, 产出指标小计, and a 合计 before the last. */
export function isSum(base: string): boolean {
  return base.endsWith('小计') || TOTALS.has(base);
}

export const EXTRA_WORDS = new Vocabulary<ExtraKey>({
  conclusion: ['评价结论', '自评结论', '自评等级', '评价等级', '自评等次', '评价等次', '绩效等级'],
  problems: ['存在问题', '存在的问题', '主要问题', '存在的主要问题', '存在问题及原因', '存在问题及原因分析'],
  measures: ['改进措施', '下一步改进措施', '整改措施', '下一步工作措施', '下一步改进计划', '有关建议'],
  owner: ['项目负责人', '负责人'],
});

/** Where the notes below the table begin. */
export const NOTES_START = /^(备注|填报说明|填表说明|说明|注)([:：]|\d|$)/;

/** Bars and row labels that belong to the form but carry no value. */
export const PLAIN_LABELS: ReadonlySet<string> = new Set([
  '资金使用情况',
  '预算执行情况',
  '项目预算执行情况',
  '资金情况',
  '项目目标完成情况',
  '项目年度目标完成情况',
  '年度总体目标',
  '年度总体目标完成情况',
  '年度绩效目标',
  '总体目标',
  '年度绩效指标',
  '绩效指标',
  '项目资金',
  '项目基本情况',
]);

/** A line above the title: 附件1, 报表编号 …. */
export const ATTACHMENT = /^(附件|附表|附|报表编号|表号)[:：]?[\dA-Za-z一二三四五六七八九十_.-]*$/;

/** A title names the form: 项目支出绩效自评表, 2021年…项目自评表, 部门预算项目支出绩效自评表（2023年度）. */
export const TITLE = /自(?:评|我评)(?:价|情况|报告|评分|打分)*表/;

/** The level-1 labels of the national scheme, by which their column is known where its heading is missing. */
export const LEVEL1_NAMES: ReadonlySet<string> = new Set(['产出', '效益', '满意度', '成本']);

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
