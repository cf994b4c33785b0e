import type { RuleCases } from '../case';

const SHORT = ['shenzhen-2024-short'] as const;
const NO_BUDGET = { 'funds.total.budget': 0, 'funds.total.executed': 0 };

export const cases: RuleCases = {
  valid: [
    { description: '有预算的项目不适用', outcome: 'not-applicable' },
    {
      description: '没有预算却有支出由 F03 说明',
      change: { 'funds.total.budget': 0, 'funds.total.rate': 0, 'funds.total.score': 0 },
    },
    {
      description: '预算数不是数字',
      change: { 'funds.total.budget': '未安排' },
      outcome: 'not-checkable',
      reason: 'amounts-unreadable',
    },
  ],
  invalid: [
    {
      description: '项目取消，执行率和得分均为 0',
      change: { ...NO_BUDGET, 'funds.total.rate': 0, 'funds.total.score': 0 },
      findings: [{ message: 'cancelled', severity: 'info', cells: ['funds.total.budget'] }],
    },
    {
      description: '项目取消，执行率空白',
      change: { ...NO_BUDGET, 'funds.total.rate': null, 'funds.total.score': '—' },
      findings: [{ message: 'cancelled', severity: 'info', cells: ['funds.total.budget'] }],
    },
    {
      description: '没有预算却得满分',
      change: { ...NO_BUDGET, 'funds.total.rate': 100, 'funds.total.score': 10 },
      layouts: SHORT,
      findings: [
        { message: 'not-zero', severity: 'error', cells: ['funds.total.rate', 'funds.total.score'] },
      ],
      output: { 'funds.total.rate': 0, 'funds.total.score': 0 },
    },
    {
      description: '明细有预算，总额为 0：先改金额',
      change: { ...NO_BUDGET, 'funds.total.rate': 0, 'funds.fiscal.budget': 2800000 },
      findings: [
        { message: 'not-zero', severity: 'error', cells: ['funds.total.score'], withheldBy: ['F01'] },
      ],
    },
  ],
};
