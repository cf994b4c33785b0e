import type { AccountsCases } from '../accounts-case';

export const accountsCases: AccountsCases = {
  valid: [
    { description: '元表分毫不差', table: 'T1', styles: ['split-codes'] },
    { description: '只检查收支总表', table: 'T9', outcome: 'not-applicable' },
  ],
  invalid: [
    {
      description: '总计有误',
      change: { 'T1.income.grand.amount': { add: 10 } },
      findings: [
        {
          message: 'located',
          severity: 'error',
          cells: ['T1.income.grand.amount'],
          expected: { as: 'T1.income.grand.amount' },
        },
      ],
    },
    {
      description: '使用结余或年初结转有误，两种可能',
      change: { 'T1.income.used-balance.amount': { add: 5 } },
      findings: [{ message: 'differs', cells: ['T1.income.grand.amount'] }],
    },
    {
      description: '四舍五入的尾差',
      styles: ['official'],
      findings: [
        { message: 'rounding', severity: 'info', cells: ['T1.income.grand.amount'] },
        { message: 'rounding', severity: 'info', cells: ['T1.expenditure.grand.amount'] },
      ],
    },
  ],
};
