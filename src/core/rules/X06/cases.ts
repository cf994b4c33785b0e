import type { AccountsCases } from '../accounts-case';

export const accountsCases: AccountsCases = {
  valid: [
    {
      description: '执行数之和不超过项目支出',
      table: 'T3',
      forms: [{ 'header.implementing-unit': '示例市政务服务局', 'header.year': 2024 }],
    },
    { description: '没有自评表', table: 'T3', outcome: 'not-applicable' },
    {
      description: '只在支出决算表上说明',
      table: 'T5',
      forms: [{ 'header.implementing-unit': '示例市政务服务局', 'header.year': 2024 }],
      outcome: 'not-applicable',
    },
    {
      description: '其他年度的自评表不计',
      table: 'T3',
      forms: [
        {
          'header.implementing-unit': '示例市政务服务局',
          'header.year': 2021,
          'funds.total.executed': 900000000,
        },
      ],
      outcome: 'not-applicable',
    },
    {
      description: '单位对应不上',
      table: 'T3',
      forms: [{ 'header.year': 2024, 'funds.total.executed': 900000000 }],
      outcome: 'not-checkable',
      reason: 'department-unmatched',
    },
    {
      description: '执行数不是数字',
      table: 'T3',
      forms: [
        {
          'header.implementing-unit': '示例市政务服务局',
          'header.year': 2024,
          'funds.total.executed': '约300万',
        },
      ],
      outcome: 'not-checkable',
      reason: 'amounts-unreadable',
    },
    {
      description: '没有合计行的项目支出',
      table: 'T3',
      forms: [{ 'header.implementing-unit': '示例市政务服务局', 'header.year': 2024 }],
      change: { 'T3.columns.project': null },
      outcome: 'not-checkable',
      reason: 'value-missing',
      styles: ['official'],
    },
    {
      description: '重复报送的同一项目只计一次',
      table: 'T3',
      forms: [
        {
          'header.implementing-unit': '示例市政务服务局',
          'header.year': 2024,
          'funds.total.executed': 90000000,
        },
      ],
      elsewhere: [
        {
          'header.implementing-unit': '示例市政务服务局',
          'header.year': 2024,
          'funds.total.executed': 90000000,
        },
      ],
    },
  ],
  invalid: [
    {
      description: '一个项目就超过全部项目支出',
      forms: [
        {
          'header.implementing-unit': '示例市政务服务局',
          'header.year': 2024,
          'funds.total.executed': 180000000,
        },
      ],
      findings: [{ message: 'over', severity: 'warning', cells: ['T3.total.project'], expected: null }],
    },
    {
      description: '没有写明项目的表分别计入',
      forms: [
        {
          'header.implementing-unit': '示例市政务服务局',
          'header.year': 2024,
          'header.project-name': null,
          'header.project-code': null,
          'funds.total.executed': 90000000,
        },
        {
          'header.implementing-unit': '示例市政务服务局',
          'header.year': 2024,
          'header.project-name': null,
          'header.project-code': null,
          'funds.total.executed': 90000000,
        },
      ],
      findings: [{ message: 'over', cells: ['T3.total.project'] }],
    },
    {
      description: '两个文件的项目相加超过',
      forms: [
        {
          'header.implementing-unit': '示例市政务服务局',
          'header.year': 2024,
          'funds.total.executed': 90000000,
        },
      ],
      elsewhere: [
        {
          'header.implementing-unit': '示例市政务服务局',
          'header.year': 2024,
          'header.project-name': '公园管养',
          'header.project-code': '440309230100150000218',
          'funds.total.executed': 90000000,
        },
      ],
      findings: [{ message: 'over', cells: ['T3.total.project'] }],
    },
  ],
};
