import type { AccountsCases } from '../accounts-case';

export const accountsCases: AccountsCases = {
  valid: [
    { description: '收支结转平衡', table: 'T7' },
    { description: '没有结转各栏', table: 'T8', outcome: 'not-applicable' },
    {
      description: '一般公共预算表列有结转各栏',
      table: 'T5',
      insert: { 'T5.total.opening': 8.9, 'T5.total.income': 6189.64, 'T5.total.closing': 9 },
      omit: [
        'T5.201',
        'T5.20103',
        'T5.2010301',
        'T5.2010302',
        'T5.2010350',
        'T5.205',
        'T5.20508',
        'T5.2050803',
        'T5.208',
        'T5.20805',
        'T5.2080505',
        'T5.2080506',
        'T5.210',
        'T5.21011',
        'T5.2101101',
        'T5.2101102',
        'T5.221',
        'T5.22102',
        'T5.2210201',
        'T5.2210203',
      ],
      without: ['T1', 'T2', 'T3', 'T4', 'T6', 'T7', 'T8', 'T9'],
      styles: ['official'],
    },
  ],
  invalid: [
    {
      description: '年末结转有误',
      change: { 'T7.total.closing': { add: 0.85 } },
      findings: [
        {
          message: 'located',
          severity: 'error',
          cells: ['T7.total.closing'],
          expected: { as: 'T7.total.closing' },
        },
      ],
    },
    {
      description: '只有一行，小计和结转都不符',
      change: {
        'T7.2290402.income': { add: 10 },
        'T7.2290402.basic': { add: 10 },
        'T7.2290402.project': { add: -13 },
      },
      omit: ['T7.total', 'T7.229', 'T7.22904'],
      without: ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T8', 'T9'],
      findings: [
        { message: 'differs', cells: ['T7.2290402.total'] },
        { message: 'movement', cells: ['T7.2290402.closing'] },
      ],
    },
    {
      description: '四舍五入的尾差',
      change: { 'T7.total.closing': { add: 0.01 } },
      styles: ['official'],
      findings: [{ message: 'rounding', severity: 'info', cells: ['T7.total.closing'] }],
    },
  ],
};
