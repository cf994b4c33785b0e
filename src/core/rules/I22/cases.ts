import type { RuleCases } from '../case';

export const cases: RuleCases = {
  valid: [
    { description: '指标值具体' },
    { description: '带程度的定性指标值', change: { 'indicators.10.target': '有效提升' } },
    { description: '期限写明年月', change: { 'indicators.4.target': '2023年11月前' } },
    { description: '数量 2023.11 不是日期', change: { 'indicators.1.target': '2023.11人' } },
  ],
  invalid: [
    {
      description: '只写“提升”',
      change: { 'indicators.10.target': '提升', 'indicators.10.actual': '提升' },
      findings: [{ message: 'vague', severity: 'info', cells: ['indicators.10.target'], expected: null }],
    },
    {
      description: '只写“显著”',
      change: { 'indicators.10.target': '显著', 'indicators.10.actual': '显著' },
      findings: [{ message: 'vague', cells: ['indicators.10.target'] }],
    },
    {
      description: '期限写成 2023.11',
      change: { 'indicators.4.target': '2023.11' },
      findings: [
        { message: 'date', severity: 'warning', cells: ['indicators.4.target'], expected: '2023年11月前' },
      ],
      output: { 'indicators.4.target': '2023年11月前' },
    },
    {
      description: '期限写成 2023-11-15',
      change: { 'indicators.4.target': '2023-11-15' },
      findings: [{ message: 'date', cells: ['indicators.4.target'], expected: '2023年11月15日前' }],
      output: { 'indicators.4.target': '2023年11月15日前' },
    },
  ],
};
