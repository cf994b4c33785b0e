import type { RuleCases } from '../case';

export const cases: RuleCases = {
  valid: [
    { description: '统一写“不适用”' },
    {
      description: '空白不是标记',
      change: { 'indicators.7.level3': null, 'indicators.7.target': null },
    },
    {
      description: '没有不适用的行',
      change: {
        'indicators.7.level3': '节约资金',
        'indicators.7.target': '≥1万元',
        'indicators.7.actual': '1万元',
        'indicators.12.level3': '职工满意度',
        'indicators.12.target': '≥90%',
        'indicators.12.actual': '95%',
      },
      outcome: 'not-applicable',
    },
    {
      description: '分值、得分栏的“/”不算',
      change: { 'indicators.7.weight': '/', 'indicators.7.score': '/' },
    },
    {
      description: '写成“无”会变成回答的行不统一',
      change: {
        'indicators.7.level3': '无',
        'indicators.7.target': '无',
        'indicators.7.actual': '无',
        'indicators.12.level3': '安全责任事故',
        'indicators.12.target': '不适用',
        'indicators.12.actual': '不适用',
      },
    },
  ],
  invalid: [
    {
      description: '一行写“无”，一行写“不适用”',
      change: { 'indicators.12.level3': '无', 'indicators.12.target': '无', 'indicators.12.actual': '无' },
      findings: [
        {
          message: 'mixed',
          cells: ['indicators.12.level3', 'indicators.12.target', 'indicators.12.actual'],
          expected: '不适用',
        },
      ],
      output: {
        'indicators.12.level3': '不适用',
        'indicators.12.target': '不适用',
        'indicators.12.actual': '不适用',
      },
      layouts: ['shenzhen-2022', 'shenzhen-2022-import', 'shenzhen-2024-short', 'shenzhen-2021'],
    },
    {
      description: '统一成标记本身，不照抄整句',
      change: {
        'indicators.7.level3': '本项目不适用该指标',
        'indicators.7.target': '不适用',
        'indicators.7.actual': '不适用',
        'indicators.12.level3': '无',
        'indicators.12.target': '不适用',
        'indicators.12.actual': '不适用',
      },
      findings: [{ message: 'mixed', cells: ['indicators.12.level3'], expected: '不适用' }],
      output: { 'indicators.12.level3': '不适用' },
    },
    {
      description: '以出现最多的写法为准',
      change: {
        'indicators.7.level3': '无',
        'indicators.7.target': '无',
        'indicators.7.actual': '无',
        'indicators.12.level3': '无',
        'indicators.12.target': '无',
        'indicators.12.actual': '/',
      },
      findings: [{ message: 'mixed', cells: ['indicators.12.actual'], expected: '无' }],
      output: { 'indicators.12.actual': '无' },
    },
  ],
};
