import type { RuleCases } from '../case';

export const cases: RuleCases = {
  valid: [
    { description: '各一级指标的分值合计等于标注分值' },
    {
      description: '同一部分内调整分值不影响合计',
      change: { 'indicators.0.weight': 10, 'indicators.1.weight': 5 },
    },
    {
      description: '未标注分值的一级指标不检查',
      change: {
        'sections.0.label': '产出指标',
        'sections.1.label': '效益指标',
        'sections.2.label': '满意度指标',
      },
      layouts: ['shenzhen-2022'],
      outcome: 'not-applicable',
    },
    {
      description: '有分值不是数字，无法求和',
      change: { 'indicators.0.weight': '八分' },
      outcome: 'not-checkable',
      reason: 'weights-unreadable',
    },
  ],
  invalid: [
    {
      description: '产出指标合计 51，标注 50',
      change: { 'indicators.6.weight': 11 },
      findings: [
        {
          message: 'differs',
          cells: [
            'sections.0.label',
            'indicators.0.weight',
            'indicators.1.weight',
            'indicators.2.weight',
            'indicators.3.weight',
            'indicators.4.weight',
            'indicators.5.weight',
            'indicators.6.weight',
          ],
          suggestions: 6,
        },
      ],
    },
    {
      description: '产出指标标注的分值被改为 60',
      change: { 'sections.0.label': '产出指标(60分)' },
      findings: [
        {
          message: 'differs',
          cells: [
            'sections.0.label',
            'indicators.0.weight',
            'indicators.1.weight',
            'indicators.2.weight',
            'indicators.3.weight',
            'indicators.4.weight',
            'indicators.5.weight',
            'indicators.6.weight',
          ],
          suggestions: 7,
        },
      ],
    },
  ],
};
