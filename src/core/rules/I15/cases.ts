import type { RuleCases } from '../case';

export const cases: RuleCases = {
  valid: [
    { description: '不适用行分值、得分为 0' },
    {
      description: '不适用行分值、得分为“/”',
      change: { 'indicators.7.weight': '/', 'indicators.7.score': '/' },
    },
    {
      description: '名称真实、指标值和完成值都写“无”是回答，不是不适用',
      change: {
        'indicators.0.level3': '安全责任事故',
        'indicators.0.target': '无',
        'indicators.0.actual': '无',
      },
    },
  ],
  invalid: [
    {
      description: '不适用行带有分值',
      change: { 'indicators.12.weight': 5, 'indicators.12.score': 5 },
      findings: [
        {
          message: 'weight',
          cells: ['indicators.12.weight', 'indicators.12.score', 'indicators.12.level3'],
          expected: '0',
          suggestions: 1,
        },
      ],
      layouts: ['shenzhen-2022', 'shenzhen-2022-import', 'shenzhen-2024', 'shenzhen-2024-short'],
    },
    {
      description: '不适用行没有分值却有得分',
      change: { 'indicators.7.score': 3 },
      findings: [
        {
          message: 'score',
          cells: ['indicators.7.score', 'indicators.7.weight', 'indicators.7.level3'],
          expected: '0',
        },
      ],
      output: { 'indicators.7.score': 0 },
      layouts: ['shenzhen-2022', 'shenzhen-2022-import', 'shenzhen-2024'],
    },
    {
      description: '指标值、完成值均标不适用但仍有分值',
      change: { 'indicators.9.target': '不适用', 'indicators.9.actual': '不适用' },
      findings: [
        {
          message: 'weight',
          cells: ['indicators.9.weight', 'indicators.9.score', 'indicators.9.level3'],
          expected: '0',
          suggestions: 2,
        },
      ],
      layouts: ['shenzhen-2022'],
    },
  ],
};
