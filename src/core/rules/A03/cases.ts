import type { AccountsCases } from '../accounts-case';

export const accountsCases: AccountsCases = {
  valid: [
    { description: '收支平衡', table: 'T1' },
    { description: '只检查收支总表', table: 'T4', outcome: 'not-applicable' },
  ],
  invalid: [
    {
      description: '支出总计有误',
      change: { 'T1.expenditure.grand.amount': { add: 10 } },
      findings: [
        { message: 'located', severity: 'error', cells: ['T1.income.grand.amount'], expected: null },
      ],
    },
    {
      description: '两方总计都有误',
      change: { 'T1.income.grand.amount': { add: 10 }, 'T1.expenditure.grand.amount': { add: -20 } },
      findings: [{ message: 'differs', cells: ['T1.income.grand.amount'] }],
    },
    {
      description: '相差一个末位单位',
      change: { 'T1.income.grand.amount': { add: 0.01 } },
      styles: ['official'],
      findings: [{ message: 'rounding', severity: 'info', cells: ['T1.income.grand.amount'] }],
    },
  ],
};
