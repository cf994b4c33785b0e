import type { RuleCases } from '../case';

export const cases: RuleCases = {
  valid: [
    { description: '调整在三成以内' },
    { description: '恰为三成', change: { 'funds.total.begin': 2000000, 'funds.total.budget': 2600000 } },
    {
      description: '规则包放宽到五成',
      change: { 'funds.total.begin': 2000000, 'funds.total.budget': 2900000 },
      parameters: { budgetAdjustment: 0.5 },
    },
    {
      description: '预算全部收回由 F09 说明',
      change: { 'funds.total.budget': 0 },
      outcome: 'not-applicable',
    },
    {
      description: '元与万元混用由 H06 说明',
      change: { 'funds.total.budget': 300 },
      outcome: 'not-applicable',
    },
    {
      description: '年初预算数不是数字',
      change: { 'funds.total.begin': '见附件' },
      outcome: 'not-checkable',
      reason: 'amounts-unreadable',
    },
  ],
  invalid: [
    {
      description: '追加四成',
      change: { 'funds.total.begin': 2000000, 'funds.total.budget': 2800000 },
      findings: [{ message: 'adjusted', cells: ['funds.total.budget'] }],
    },
    {
      description: '调减过半',
      change: { 'funds.total.begin': 3000000, 'funds.total.budget': 1200000 },
      findings: [{ message: 'adjusted', cells: ['funds.total.budget'] }],
    },
    {
      description: '年初没有预算',
      change: { 'funds.total.begin': 0 },
      findings: [{ message: 'added', cells: ['funds.total.begin'] }],
    },
  ],
};
