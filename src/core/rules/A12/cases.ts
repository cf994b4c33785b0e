import type { AccountsCases } from '../accounts-case';

export const accountsCases: AccountsCases = {
  valid: [
    { description: '元表分毫不差', table: 'T6', styles: ['split-codes'] },
    { description: '只检查基本支出明细表', table: 'T5', outcome: 'not-applicable' },
  ],
  invalid: [
    {
      description: '一类有误',
      change: { 'T6.302.amount': { add: 10 } },
      findings: [
        {
          message: 'located',
          severity: 'error',
          cells: ['T6.302.amount'],
          expected: { as: 'T6.302.amount' },
        },
        { message: 'located', cells: ['T6.public.amount'], expected: null },
      ],
    },
    {
      description: '一款有误，无法断定是哪一款',
      change: { 'T6.30201.amount': { add: 0.2 } },
      findings: [{ message: 'differs', cells: ['T6.302.amount'] }],
    },
    {
      description: '四舍五入的尾差',
      styles: ['official'],
      findings: [
        { message: 'rounding', severity: 'info', cells: ['T6.301.amount'] },
        { message: 'rounding', severity: 'info', cells: ['T6.302.amount'] },
        { message: 'rounding', severity: 'info', cells: ['T6.303.amount'] },
      ],
    },
  ],
};
