import type { RuleCases } from '../case';

export const cases: RuleCases = {
  valid: [
    { description: '完成值是实际数值' },
    { description: '完成值是实际日期', change: { 'indicators.4.actual': '2023年11月15日' } },
    { description: '定性完成值与指标值相同', change: { 'indicators.10.actual': '制度健全' } },
  ],
  invalid: [
    {
      description: '完成值照抄“≥95%”',
      change: { 'indicators.2.actual': '≥95%' },
      findings: [{ message: 'operator', cells: ['indicators.2.actual'] }],
    },
    {
      description: '完成值照抄期限',
      change: { 'indicators.4.actual': '2023年11月底前' },
      findings: [{ message: 'deadline', cells: ['indicators.4.actual'] }],
    },
    {
      description: '完成值写“不低于240天”',
      change: { 'indicators.8.actual': '不低于240天' },
      findings: [{ message: 'operator', cells: ['indicators.8.actual'] }],
    },
  ],
};
