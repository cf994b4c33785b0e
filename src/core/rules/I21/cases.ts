import type { RuleCases } from '../case';

export const cases: RuleCases = {
  valid: [
    { description: '百分比带有百分号' },
    {
      description: '百分比格式的数字显示为百分数',
      change: { 'indicators.2.actual': { value: 0.97, format: '0%' } },
    },
    { description: '不是比率的数字', change: { 'indicators.1.actual': '20' } },
  ],
  invalid: [
    {
      description: '完成值写成 0.97',
      change: { 'indicators.2.actual': '0.97' },
      findings: [{ message: 'lost', cells: ['indicators.2.actual'], expected: '97%' }],
      output: { 'indicators.2.actual': '97%' },
      layouts: ['shenzhen-2022', 'shenzhen-2021'],
    },
    {
      description: '指标值和完成值都写成 1',
      change: { 'indicators.3.target': 1, 'indicators.3.actual': 1 },
      findings: [
        { message: 'lost', cells: ['indicators.3.target', 'indicators.3.actual'], expected: '100%' },
      ],
      output: { 'indicators.3.target': '100%', 'indicators.3.actual': '100%' },
      layouts: ['shenzhen-2022', 'shenzhen-2021'],
    },
    {
      description: '完成值漏写百分号',
      change: { 'indicators.11.actual': 93.6 },
      findings: [{ message: 'lost', cells: ['indicators.11.actual'], expected: '93.6%' }],
      output: { 'indicators.11.actual': '93.6%' },
      layouts: ['shenzhen-2022', 'shenzhen-2021'],
    },
    {
      description: '越低越好的小比率，0.5 可能就是 0.5%',
      change: {
        'indicators.2.level3': '服务差错率',
        'indicators.2.target': '≤1%',
        'indicators.2.actual': '0.5',
      },
      findings: [{ message: 'unclear', cells: ['indicators.2.actual'], expected: null }],
      layouts: ['shenzhen-2022', 'shenzhen-2021'],
    },
  ],
};
