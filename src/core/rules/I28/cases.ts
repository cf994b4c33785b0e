import type { RuleCases } from '../case';

export const cases: RuleCases = {
  valid: [
    { description: '分值、得分不超过两位小数', change: { 'indicators.5.score': 4.95 } },
    {
      description: '不适用行的标记不检查',
      change: { 'indicators.7.weight': '/', 'indicators.7.score': '/' },
    },
    {
      description: '二进制误差不算',
      change: { 'indicators.0.score': { value: 7.970000000000001, format: '0.00' } },
    },
  ],
  invalid: [
    {
      description: '得分三位小数',
      change: { 'indicators.0.score': 7.965 },
      findings: [{ message: 'decimals', cells: ['indicators.0.score'], expected: '7.97' }],
      output: { 'indicators.0.score': 7.97 },
    },
    {
      description: '单元格格式掩盖了小数',
      change: { 'indicators.0.score': { value: 7.9666, format: '0.00' } },
      findings: [{ message: 'decimals', cells: ['indicators.0.score'], expected: '7.97' }],
      output: { 'indicators.0.score': 7.97 },
    },
    {
      description: '分值和得分一起四舍五入',
      change: {
        'indicators.0.weight': 7.504,
        'indicators.0.score': 7.504,
        'indicators.1.weight': 7.496,
        'indicators.1.score': 7.496,
      },
      findings: [
        { message: 'decimals', cells: ['indicators.0.weight', 'indicators.0.score'], expected: '7.5' },
        { message: 'decimals', cells: ['indicators.1.weight', 'indicators.1.score'], expected: '7.5' },
      ],
      output: {
        'indicators.0.weight': 7.5,
        'indicators.0.score': 7.5,
        'indicators.1.weight': 7.5,
        'indicators.1.score': 7.5,
      },
    },
    {
      description: '公式算出的得分加上 ROUND',
      change: { 'indicators.0.score': { value: 7.66666666666667, formula: '23/3' } },
      findings: [{ message: 'decimals', cells: ['indicators.0.score'], expected: '7.67' }],
      output: { 'indicators.0.score': { formula: 'ROUND(23/3,2)' } },
    },
    {
      description: '四舍五入会使合计改变的分值不自动修复',
      change: {
        'indicators.0.weight': 7.6667,
        'indicators.1.weight': 7.6667,
        'indicators.2.weight': 7.6666,
        'indicators.3.weight': 7,
        'indicators.0.score': 7,
        'indicators.2.score': 7,
      },
      findings: [
        { message: 'decimals', cells: ['indicators.0.weight'], expected: '7.67' },
        { message: 'decimals', cells: ['indicators.1.weight'], expected: '7.67' },
        { message: 'decimals', cells: ['indicators.2.weight'], expected: '7.67' },
      ],
    },
  ],
};
