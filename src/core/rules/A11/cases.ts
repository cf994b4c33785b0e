import type { AccountsCases } from '../accounts-case';

export const accountsCases: AccountsCases = {
  valid: [
    { description: '元表分毫不差', table: 'T4', styles: ['split-codes'] },
    { description: '只检查财政拨款总表', table: 'T1', outcome: 'not-applicable' },
  ],
  invalid: [
    {
      description: '一类的一般公共预算有误',
      change: { 'T4.expenditure.205.general': { add: 10 } },
      findings: [
        { message: 'located', severity: 'error', cells: ['T4.expenditure.205.total'], expected: null },
        { message: 'located', cells: ['T4.expenditure.total.general'], expected: null },
      ],
    },
    {
      description: '多处有误',
      change: { 'T4.expenditure.205.general': { add: 10 }, 'T4.expenditure.205.capital': { add: 3 } },
      findings: [
        { message: 'row', cells: ['T4.expenditure.205.total'] },
        { message: 'column', cells: ['T4.expenditure.total.general'] },
        { message: 'column', cells: ['T4.expenditure.total.capital'] },
      ],
    },
    {
      description: '收支总计不等',
      change: { 'T4.income.grand.amount': { add: 10 }, 'T4.expenditure.grand.total': { add: -20 } },
      findings: [
        { message: 'column', cells: ['T4.income.grand.amount'] },
        { message: 'row', cells: ['T4.expenditure.grand.total'] },
      ],
    },
    {
      description: '收入一侧自成一体，与支出总计不等',
      change: {
        'T4.income.opening.general.amount': { add: 10 },
        'T4.income.opening.amount': { add: 10 },
        'T4.income.grand.amount': { add: 10 },
      },
      without: ['T1', 'T2', 'T3', 'T5', 'T6', 'T7', 'T8', 'T9'],
      findings: [
        { message: 'sides', cells: ['T4.income.grand.amount'] },
        { message: 'fund', cells: ['T4.expenditure.grand.general'] },
      ],
    },
    {
      description: '一项资金不平衡',
      change: { 'T4.income.opening.capital.amount': { add: 3 }, 'T4.income.capital.amount': { add: 4 } },
      findings: [
        { message: 'column', cells: ['T4.income.total.amount'] },
        { message: 'column', cells: ['T4.income.opening.amount'] },
        { message: 'fund', cells: ['T4.expenditure.grand.capital'] },
      ],
    },
    {
      description: '四舍五入的尾差',
      styles: ['official'],
      findings: [
        { message: 'rounding', severity: 'info', cells: ['T4.expenditure.total.total'] },
        { message: 'rounding', severity: 'info', cells: ['T4.expenditure.total.general'] },
        { message: 'rounding', severity: 'info', cells: ['T4.income.grand.amount'] },
        { message: 'rounding', severity: 'info', cells: ['T4.expenditure.grand.total'] },
        { message: 'rounding', severity: 'info', cells: ['T4.expenditure.grand.general'] },
      ],
    },
  ],
};
