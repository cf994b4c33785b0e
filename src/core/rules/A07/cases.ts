import type { AccountsCases } from '../accounts-case';

export const accountsCases: AccountsCases = {
  valid: [
    { description: '元表分毫不差', table: 'T5', styles: ['split-codes'] },
    { description: '国有资本经营表没有金额', table: 'T8' },
    { description: '不检查其他表', table: 'T3', outcome: 'not-applicable' },
  ],
  invalid: [
    {
      description: '一行的合计有误',
      change: { 'T5.20508.total': { add: 10 } },
      findings: [
        {
          message: 'located',
          severity: 'error',
          cells: ['T5.20508.total'],
          expected: { as: 'T5.20508.total' },
        },
      ],
    },
    {
      description: '各级合计一致有误，无法断定',
      change: { 'T5.205.total': { add: 10 }, 'T5.20508.total': { add: 10 }, 'T5.2050803.total': { add: 10 } },
      findings: [
        { message: 'differs', cells: ['T5.205.total'] },
        { message: 'differs', cells: ['T5.20508.total'] },
        { message: 'differs', cells: ['T5.2050803.total'] },
      ],
    },
    {
      description: '四舍五入的尾差',
      styles: ['official'],
      findings: [
        { message: 'rounding', severity: 'info', cells: ['T5.total.total'] },
        { message: 'rounding', severity: 'info', cells: ['T5.201.total'] },
        { message: 'rounding', severity: 'info', cells: ['T5.20103.total'] },
      ],
    },
  ],
};
