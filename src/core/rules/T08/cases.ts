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
