import type { AccountsCases } from '../accounts-case';

export const accountsCases: AccountsCases = {
  valid: [
    { description: '各表相符', table: 'T3', styles: ['split-codes'] },
    {
      description: '有其他资金，支出可以更多',
      table: 'T3',
      change: {
        'T1.income.other.amount': { add: 50 },
        'T3.2050803.project': { add: 50 },
        'T3.2050803.total': { add: 50 },
      },
      styles: ['split-codes'],
    },
    {
      description: '一般公共预算表只列到款',
      table: 'T3',
      omit: [
        'T5.2010301',
        'T5.2010302',
        'T5.2010350',
        'T5.2050803',
        'T5.2080505',
        'T5.2080506',
        'T5.2101101',
        'T5.2101102',
        'T5.2210201',
        'T5.2210203',
      ],
      without: ['T7'],
      change: {},
      styles: ['split-codes'],
      outcome: 'not-checkable',
      reason: 'table-missing',
    },
    {
      description: '缺少一般公共预算表',
      table: 'T3',
      without: ['T5'],
      styles: ['split-codes'],
      outcome: 'not-checkable',
      reason: 'table-missing',
    },
    { description: '不检查收支总表', table: 'T1', outcome: 'not-applicable' },
  ],
  invalid: [
    {
      description: '一项的项目支出有误',
      change: { 'T3.2050803.project': { add: 10 } },
      findings: [
        {
          message: 'located',
          severity: 'error',
          cells: ['T3.2050803.project'],
          expected: { as: 'T3.2050803.project' },
        },
      ],
    },
    {
      description: '一般公共预算表整类有误',
      change: {
        'T5.205.total': { add: 1.1 },
        'T5.205.project': { add: 1.1 },
        'T5.20508.total': { add: 1.1 },
        'T5.20508.project': { add: 1.1 },
        'T5.2050803.total': { add: 1.1 },
        'T5.2050803.project': { add: 1.1 },
      },
      findings: [
        { message: 'differs', cells: ['T3.205.total'] },
        { message: 'differs', cells: ['T3.205.project'] },
        { message: 'differs', cells: ['T3.20508.total'] },
        { message: 'differs', cells: ['T3.20508.project'] },
        { message: 'differs', cells: ['T3.2050803.total'] },
        { message: 'differs', cells: ['T3.2050803.project'] },
      ],
    },
    {
      description: '有其他资金，支出却少于财政拨款支出',
      change: {
        'T1.income.other.amount': { add: 50 },
        'T5.205.total': { add: 30 },
        'T5.205.project': { add: 30 },
        'T5.20508.total': { add: 30 },
        'T5.20508.project': { add: 30 },
        'T5.2050803.total': { add: 30 },
        'T5.2050803.project': { add: 30 },
      },
      findings: [
        { message: 'less', cells: ['T3.205.total'], expected: null },
        { message: 'less', cells: ['T3.205.project'], expected: null },
        { message: 'less', cells: ['T3.20508.total'], expected: null },
        { message: 'less', cells: ['T3.20508.project'], expected: null },
        { message: 'less', cells: ['T3.2050803.total'], expected: null },
        { message: 'less', cells: ['T3.2050803.project'], expected: null },
      ],
    },
    {
      description: '支出决算表没有的科目，一般公共预算表有金额',
      omit: ['T3.205', 'T3.20508', 'T3.2050803'],
      findings: [{ message: 'missing', cells: ['T5.205.total'] }],
    },
    {
      description: '相差一个末位单位',
      change: { 'T3.2050803.project': { add: 0.01 } },
      styles: ['official'],
      findings: [{ message: 'rounding', severity: 'info', cells: ['T3.2050803.project'] }],
    },
  ],
};
