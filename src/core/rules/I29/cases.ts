import type { RuleCases } from '../case';

export const cases: RuleCases = {
  valid: [
    { description: '度量单位已填写', layouts: ['shenzhen-2024'] },
    { description: '没有度量单位列', layouts: ['shenzhen-2022'], outcome: 'not-applicable' },
    {
      description: '定性指标值没有单位',
      change: { 'indicators.10.unit': null },
    },
    {
      description: '期限没有单位',
      change: { 'indicators.4.unit': null },
    },
    {
      description: '指标值也没有单位',
      change: { 'indicators.1.unit': null, 'indicators.1.target': '20', 'indicators.1.actual': '20' },
    },
  ],
  invalid: [
    {
      description: '单位写在指标值里',
      change: { 'indicators.0.unit': null },
      findings: [{ message: 'empty', cells: ['indicators.0.unit'], expected: '平方米', suggestions: 1 }],
    },
    {
      description: '几行合为一条',
      change: { 'indicators.1.unit': null, 'indicators.2.unit': '　', 'indicators.6.unit': null },
      findings: [
        {
          message: 'empty',
          cells: ['indicators.1.unit', 'indicators.2.unit', 'indicators.6.unit'],
          expected: '人',
          suggestions: 1,
        },
      ],
    },
  ],
};
