import type { RuleCases } from '../case';

const WAN_AMOUNT = { 'header.project-amount.label': '项目金额（万元）' };

export const cases: RuleCases = {
  valid: [
    {
      description: '项目金额等于全年预算数',
      layouts: ['shenzhen-2021'],
    },
    { description: '按文本存储的金额', change: { 'header.project-amount': '3,000,000.00' } },
    {
      description: '表头为万元，资金部分为元',
      change: { ...WAN_AMOUNT, 'header.project-amount': 300 },
    },
    {
      description: '空白由 H01 说明',
      change: { 'header.project-amount': null },
      outcome: 'not-applicable',
    },
    {
      description: '没有项目金额的版式不适用',
      layouts: ['shenzhen-2022', 'shenzhen-2024'],
      outcome: 'not-applicable',
    },
    {
      description: '年度资金总额的标签被删',
      change: { 'funds.total.label': null, 'header.project-amount': 2900000 },
      outcome: 'not-checkable',
      reason: 'block-missing',
    },
    {
      description: '项目金额带文字',
      change: { 'header.project-amount': '约300万' },
      outcome: 'not-checkable',
      reason: 'amounts-unreadable',
    },
  ],
  invalid: [
    {
      description: '项目金额填成了年初预算数',
      change: { 'header.project-amount': 2900000 },
      findings: [{ message: 'differs', cells: ['header.project-amount'], expected: '3000000' }],
      output: { 'header.project-amount': 3000000 },
    },
    {
      description: '相差 1 分',
      change: { 'header.project-amount': 3000000.01 },
      findings: [{ message: 'differs', cells: ['header.project-amount'], expected: '3000000' }],
      output: { 'header.project-amount': 3000000 },
    },
    {
      description: '表头为万元而与元数不符',
      change: { ...WAN_AMOUNT, 'header.project-amount': 290 },
      findings: [{ message: 'differs', cells: ['header.project-amount'], expected: '300' }],
      output: { 'header.project-amount': 300 },
    },
    {
      description: '资金合计有误时不改项目金额',
      change: { 'header.project-amount': 2900000, 'funds.total.budget': 3100000 },
      findings: [
        {
          message: 'differs',
          cells: ['header.project-amount'],
          expected: '3100000',
          withheldBy: ['F01'],
        },
      ],
    },
  ],
};
