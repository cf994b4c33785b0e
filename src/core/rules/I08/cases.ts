import type { RuleCases } from '../case';
import { NOTHING_COMPARABLE } from '../case-data';

export const cases: RuleCases = {
  valid: [
    { description: '未达标的得分等于分值×完成值÷指标值' },
    { description: '得分与比例相差不超过 0.005', change: { 'indicators.5.score': 4.905 } },
    { description: '满分未达标由 I07 指出', change: { 'indicators.1.actual': '14人' } },
    {
      description: '超过期限的扣分没有固定算法',
      change: { 'indicators.4.actual': '2023年12月', 'indicators.4.score': 4 },
    },
    {
      description: '所有指标都无法比较',
      change: NOTHING_COMPARABLE,
      outcome: 'not-checkable',
      reason: 'nothing-comparable',
    },
  ],
  invalid: [
    {
      description: '扣分少于比例',
      change: { 'indicators.1.actual': '14人', 'indicators.1.score': 6 },
      findings: [
        {
          message: 'amount',
          cells: ['indicators.1.score', 'indicators.1.actual', 'indicators.1.target'],
          expected: '4.9',
        },
      ],
      output: { 'indicators.1.score': 4.9 },
    },
    {
      description: '扣分多于比例',
      change: { 'indicators.5.score': 3 },
      findings: [
        {
          message: 'amount',
          cells: ['indicators.5.score', 'indicators.5.actual', 'indicators.5.target'],
          expected: '4.9',
        },
      ],
      output: { 'indicators.5.score': 4.9 },
    },
    {
      description: '四舍五入到两位小数',
      change: { 'indicators.0.actual': '4523平方米', 'indicators.0.score': 3.01 },
      findings: [
        {
          message: 'amount',
          cells: ['indicators.0.score', 'indicators.0.actual', 'indicators.0.target'],
          expected: '3.02',
        },
      ],
      output: { 'indicators.0.score': 3.02 },
    },
  ],
};
