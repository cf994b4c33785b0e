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
