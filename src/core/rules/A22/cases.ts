import type { AccountsCases } from '../accounts-case';

export const accountsCases: AccountsCases = {
  valid: [
    { description: '基本支出不超过“三公”经费', table: 'T6', styles: ['split-codes'] },
    {
      description: '缺少“三公”经费表',
      table: 'T6',
      without: ['T9'],
      outcome: 'not-checkable',
      reason: 'table-missing',
    },
    { description: '只在明细表上说明', table: 'T9', outcome: 'not-applicable' },
  ],
  invalid: [
    {
      description: '公务接待费超过决算数',
      change: { 'T6.30217.amount': { add: 1 } },
      findings: [
        {
          message: 'located',
          severity: 'warning',
          cells: ['T6.30217.amount'],
          expected: { as: 'T6.30217.amount' },
        },
      ],
    },
    {
      description: '“三公”经费表偏小，两种可能',
      change: { 'T9.final.reception': { add: -0.5 }, 'T9.final.total': { add: -0.5 } },
      findings: [{ message: 'more', cells: ['T6.30217.amount'], expected: null }],
    },
    {
      description: '相差一个末位单位',
      change: { 'T6.30217.amount': { add: 0.01 } },
      styles: ['official'],
      findings: [{ message: 'rounding', severity: 'info', cells: ['T6.30217.amount'] }],
    },
  ],
};
