import type { RuleCases } from '../case';
import { WEIGHTS_AS_SHARES } from '../case-data';

export const cases: RuleCases = {
  valid: [
    { description: '分值为 10' },
    { description: '权重写成百分数', change: { 'funds.total.weight': '10%' } },
    {
      description: '全表按预算执行 20 分设计',
      change: { 'funds.total.weight': 20, 'indicators.8.weight': 5 },
    },
    {
      description: '规则包规定为 20 分',
      change: { 'funds.total.weight': 20 },
      parameters: { budgetWeight: 20 },
    },
    {
      description: '资金部分不计分，指标合计 100',
      change: { 'funds.total.weight': '—', 'indicators.8.weight': 25 },
      outcome: 'not-applicable',
    },
    {
      description: '资金部分不计分，总分 90',
      change: { 'funds.total.weight': null, 'total.weight': 90 },
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
      description: '其余指标合计 90，分值却为 9',
      change: { 'funds.total.weight': 9 },
      findings: [{ message: 'wrong', cells: ['funds.total.weight'], expected: '10' }],
      output: { 'funds.total.weight': 10 },
    },
    {
      description: '分值空白，总分为 100',
      change: { 'funds.total.weight': null },
      findings: [{ message: 'missing', cells: ['funds.total.weight'], expected: '10' }],
      output: { 'funds.total.weight': 10 },
    },
    {
      description: '分值写成文字',
      change: { 'funds.total.weight': '十分' },
      findings: [{ message: 'not-a-number', cells: ['funds.total.weight'], expected: '10' }],
      output: { 'funds.total.weight': 10 },
    },
    {
      description: '其余分值也不足 90，无法断定哪一项有误',
      change: {
        'funds.total.weight': 15,
        'indicators.8.weight': 13,
        'sections.0.label': '产出指标(48分)',
      },
      findings: [{ message: 'unusual', severity: 'warning', cells: ['funds.total.weight'], expected: null }],
    },
  ],
};
