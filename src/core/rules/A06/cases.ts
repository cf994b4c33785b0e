import type { AccountsCases } from '../accounts-case';

export const accountsCases: AccountsCases = {
  valid: [
    { description: '元表分毫不差', table: 'T3', styles: ['split-codes'] },
    { description: '只检查支出决算表', table: 'T5', outcome: 'not-applicable' },
  ],
  invalid: [
    {
      description: '一行的合计有误',
      change: { 'T3.20508.total': { add: 10 } },
      findings: [
        {
          message: 'located',
          severity: 'error',
          cells: ['T3.20508.total'],
          expected: { as: 'T3.20508.total' },
        },
      ],
    },
    {
      description: '各级合计一致有误，无法断定',
      change: { 'T3.205.total': { add: 10 }, 'T3.20508.total': { add: 10 }, 'T3.2050803.total': { add: 10 } },
      findings: [
        { message: 'differs', cells: ['T3.205.total'] },
        { message: 'differs', cells: ['T3.20508.total'] },
        { message: 'differs', cells: ['T3.2050803.total'] },
      ],
    },
    {
      description: '四舍五入的尾差',
      styles: ['official'],
      findings: [
        { message: 'rounding', severity: 'info', cells: ['T3.total.total'] },
        { message: 'rounding', severity: 'info', cells: ['T3.201.total'] },
        { message: 'rounding', severity: 'info', cells: ['T3.20103.total'] },
      ],
    },
  ],
};
