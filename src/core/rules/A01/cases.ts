import type { AccountsCases } from '../accounts-case';

export const accountsCases: AccountsCases = {
  valid: [
    { description: '元表分毫不差', table: 'T1', styles: ['split-codes'] },
    { description: '只检查收支总表', table: 'T2', outcome: 'not-applicable' },
    {
      description: '有金额不是数字',
      table: 'T1',
      change: { 'T1.income.other.amount': '约10' },
      styles: ['split-codes'],
      outcome: 'not-checkable',
      reason: 'amounts-unreadable',
    },
  ],
  invalid: [
    {
      description: '合计有误，其他等式也指向它',
      change: { 'T1.income.total.amount': { add: 10 } },
      findings: [
        {
          message: 'located',
          severity: 'error',
          cells: ['T1.income.total.amount'],
          expected: { as: 'T1.income.total.amount' },
        },
      ],
    },
    {
      description: '只有总表时无法断定哪一行有误',
      change: { 'T1.income.general.amount': { add: 10 } },
      without: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9'],
      findings: [{ message: 'differs', cells: ['T1.income.total.amount'] }],
    },
    {
      description: '四舍五入的尾差',
      styles: ['official'],
      findings: [{ message: 'rounding', severity: 'info', cells: ['T1.expenditure.total.amount'] }],
    },
  ],
};
