import type { AccountsCases } from '../accounts-case';

export const accountsCases: AccountsCases = {
  valid: [
    { description: '元表分毫不差', table: 'T1', styles: ['split-codes'] },
    {
      description: '缺年末一行',
      table: 'T1',
      omit: ['T1.expenditure.closing'],
      change: { 'T1.expenditure.closing.label': null },
      outcome: 'not-checkable',
      reason: 'value-missing',
    },
    { description: '不检查其他表', table: 'T3', outcome: 'not-applicable' },
  ],
  invalid: [
    {
      description: '年末结转有误',
      change: { 'T1.expenditure.closing.amount': { add: 10 } },
      findings: [
        { message: 'located', severity: 'error', cells: ['T1.income.total.amount'], expected: null },
      ],
    },
    {
      description: '使用结余或年初结转有误，两种可能',
      change: { 'T1.income.used-balance.amount': { add: 5 } },
      findings: [{ message: 'differs', cells: ['T1.income.total.amount'] }],
    },
    {
      description: '四舍五入的尾差',
      change: { 'T1.expenditure.closing.amount': { add: 0.01 } },
      styles: ['official'],
      findings: [{ message: 'rounding', severity: 'info', cells: ['T1.income.total.amount'] }],
    },
  ],
};
