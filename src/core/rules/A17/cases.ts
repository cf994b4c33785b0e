import type { AccountsCases } from '../accounts-case';

export const accountsCases: AccountsCases = {
  valid: [
    { description: '两表一致', table: 'T1', styles: ['split-codes'] },
    {
      description: '缺少支出决算表',
      table: 'T1',
      without: ['T3'],
      outcome: 'not-checkable',
      reason: 'table-missing',
    },
    { description: '不检查其他表', table: 'T2', outcome: 'not-applicable' },
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
      description: '支出决算表整类有误',
      change: {
        'T3.205.total': { add: 10 },
        'T3.205.project': { add: 10 },
        'T3.20508.total': { add: 10 },
        'T3.20508.project': { add: 10 },
        'T3.2050803.total': { add: 10 },
        'T3.2050803.project': { add: 10 },
      },
      findings: [{ message: 'differs', cells: ['T1.expenditure.205.amount'] }],
    },
    {
      description: '支出决算表没有的类，总表有金额',
      omit: ['T3.205', 'T3.20508', 'T3.2050803'],
      findings: [{ message: 'missing', cells: ['T1.expenditure.205.amount'] }],
    },
    {
      description: '相差一个末位单位',
      change: { 'T1.expenditure.205.amount': { add: 0.01 } },
      styles: ['official'],
      findings: [{ message: 'rounding', severity: 'info', cells: ['T1.expenditure.205.amount'] }],
    },
  ],
};
