import type { AccountsCases } from '../accounts-case';

export const accountsCases: AccountsCases = {
  valid: [
    {
      description: '控制率与决算表相符',
      table: 'T9',
      forms: [
        {
          'header.implementing-unit': '示例市政务服务局',
          'header.year': 2024,
          'indicators.0.level3': '“三公”经费控制率',
          'indicators.0.actual': '52.1%',
        },
      ],
    },
    {
      description: '按所写位数四舍五入',
      table: 'T9',
      forms: [
        {
          'header.implementing-unit': '示例市政务服务局',
          'header.year': 2024,
          'indicators.0.level3': '“三公”经费控制率',
          'indicators.0.actual': '52%',
        },
      ],
    },
    {
      description: '没有这类指标',
      table: 'T9',
      forms: [{ 'header.implementing-unit': '示例市政务服务局', 'header.year': 2024 }],
      outcome: 'not-applicable',
    },
    {
      description: '只在“三公”经费表上说明',
      table: 'T3',
      forms: [
        {
          'header.implementing-unit': '示例市政务服务局',
          'header.year': 2024,
          'indicators.0.level3': '“三公”经费控制率',
          'indicators.0.actual': '90%',
        },
      ],
      outcome: 'not-applicable',
    },
    {
      description: '与上年比较的比率',
      table: 'T9',
      forms: [
        {
          'header.implementing-unit': '示例市政务服务局',
          'header.year': 2024,
          'indicators.0.level3': '“三公”经费变动率',
          'indicators.0.actual': '90%',
        },
      ],
      outcome: 'not-checkable',
      reason: 'value-missing',
    },
  ],
  invalid: [
    {
      description: '控制率与决算表不符',
      forms: [
        {
          'header.implementing-unit': '示例市政务服务局',
          'header.year': 2024,
          'indicators.0.level3': '“三公”经费控制率',
          'indicators.0.actual': '97.5%',
        },
      ],
      findings: [{ message: 'differs', severity: 'warning', cells: ['T9.final.total'], expected: null }],
    },
  ],
};
