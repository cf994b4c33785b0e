import type { RuleCases } from '../case';

export const cases: RuleCases = {
  valid: [
    { description: '模板标签齐全' },
    {
      description: '资金部分缺行由 T03 说明',
      change: { 'funds.other.label': '政府性基金' },
    },
    {
      description: '不知其模板的版式不适用',
      change: { 'funds.label': '项目资金（万元）', 'columns.reason': null },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      description: '偏差原因列没有标题',
      change: { 'columns.reason': null },
      findings: [{ message: 'missing', cells: ['columns.level1'], expected: '偏差原因分析及改进措施' }],
    },
    {
      description: '预期目标标签被删',
      change: { 'goal.expected.label': null },
      findings: [{ message: 'missing', cells: ['goal.actual.label'], expected: '预期目标' }],
    },
    {
      description: '绩效自评年度标签被删',
      change: { 'header.year.label': null },
      findings: [{ message: 'missing', cells: ['header.project-code.label'], expected: '绩效自评年度' }],
    },
  ],
};
