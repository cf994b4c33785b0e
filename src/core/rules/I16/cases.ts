import type { RuleCases } from '../case';

export const cases: RuleCases = {
  valid: [
    { description: '必填项均已填写' },
    {
      description: '整行空白、没有分值，视为不适用',
      change: { 'indicators.7.level3': null, 'indicators.7.target': null, 'indicators.7.actual': null },
    },
    {
      description: '用一句话写明不适用',
      change: {
        'indicators.7.level3': '本项目不涉及该指标',
        'indicators.7.target': null,
        'indicators.7.actual': null,
      },
    },
    {
      description: '写明无此项指标',
      change: {
        'indicators.7.level3': '无此项指标',
        'indicators.7.target': null,
        'indicators.7.actual': null,
      },
    },
    {
      description: '取消的项目不要求填写',
      change: {
        'funds.total.budget': 0,
        'funds.total.executed': 0,
        'indicators.0.actual': null,
        'indicators.0.reason': '项目已取消，资金收回。',
      },
      outcome: 'not-applicable',
    },
    {
      description: '模板留下的占位行由 I31 指出',
      change: {
        'indicators.7.level3': '……',
        'indicators.7.target': null,
        'indicators.7.actual': null,
        'indicators.7.weight': null,
        'indicators.7.score': null,
      },
    },
  ],
  invalid: [
    {
      description: '三级指标空白',
      change: { 'indicators.0.level3': null },
      findings: [{ message: 'level3', cells: ['indicators.0.level3'] }],
    },

    {
      description: '年度指标值空白',
      change: { 'indicators.1.target': null },
      findings: [{ message: 'target', cells: ['indicators.1.target'] }],
    },

    {
      description: '实际完成值空白',
      change: { 'indicators.2.actual': null },
      findings: [{ message: 'actual', cells: ['indicators.2.actual'] }],
    },

    {
      description: '分值空白',
      change: { 'indicators.3.weight': null },
      findings: [{ message: 'weight', cells: ['indicators.3.weight'] }],
    },

    {
      description: '得分空白',
      change: { 'indicators.4.score': null },
      findings: [{ message: 'score', cells: ['indicators.4.score'] }],
    },
    {
      description: '只有空格也是空白',
      change: { 'indicators.6.actual': '　 ' },
      findings: [{ message: 'actual', cells: ['indicators.6.actual'] }],
    },
    {
      description: '不适用行带有分值时，空白的名称和指标值各报一条',
      change: {
        'indicators.7.level3': null,
        'indicators.7.target': null,
        'indicators.7.actual': '不适用',
        'indicators.7.weight': 5,
        'indicators.7.score': 5,
      },
      findings: [
        { message: 'level3', cells: ['indicators.7.level3'] },
        { message: 'target', cells: ['indicators.7.target'] },
      ],
    },
  ],
};
