import type { RuleCases } from '../case';

const CELLS = ['indicators.10.score', 'indicators.10.actual'];

export const cases: RuleCases = {
  valid: [
    { description: '没有写明达成程度', outcome: 'not-applicable' },
    { description: '达成，满分', change: { 'indicators.10.actual': '达成年度指标' } },
    {
      description: '达成，得分正好 80%',
      change: { 'indicators.10.actual': '达成预期目标', 'indicators.10.score': 6.4 },
    },
    {
      description: '部分达成，得分 70%',
      change: { 'indicators.10.actual': '部分达成年度指标并具有一定效果', 'indicators.10.score': 5.6 },
    },
    {
      description: '未达成，得分低于 60%',
      change: { 'indicators.10.actual': '未达成年度指标且效果较差', 'indicators.10.score': 4 },
    },
    {
      description: '“基本达成”没有统一的分数段',
      change: { 'indicators.10.actual': '基本达成' },
      outcome: 'not-applicable',
    },
    {
      description: '定量指标不按分数段打分',
      change: { 'indicators.0.actual': '部分达成' },
      outcome: 'not-applicable',
    },
    {
      description: '分数段由参数规定',
      change: { 'indicators.10.actual': '部分达成', 'indicators.10.score': 4.4 },
      parameters: { qualitativePartial: 0.5 },
    },
  ],
  invalid: [
    {
      description: '达成，得分低于 80%',
      change: { 'indicators.10.actual': '已达成预期目标', 'indicators.10.score': 6 },
      findings: [{ message: 'met', cells: CELLS }],
    },
    {
      description: '部分达成却得满分',
      change: { 'indicators.10.actual': '部分达成' },
      findings: [{ message: 'partly', cells: CELLS }],
    },
    {
      description: '部分完成，得分低于 60%',
      change: { 'indicators.10.actual': '部分完成', 'indicators.10.score': 4 },
      findings: [{ message: 'partly', cells: CELLS }],
    },
    {
      description: '未达成却得 60%',
      change: { 'indicators.10.actual': '未达成', 'indicators.10.score': 4.8 },
      findings: [{ message: 'missed', cells: CELLS }],
    },
  ],
};
