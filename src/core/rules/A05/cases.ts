import type { AccountsCases } from '../accounts-case';

export const accountsCases: AccountsCases = {
  valid: [
    { description: '元表分毫不差', table: 'T2', styles: ['split-codes'] },
    { description: '只检查收入决算表', table: 'T3', outcome: 'not-applicable' },
  ],
  invalid: [
    {
      description: '一行的合计有误',
      change: { 'T2.2050803.total': { add: 10 } },
      findings: [
        {
          message: 'located',
          severity: 'error',
          cells: ['T2.2050803.total'],
          expected: { as: 'T2.2050803.total' },
        },
      ],
    },
    {
      description: '各级合计一致有误，无法断定',
      change: { 'T2.205.total': { add: 10 }, 'T2.20508.total': { add: 10 }, 'T2.2050803.total': { add: 10 } },
      findings: [
        { message: 'differs', cells: ['T2.205.total'] },
        { message: 'differs', cells: ['T2.20508.total'] },
        { message: 'differs', cells: ['T2.2050803.total'] },
      ],
    },
    {
      description: '四舍五入的尾差',
      change: { 'T2.2050803.fiscal': { add: -10 }, 'T2.2050803.other': { add: 10.01 } },
      styles: ['official'],
      findings: [{ message: 'rounding', severity: 'info', cells: ['T2.2050803.total'] }],
    },
  ],
};
