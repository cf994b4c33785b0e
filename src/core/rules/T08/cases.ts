import type { AccountsCases } from '../accounts-case';
import type { RuleCases } from '../case';

export const cases: RuleCases = {
  valid: [
    { description: '没有隐藏内容' },
    {
      description: '隐藏行上没有内容',
      change: { 'goal.expected': null, 'goal.actual': null },
      hidden: { rows: ['goal.actual'] },
    },
  ],
  invalid: [
    {
      description: '隐藏了表头的一行',
      hidden: { rows: ['header.top-unit'] },
      layouts: ['shenzhen-2022', 'shenzhen-2022-import', 'shenzhen-2024-short'],
      findings: [
        {
          message: 'rows',
          cells: [
            'header.implementing-unit.label',
            'header.implementing-unit',
            'header.top-unit.label',
            'header.top-unit',
          ],
        },
      ],
    },
    {
      description: '隐藏了原因一列',
      hidden: { columns: ['indicators.0.reason'] },
      layouts: ['shenzhen-2021', 'shenzhen-2022'],
      findings: [{ message: 'columns', cells: ['columns.reason', 'indicators.5.reason', 'total.reason'] }],
    },
    {
      description: '整张工作表被隐藏',
      hidden: { sheet: true },
      findings: [{ message: 'sheet', cells: ['title'] }],
    },
  ],
};

export const accountsCases: AccountsCases = {
  valid: [{ description: '决算表没有隐藏内容', table: 'T3' }],
  invalid: [
    {
      description: '隐藏了决算表的一行',
      hidden: { rows: ['T3.2010302.total'] },
      styles: ['official'],
      findings: [
        {
          message: 'rows',
          severity: 'warning',
          cells: [
            'T3.2010302.code',
            'T3.2010302.label',
            'T3.2010302.total',
            'T3.2010302.basic',
            'T3.2010302.project',
          ],
        },
      ],
    },
    {
      description: '决算表所在的工作表被隐藏',
      hidden: { sheet: true },
      findings: [
        { message: 'sheet', cells: ['T1.title'] },
        { message: 'sheet', cells: ['T2.title'] },
        { message: 'sheet', cells: ['T3.title'] },
        { message: 'sheet', cells: ['T4.title'] },
        { message: 'sheet', cells: ['T5.title'] },
        { message: 'sheet', cells: ['T6.title'] },
        { message: 'sheet', cells: ['T7.title'] },
        { message: 'sheet', cells: ['T8.title'] },
        { message: 'sheet', cells: ['T9.title'] },
      ],
    },
  ],
};
