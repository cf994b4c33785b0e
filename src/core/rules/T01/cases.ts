import type { AccountsCases } from '../accounts-case';
import type { RuleCases } from '../case';

export const cases: RuleCases = {
  valid: [
    { description: '表格识别完整' },
    { description: '缺一个表头标签不影响识别', change: { 'header.year.label': null } },
  ],
  invalid: [
    {
      description: '没有实际完成值列',
      change: { 'columns.actual': null },
      findings: [{ message: 'incomplete', severity: 'warning', cells: ['title'] }],
    },
    {
      description: '没有三级指标列',
      change: { 'columns.level3': '内容' },
      findings: [{ message: 'incomplete', cells: ['title'] }],
    },
    {
      description: '没有分值和得分列',
      change: { 'columns.weight': null, 'columns.score': null },
      findings: [{ message: 'incomplete', cells: ['title'] }],
    },
  ],
};

export const accountsCases: AccountsCases = {
  valid: [{ description: '决算表识别完整', table: 'T3' }],
  invalid: [
    {
      description: '决算表缺一栏',
      change: { 'T3.columns.project': null },
      findings: [{ message: 'table-incomplete', severity: 'warning', cells: ['T3.title'] }],
    },
    {
      description: '金额带文字',
      change: { 'T3.2050803.project': '约42' },
      findings: [{ message: 'amount-unreadable', cells: ['T3.2050803.project'] }],
    },
  ],
};
