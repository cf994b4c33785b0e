import type { AccountsCases } from '../accounts-case';

export const accountsCases: AccountsCases = {
  valid: [
    { description: '各表一致', table: 'T4', styles: ['split-codes'] },
    {
      description: '没有国有资本经营预算，不需要该表',
      table: 'T4',
      without: ['T8'],
      styles: ['split-codes'],
    },
    {
      description: '缺少政府性基金表',
      table: 'T4',
      without: ['T7'],
      styles: ['split-codes'],
      outcome: 'not-checkable',
      reason: 'table-missing',
    },
    { description: '不检查其他表', table: 'T3', outcome: 'not-applicable' },
  ],
  invalid: [
    {
      description: '总表的一类有误',
      change: { 'T4.expenditure.205.general': { add: 10 } },
      findings: [
        {
          message: 'located',
          severity: 'error',
          cells: ['T4.expenditure.205.general'],
          expected: { as: 'T4.expenditure.205.general' },
        },
      ],
    },
    {
      description: '基金表的结转整体有误',
      change: {
        'T7.total.opening': { add: 10 },
        'T7.total.closing': { add: 10 },
        'T7.229.opening': { add: 10 },
        'T7.229.closing': { add: 10 },
        'T7.22904.opening': { add: 10 },
        'T7.22904.closing': { add: 10 },
        'T7.2290402.opening': { add: 10 },
        'T7.2290402.closing': { add: 10 },
      },
      findings: [
        { message: 'differs', cells: ['T4.expenditure.closing.funds'] },
        { message: 'differs', cells: ['T4.income.opening.funds.amount'] },
      ],
    },
    {
      description: '一般公共预算表没有的类，总表有金额',
      omit: ['T5.205', 'T5.20508', 'T5.2050803'],
      findings: [{ message: 'missing', cells: ['T4.expenditure.205.general'] }],
    },
    {
      description: '相差一个末位单位',
      change: { 'T4.expenditure.205.general': { add: 0.01 } },
      styles: ['official'],
      findings: [{ message: 'rounding', severity: 'info', cells: ['T4.expenditure.205.general'] }],
    },
  ],
};
