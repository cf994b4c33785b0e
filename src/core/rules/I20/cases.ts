import type { RuleCases } from '../case';

export const cases: RuleCases = {
  valid: [
    { description: '单位一致' },
    { description: '可换算的单位', change: { 'indicators.6.actual': '2965000元' } },
    {
      description: '指标值和完成值都没有单位',
      change: { 'indicators.1.target': '20', 'indicators.1.actual': '20' },
    },
  ],
  invalid: [
    {
      description: '完成值缺少单位',
      change: { 'indicators.1.actual': '20' },
      findings: [{ message: 'missing', cells: ['indicators.1.actual'], expected: '20人' }],
      output: { 'indicators.1.actual': '20人' },
      layouts: ['shenzhen-2022', 'shenzhen-2021'],
    },
    {
      description: '数字单元格缺少单位',
      change: { 'indicators.8.actual': 245 },
      findings: [{ message: 'missing', cells: ['indicators.8.actual'], expected: '245天' }],
      output: { 'indicators.8.actual': '245天' },
      layouts: ['shenzhen-2022', 'shenzhen-2021'],
    },
    {
      description: '频率缺少周期',
      change: { 'indicators.1.target': '2次/年', 'indicators.1.actual': '2次' },
      findings: [{ message: 'period-missing', cells: ['indicators.1.actual'] }],
      layouts: ['shenzhen-2022', 'shenzhen-2021'],
    },
    {
      description: '单位不同',
      change: { 'indicators.1.actual': '20台' },
      findings: [{ message: 'differs', cells: ['indicators.1.actual'] }],
    },
  ],
};
