import type { RuleCases } from '../case';
import { WEIGHTS_AS_SHARES } from '../case-data';

export const cases: RuleCases = {
  valid: [
    { description: '总分的分值为 100' },
    { description: '文本“100.00”也是 100', change: { 'total.weight': '100.00' } },
    {
      description: '不计预算执行分值的表，总分可以是 90',
      change: { 'funds.total.weight': '—', 'total.weight': 90 },
    },
    {
      description: '没有任何分值可求和',
      change: {
        'funds.total.weight': '—',
        'indicators.0.weight': '—',
        'indicators.1.weight': '—',
        'indicators.2.weight': '—',
        'indicators.3.weight': '—',
        'indicators.4.weight': '—',
        'indicators.5.weight': '—',
        'indicators.6.weight': '—',
        'indicators.7.weight': '—',
        'indicators.8.weight': '—',
        'indicators.9.weight': '—',
        'indicators.10.weight': '—',
        'indicators.11.weight': '—',
        'indicators.12.weight': '—',
      },
      outcome: 'not-applicable',
    },
    {
      description: '分值按比例填写，合计为 1',
      change: WEIGHTS_AS_SHARES,
      outcome: 'not-checkable',
      reason: 'weights-unreadable',
    },
  ],
  invalid: [
    {
      description: '总分的分值写成 99',
      change: { 'total.weight': 99 },
      findings: [{ message: 'differs', cells: ['total.weight'], expected: '100' }],
      output: { 'total.weight': 100 },
    },
    {
      description: '总分的分值空白',
      change: { 'total.weight': null },
      findings: [{ message: 'blank', cells: ['total.weight'], expected: '100' }],
      output: { 'total.weight': 100 },
    },
    {
      description: '总分的分值写成文字',
      change: { 'total.weight': '满分' },
      findings: [{ message: 'not-a-number', cells: ['total.weight'], expected: '100' }],
      output: { 'total.weight': 100 },
    },
    {
      description: '分值合计 101 时不改总分',
      change: { 'indicators.6.weight': 11, 'total.weight': 101 },
      findings: [
        { message: 'differs', cells: ['total.weight'], expected: '100', withheldBy: ['I03', 'I04'] },
      ],
    },
  ],
};
