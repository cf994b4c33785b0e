import type { RuleCases } from '../case';

export const cases: RuleCases = {
  valid: [
    { description: '各行分值均为数字' },
    {
      description: '不适用行的分值可以是“/”',
      change: { 'indicators.7.weight': '/', 'indicators.7.score': '/' },
    },
    { description: '分值以文本存放但仍是数字', change: { 'indicators.0.weight': '8' } },
    { description: '分值空白由 I16 指出', change: { 'indicators.0.weight': null } },
    {
      description: '取消的项目不打分',
      change: {
        'funds.total.budget': 0,
        'funds.total.executed': 0,
        'indicators.0.weight': '/',
        'indicators.0.reason': '项目已取消，资金收回。',
      },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      description: '适用行的分值写成文字',
      change: { 'indicators.0.weight': '八分' },
      findings: [{ message: 'not-a-number', cells: ['indicators.0.weight'] }],
    },
    {
      description: '适用行的分值写成“/”',
      change: { 'indicators.3.weight': '/' },
      findings: [{ message: 'not-a-number', cells: ['indicators.3.weight'] }],
    },
    {
      description: '分值为负数',
      change: { 'indicators.2.weight': -8 },
      findings: [{ message: 'negative', cells: ['indicators.2.weight'] }],
    },
  ],
};
