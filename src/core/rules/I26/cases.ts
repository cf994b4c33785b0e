import type { RuleCases } from '../case';

export const cases: RuleCases = {
  valid: [
    { description: '原因和措施齐全' },
    {
      description: '因果写在一句里',
      change: { 'indicators.5.reason': '受暴雨影响，个别响应超时；下一步加强值守。' },
    },
    {
      description: '达标满分的行可以只写备注',
      change: { 'indicators.0.reason': '含室外广场', 'indicators.5.score': 4.9 },
    },
    {
      description: '没有需要说明的行',
      change: { 'indicators.5.actual': '98%', 'indicators.5.score': 5 },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      description: '只有原因，没有措施',
      change: { 'indicators.5.reason': '因暴雨报修集中' },
      findings: [{ message: 'no-measure', cells: ['indicators.5.reason'] }],
    },
    {
      description: '只有措施，没有原因',
      change: { 'indicators.5.reason': '今后加强值班备勤' },
      findings: [{ message: 'no-cause', cells: ['indicators.5.reason'] }],
    },
    {
      description: '原因和措施都没有写',
      change: { 'indicators.5.reason': '详见附件' },
      findings: [{ message: 'neither', cells: ['indicators.5.reason'] }],
    },
  ],
};
