import type { AccountsCases } from '../accounts-case';

export const accountsCases: AccountsCases = {
  valid: [
    { description: '元表分毫不差', table: 'T3', styles: ['split-codes'] },
    {
      description: '没有列类的，按最高一级相加',
      table: 'T5',
      omit: ['T5.201', 'T5.205', 'T5.208', 'T5.210', 'T5.221'],
      styles: ['split-codes'],
    },
    { description: '不检查收支总表', table: 'T1', outcome: 'not-applicable' },
  ],
  invalid: [
    {
      description: '合计有误',
      change: { 'T3.total.total': { add: 10 } },
      findings: [
        {
          message: 'located',
          severity: 'error',
          cells: ['T3.total.total'],
          expected: { as: 'T3.total.total' },
        },
      ],
    },
    {
      description: '漏列一类',
      omit: ['T2.205', 'T2.20508', 'T2.2050803'],
      findings: [
        { message: 'differs', cells: ['T2.total.total'] },
        { message: 'differs', cells: ['T2.total.fiscal'] },
      ],
    },
    {
      description: '四舍五入的尾差',
      without: ['T1', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9'],
      styles: ['official'],
      findings: [
        { message: 'rounding', severity: 'info', cells: ['T2.total.total'] },
        { message: 'rounding', severity: 'info', cells: ['T2.total.fiscal'] },
      ],
    },
  ],
};
