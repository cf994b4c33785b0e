import type { RuleCases } from '../case';
import { NOTHING_COMPARABLE } from '../case-data';

export const cases: RuleCases = {
  valid: [
    { description: '达标满分' },
    { description: '未达标且已扣分', change: { 'indicators.1.actual': '14人', 'indicators.1.score': 4.9 } },
    {
      description: '越低越好的指标由 I09 检查',
      change: { 'indicators.6.actual': '310万元' },
    },
    { description: '无法比较的完成值不报错', change: { 'indicators.1.actual': '人员配备到位' } },
    {
      description: '所有指标都无法比较',
      change: NOTHING_COMPARABLE,
      outcome: 'not-checkable',
      reason: 'nothing-comparable',
    },
  ],
  invalid: [
    {
      description: '20 人只到 14 人仍得满分',
      change: { 'indicators.1.actual': '14人' },
      findings: [
        {
          message: 'full-amount',
          cells: ['indicators.1.score', 'indicators.1.actual', 'indicators.1.target'],
          expected: '4.9',
        },
      ],
      output: { 'indicators.1.score': 4.9 },
    },
    {
      description: '百分比未达标仍得满分',
      change: { 'indicators.2.actual': '76%' },
      findings: [
        {
          message: 'full-amount',
          cells: ['indicators.2.score', 'indicators.2.actual', 'indicators.2.target'],
          expected: '6.4',
        },
      ],
      output: { 'indicators.2.score': 6.4 },
    },
    {
      description: '超过期限仍得满分，应低于满分但不定数额',
      change: { 'indicators.4.actual': '2023年12月' },
      findings: [
        {
          message: 'full',
          cells: ['indicators.4.score', 'indicators.4.actual', 'indicators.4.target'],
          expected: null,
        },
      ],
    },
  ],
};
