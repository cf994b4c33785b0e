import type { AccountsCases } from '../accounts-case';

export const accountsCases: AccountsCases = {
  valid: [
    { description: '两表一致', table: 'T2', styles: ['split-codes'] },
    {
      description: '缺少收支总表',
      table: 'T2',
      without: ['T1'],
      outcome: 'not-checkable',
      reason: 'table-missing',
    },
    { description: '只在收入决算表上说明', table: 'T1', outcome: 'not-applicable' },
  ],
  invalid: [
    {
      description: '收入决算表的财政拨款收入有误',
      change: { 'T2.total.fiscal': { add: 10 } },
      findings: [
        {
          message: 'located',
          severity: 'error',
          cells: ['T2.total.fiscal'],
          expected: { as: 'T2.total.fiscal' },
        },
      ],
    },
    {
      description: '两处有误',
      change: {
        'T1.income.other.amount': { add: 10 },
        'T1.income.total.amount': { add: 10 },
        'T1.income.grand.amount': { add: 10 },
        'T1.expenditure.closing.amount': { add: 10 },
        'T1.expenditure.grand.amount': { add: 10 },
      },
      findings: [
        { message: 'differs', cells: ['T2.total.total'] },
        { message: 'differs', cells: ['T2.total.other'] },
      ],
    },
    {
      description: '相差一个末位单位',
      change: { 'T2.total.total': { add: 0.01 } },
      styles: ['official'],
      findings: [{ message: 'rounding', severity: 'info', cells: ['T2.total.total'] }],
    },
  ],
};
