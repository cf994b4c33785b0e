import type { RuleCases } from '../case';

export const cases: RuleCases = {
  valid: [
    { description: '执行数小于预算数' },
    { description: '全部执行完毕', change: { 'funds.total.executed': 3000000 } },
    {
      description: '预算数不是数字',
      change: { 'funds.total.budget': '三百万' },
      outcome: 'not-checkable',
      reason: 'amounts-unreadable',
    },
    { description: '明细没有金额', change: { 'funds.other.budget': '—', 'funds.other.executed': '—' } },
  ],
  invalid: [
    {
      description: '总额超支',
      change: { 'funds.total.executed': 3000000.01 },
      findings: [{ message: 'over-executed', cells: ['funds.total.executed', 'funds.total.budget'] }],
    },
    {
      description: '总额超支，明细一并标出',
      change: { 'funds.total.executed': 3100000, 'funds.fiscal.executed': 2900000 },
      findings: [
        {
          message: 'over-executed',
          cells: [
            'funds.total.executed',
            'funds.total.budget',
            'funds.fiscal.executed',
            'funds.fiscal.budget',
          ],
        },
      ],
    },
    {
      description: '只有一项超支',
      change: { 'funds.carry.executed': 210000 },
      findings: [{ message: 'part-over-executed', cells: ['funds.carry.executed', 'funds.carry.budget'] }],
    },
    {
      description: '没有预算的来源列了支出',
      change: { 'funds.other.executed': '5,000' },
      findings: [{ message: 'part-over-executed', cells: ['funds.other.executed', 'funds.other.budget'] }],
    },
  ],
};
