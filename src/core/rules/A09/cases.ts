import type { AccountsCases } from '../accounts-case';

export const accountsCases: AccountsCases = {
  valid: [
    { description: '编码齐全', table: 'T3' },
    {
      description: '只列类和项，不要求有款',
      table: 'T5',
      omit: ['T5.20103', 'T5.20508', 'T5.20805', 'T5.21011', 'T5.22102'],
    },
    { description: '没有科目', table: 'T8', outcome: 'not-applicable' },
  ],
  invalid: [
    {
      description: '位数不对',
      change: { 'T3.2050803.code': '205080' },
      styles: ['official', 'one-sheet'],
      findings: [{ message: 'length', severity: 'error', cells: ['T3.2050803.code'] }],
    },
    {
      description: '上级不在表中',
      omit: ['T3.20103'],
      findings: [{ message: 'parent-missing', cells: ['T3.2010301.code'] }],
    },
    {
      description: '列在别的款之下',
      change: { 'T3.2050803.code': '2080599' },
      styles: ['official', 'one-sheet'],
      findings: [{ message: 'misplaced', cells: ['T3.2050803.code'] }],
    },
    {
      description: '编码重复',
      change: { 'T3.2010350.code': '2010302' },
      styles: ['official', 'one-sheet'],
      findings: [{ message: 'duplicate', cells: ['T3.2010350.code'] }],
    },
  ],
};
