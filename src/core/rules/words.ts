/**
 * The words a form prints for its parts. Messages name the parts by them in every language, as they stand on the
 * sheet; the template rules compare labels with them.
 */
import type { FundColumn, FundKind, HeaderKey, IndicatorColumn } from '../forms/model';

export const FUND_COLUMN_WORDS: Readonly<Record<FundColumn, string>> = {
  begin: '年初预算数',
  budget: '全年预算数',
  executed: '全年执行数',
  weight: '分值',
  rate: '执行率',
  score: '得分',
  reason: '原因',
};

export const FUND_ROW_WORDS: Readonly<Record<FundKind, string>> = {
  total: '年度资金总额',
  fiscal: '当年财政拨款',
  carry: '上年结转资金',
  other: '其他资金',
  special: '财政专户管理资金',
  own: '单位资金',
};

const HEADER_WORDS: Readonly<Record<HeaderKey, string>> = {
  'project-name': '项目名称',
  'project-code': '项目编码',
  'project-amount': '项目金额',
  year: '绩效自评年度',
  'implementing-unit': '实施单位',
  'top-unit': '一级预算单位',
  department: '主管部门',
  'unit-code': '单位编码',
};

const INDICATOR_WORDS: Readonly<Record<IndicatorColumn, string>> = {
  level1: '一级指标',
  level2: '二级指标',
  level3: '三级指标',
  operator: '指标性质',
  target: '年度指标值',
  unit: '度量单位',
  actual: '实际完成值',
  weight: '分值',
  score: '得分',
  reason: '偏差原因分析及改进措施',
};

const WORDS: Readonly<Record<string, string>> = {
  title: '表名',
  funds: '项目资金',
  indicators: '三级指标',
  total: '总分',
  'goal.expected': '预期目标',
  'goal.actual': '实际完成情况',
  ...prefixed('header', HEADER_WORDS),
  ...prefixed('funds', FUND_ROW_WORDS),
  ...prefixed('indicators', INDICATOR_WORDS),
};

/** The printed word for a canonical path such as `header.project-name`; the path itself where there is none. */
export function wordFor(path: string): string {
  return WORDS[path] ?? path;
}

/** Each word once, in the sheet's manner: `甲、乙`; beyond `most` only that there are more: `甲、乙、丙…`. */
export function enumerate(words: readonly string[], most = Infinity): string {
  const distinct = [...new Set(words)];
  return distinct.slice(0, most).join('、') + (distinct.length > most ? '…' : '');
}

function prefixed(prefix: string, words: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(words).map(([key, word]) => [`${prefix}.${key}`, word]));
}
