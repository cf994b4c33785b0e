import type { RuleCases } from '../case';

export const cases: RuleCases = {
  valid: [
    { description: '完成值均有内容' },
    { description: '没有分值的行可以写“/”', change: { 'indicators.7.actual': '/' } },
    {
      description: '指标值标为不适用时由 I15 指出',
      change: { 'indicators.9.target': '不适用', 'indicators.9.actual': '/' },
    },
  ],
  invalid: [
    {
      description: '有分值的行完成值写“/”',
      change: { 'indicators.0.actual': '/' },
      findings: [{ message: 'slash', cells: ['indicators.0.actual'] }],
    },
    {
      description: '有分值的行完成值写短横线',
      change: { 'indicators.6.actual': '-' },
      findings: [{ message: 'slash', cells: ['indicators.6.actual'] }],
    },
    {
      description: '全角斜线同样识别',
      change: { 'indicators.8.actual': '／' },
      findings: [{ message: 'slash', cells: ['indicators.8.actual'] }],
    },
  ],
};
