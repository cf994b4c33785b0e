import type { RuleCases } from '../case';
import { WEIGHTS_AS_SHARES, inEveryRow } from '../case-data';

export const cases: RuleCases = {
  valid: [
    { description: '分值合计为 100' },
    {
      description: '部分之间调整分值，总和仍为 100',
      change: { 'indicators.6.weight': 9, 'indicators.11.weight': 11 },
    },
    { description: '不计预算执行分值的表，指标合计 90', change: { 'funds.total.weight': '—' } },
    {
      description: '模板还没有填写分值',
      change: inEveryRow('weight', null),
      outcome: 'not-applicable',
    },
    {
      description: '有分值不是数字，无法求和',
      change: { 'indicators.0.weight': '八分' },
      outcome: 'not-checkable',
      reason: 'weights-unreadable',
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
      description: '分值合计 101',
      change: { 'indicators.6.weight': 11 },
      findings: [{ message: 'differs', cells: ['total.weight'] }],
    },
    {
      description: '分值合计 98',
      change: { 'indicators.8.weight': 13 },
      findings: [{ message: 'differs', cells: ['total.weight'] }],
    },
    {
      description: '预算执行分值改为 20，合计 110',
      change: { 'funds.total.weight': 20 },
      findings: [{ message: 'differs', cells: ['total.weight'] }],
    },
  ],
};
