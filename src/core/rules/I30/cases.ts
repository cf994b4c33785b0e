import type { RuleCases } from '../case';

export const cases: RuleCases = {
  valid: [
    { description: '各行分值均衡' },
    {
      description: '界限由参数规定',
      change: { 'indicators.8.weight': 30, 'indicators.8.score': 30 },
      parameters: { heavyRow: 40 },
    },
    {
      description: '不适用行的分值由 I15 指出',
      change: { 'indicators.7.weight': 30, 'indicators.7.score': 30 },
    },
  ],
  invalid: [
    {
      description: '一行占 30 分',
      change: { 'indicators.8.weight': 30, 'indicators.8.score': 30 },
      findings: [{ message: 'heavy', cells: ['indicators.8.weight'] }],
    },
    {
      description: '一行占 35.5 分',
      change: { 'indicators.11.weight': 35.5 },
      findings: [{ message: 'heavy', cells: ['indicators.11.weight'] }],
    },
  ],
};
