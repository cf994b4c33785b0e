import type { RuleCases } from '../case';
import { NOTHING_COMPARABLE } from '../case-data';

export const cases: RuleCases = {
  valid: [
    { description: '达标满分' },
    { description: '未达标扣分', change: { 'indicators.1.actual': '14人', 'indicators.1.score': 4.9 } },
    {
      description: '超额 20% 以上可以适度调减',
      change: { 'indicators.1.actual': '26人', 'indicators.1.score': 6 },
    },
    {
      description: '超额幅度由参数规定',
      change: { 'indicators.1.actual': '22人', 'indicators.1.score': 6 },
      parameters: { metNotFullDeviation: 0.1 },
    },
    { description: '定性指标在 80% 至满分之间酌定', change: { 'indicators.10.score': 7 } },
    {
      description: '写明达成程度的定性指标由 I13 检查',
      change: { 'indicators.10.target': '达成', 'indicators.10.actual': '达成', 'indicators.10.score': 5 },
    },
    { description: '负分由 I02 指出', change: { 'indicators.0.score': -1 } },
    {
      description: '所有指标都无法比较',
      change: NOTHING_COMPARABLE,
      outcome: 'not-checkable',
      reason: 'nothing-comparable',
    },
  ],
  invalid: [
    {
      description: '达标却未得满分',
      change: { 'indicators.0.score': 7 },
      findings: [
        {
          message: 'not-full',
          cells: ['indicators.0.score', 'indicators.0.actual', 'indicators.0.target'],
          expected: '8',
          suggestions: 1,
        },
      ],
    },
    {
      description: '按期完成却未得满分',
      change: { 'indicators.4.score': 4 },
      findings: [
        {
          message: 'not-full',
          cells: ['indicators.4.score', 'indicators.4.actual', 'indicators.4.target'],
          expected: '5',
          suggestions: 1,
        },
      ],
    },
    {
      description: '成本低于指标值却不得分',
      change: { 'indicators.6.score': 0 },
      findings: [
        {
          message: 'not-full',
          cells: ['indicators.6.score', 'indicators.6.actual', 'indicators.6.target'],
          expected: '10',
          suggestions: 1,
        },
      ],
    },
    {
      description: '定性指标达到，得分却低于 80%',
      change: { 'indicators.10.score': 5 },
      findings: [
        {
          message: 'not-full',
          cells: ['indicators.10.score', 'indicators.10.actual', 'indicators.10.target'],
          expected: '8',
          suggestions: 1,
        },
      ],
    },
  ],
};
