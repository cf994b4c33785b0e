import type { AccountsCases } from '../accounts-case';

export const accountsCases: AccountsCases = {
  valid: [
    { description: '元表分毫不差', table: 'T3', styles: ['split-codes'] },
    { description: '没有下级科目', table: 'T8', outcome: 'not-applicable' },
    {
      description: '没有列款的，类与项直接相加',
      table: 'T5',
      omit: ['T5.20103', 'T5.20508', 'T5.20805', 'T5.21011', 'T5.22102'],
      styles: ['split-codes'],
    },
  ],
  invalid: [
    {
      description: '款的合计有误',
      change: { 'T3.20508.total': { add: 10 } },
      findings: [
        { message: 'located', severity: 'error', cells: ['T3.205.total'], expected: null },
        { message: 'located', cells: ['T3.20508.total'], expected: { as: 'T3.20508.total' } },
      ],
    },
    {
      description: '漏列一项',
      omit: ['T2.2010302'],
      findings: [
        { message: 'differs', cells: ['T2.20103.total'] },
        { message: 'differs', cells: ['T2.20103.fiscal'] },
      ],
    },
    {
      description: '四舍五入的尾差',
      without: ['T1', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9'],
      styles: ['official'],
      findings: [
        { message: 'rounding', severity: 'info', cells: ['T2.20103.total'] },
        { message: 'rounding', severity: 'info', cells: ['T2.20103.fiscal'] },
        { message: 'rounding', severity: 'info', cells: ['T2.20805.total'] },
        { message: 'rounding', severity: 'info', cells: ['T2.20805.fiscal'] },
        { message: 'rounding', severity: 'info', cells: ['T2.21011.total'] },
        { message: 'rounding', severity: 'info', cells: ['T2.21011.fiscal'] },
      ],
    },
  ],
};
