import type { RuleCases } from '../case';

export const cases: RuleCases = {
  valid: [
    { description: '扣分的行写了原因' },
    { description: '达标满分的行不必写原因', change: { 'indicators.0.reason': null } },
    { description: '不适用的行不必写原因', change: { 'indicators.7.score': null } },
  ],
  invalid: [
    {
      description: '未达标没有原因',
      change: { 'indicators.5.reason': null },
      findings: [{ message: 'not-met', cells: ['indicators.5.reason'] }],
    },
    {
      description: '达标却扣分，没有原因',
      change: { 'indicators.0.score': 7 },
      findings: [{ message: 'deducted', cells: ['indicators.0.reason'] }],
    },
    {
      description: '只有空格不算原因',
      change: { 'indicators.5.reason': '　' },
      findings: [{ message: 'not-met', cells: ['indicators.5.reason'] }],
    },
  ],
};
