import type { AccountsCases } from '../accounts-case';

export const accountsCases: AccountsCases = {
  valid: [
    { description: '元表分毫不差', table: 'T9', styles: ['split-codes'] },
    { description: '只检查“三公”经费表', table: 'T6', outcome: 'not-applicable' },
  ],
  invalid: [
    {
      description: '公务用车小计有误',
      change: { 'T9.final.vehicles': { add: 2 } },
      styles: ['official', 'split-codes', 'one-sheet'],
      findings: [
        { message: 'located', severity: 'error', cells: ['T9.final.total'], expected: null },
        { message: 'located', cells: ['T9.final.vehicles'], expected: { as: 'T9.final.vehicles' } },
      ],
    },
    {
      description: '合计有误，也可能是其中一项有误',
      change: { 'T9.budget.total': { add: 2 } },
      findings: [{ message: 'differs', cells: ['T9.budget.total'], expected: { as: 'T9.budget.total' } }],
    },
    {
      description: '四舍五入的尾差',
      change: { 'T9.final.total': { add: 0.01 } },
      styles: ['official'],
      findings: [{ message: 'rounding', severity: 'info', cells: ['T9.final.total'] }],
    },
  ],
};
