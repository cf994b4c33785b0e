import type { AccountsCases } from '../accounts-case';

export const accountsCases: AccountsCases = {
  valid: [
    { description: '元表分毫不差', table: 'T5', styles: ['split-codes'] },
    {
      description: '缺少明细表',
      table: 'T5',
      without: ['T6'],
      outcome: 'not-checkable',
      reason: 'table-missing',
    },
    { description: '只在一般公共预算表上说明', table: 'T6', outcome: 'not-applicable' },
  ],
  invalid: [
    {
      description: '人员经费合计有误',
      change: { 'T6.staff.amount': { add: 10 } },
      findings: [{ message: 'located', severity: 'error', cells: ['T5.total.basic'], expected: null }],
    },
    {
      description: '明细表整体有误',
      change: {
        'T6.staff.amount': { add: 10 },
        'T6.301.amount': { add: 10 },
        'T6.30101.amount': { add: 10 },
      },
      findings: [{ message: 'differs', cells: ['T5.total.basic'] }],
    },
    {
      description: '相差一个末位单位',
      change: { 'T6.staff.amount': { add: 0.01 } },
      styles: ['official'],
      findings: [{ message: 'rounding', severity: 'info', cells: ['T5.total.basic'] }],
    },
  ],
};
