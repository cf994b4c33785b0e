import type { AccountsCases } from '../accounts-case';

export const accountsCases: AccountsCases = {
  valid: [
    { description: '各表一致，行次连续', table: 'T1' },
    {
      description: '只有一张没有行次的表',
      table: 'T3',
      without: ['T1', 'T2', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9'],
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      description: '一张表的单位不同',
      change: { 'T3.unit': '金额单位：元' },
      styles: ['official'],
      findings: [{ message: 'unit', severity: 'warning', cells: ['T3.unit'], expected: '万元' }],
    },
    {
      description: '一张表的年度不同',
      change: { 'T5.year': '2023年度' },
      styles: ['official', 'split-codes'],
      findings: [{ message: 'year', cells: ['T5.year'], expected: '2024' }],
    },
    {
      description: '一张表的部门不同',
      change: { 'T5.department': '部门：示例市政务服务中心' },
      styles: ['official', 'split-codes'],
      findings: [{ message: 'department', cells: ['T5.department'] }],
    },
    {
      description: '行次重复一次',
      change: { 'T1.income.business.number': 4 },
      styles: ['official', 'split-codes'],
      findings: [{ message: 'line-number', cells: ['T1.income.business.number'], expected: '5' }],
    },
  ],
};
