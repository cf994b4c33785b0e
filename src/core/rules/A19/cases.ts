import type { AccountsCases } from '../accounts-case';

export const accountsCases: AccountsCases = {
  valid: [
    { description: '没有其他资金，两表相等', table: 'T1', styles: ['split-codes'] },
    {
      description: '有其他资金，全部支出可以更多',
      table: 'T1',
      change: { 'T1.income.other.amount': { add: 50 }, 'T1.expenditure.205.amount': { add: 50 } },
      styles: ['split-codes'],
    },
    {
      description: '缺少财政拨款总表',
      table: 'T1',
      without: ['T4'],
      outcome: 'not-checkable',
      reason: 'table-missing',
    },
    { description: '只在收支总表上说明', table: 'T4', outcome: 'not-applicable' },
  ],
  invalid: [
    {
      description: '总表的一类有误',
      change: { 'T1.expenditure.205.amount': { add: 10 } },
      findings: [
        {
          message: 'located',
          severity: 'error',
          cells: ['T1.expenditure.205.amount'],
          expected: { as: 'T1.expenditure.205.amount' },
        },
      ],
    },
    {
      description: '财政拨款总表整类有误',
      change: { 'T4.expenditure.205.total': { add: 10 }, 'T4.expenditure.205.general': { add: 10 } },
      findings: [{ message: 'differs', cells: ['T1.expenditure.205.amount'] }],
    },
    {
      description: '有其他资金，全部支出却少于财政拨款支出',
      change: {
        'T1.income.other.amount': { add: 50 },
        'T4.expenditure.205.total': { add: 10 },
        'T4.expenditure.205.general': { add: 10 },
      },
      findings: [{ message: 'less', cells: ['T1.expenditure.205.amount'], expected: null }],
    },
    {
      description: '相差一个末位单位',
      change: { 'T1.expenditure.205.amount': { add: 0.01 } },
      styles: ['official'],
      findings: [{ message: 'rounding', severity: 'info', cells: ['T1.expenditure.205.amount'] }],
    },
  ],
};
