import type { RuleCases } from '../case';

const WAN = '项目资金（万元）';
/** All amounts of the block in 万元. */
const IN_WAN = {
  'funds.total.begin': 290,
  'funds.total.budget': 300,
  'funds.total.executed': 296.5,
};
const SHORT = ['shenzhen-2024-short'] as const;
const FOUR_ROWS = ['shenzhen-2021', 'shenzhen-2022', 'shenzhen-2022-import', 'shenzhen-2024'] as const;
const WITH_AMOUNT = ['shenzhen-2021'] as const;

export const cases: RuleCases = {
  valid: [
    { description: '各项金额单位一致' },
    {
      description: '执行率确实很低',
      change: {
        'funds.total.executed': 300,
        'funds.total.rate': 0.01,
        'funds.fiscal.executed': 300,
        'funds.carry.executed': 0,
      },
    },
    {
      description: '超支再多也不是单位问题',
      change: { 'funds.total.executed': 7500000 },
      layouts: SHORT,
    },
    {
      description: '项目金额注明元，资金部分注明万元',
      change: {
        ...IN_WAN,
        'funds.label': WAN,
        'header.project-amount.label': '项目金额（元）',
        'funds.fiscal.begin': 270,
        'funds.fiscal.budget': 280,
        'funds.fiscal.executed': 276.8,
        'funds.carry.begin': 20,
        'funds.carry.budget': 20,
        'funds.carry.executed': 19.7,
      },
      layouts: WITH_AMOUNT,
    },
    {
      description: '文字中的整数金额只是巧合',
      change: { 'goal.expected': '带动社会投入300亿元。' },
    },
    {
      description: '全年预算数不是数字',
      change: { 'funds.total.budget': '三百万' },
      outcome: 'not-checkable',
      reason: 'amounts-unreadable',
    },
  ],
  invalid: [
    {
      description: '全年预算数一列按万元填写',
      change: {
        'funds.total.budget': 300,
        'funds.fiscal.budget': 280,
        'funds.carry.budget': 20,
      },
      layouts: FOUR_ROWS,
      findings: [
        {
          message: 'column',
          cells: ['funds.total.budget', 'funds.fiscal.budget', 'funds.carry.budget'],
          suggestions: 1,
        },
      ],
    },
    {
      description: '只有全年执行数按万元填写，执行率是按元计算的',
      change: { 'funds.total.executed': 296.5 },
      layouts: SHORT,
      findings: [{ message: 'column', cells: ['funds.total.executed'], suggestions: 1 }],
    },
    {
      description: '项目金额按万元填写',
      change: { 'header.project-amount': 300 },
      findings: [{ message: 'column', cells: ['header.project-amount'], suggestions: 1 }],
    },
    {
      description: '万元表中一列按元填写',
      change: { ...IN_WAN, 'funds.label': WAN, 'funds.total.executed': 2965000 },
      layouts: SHORT,
      findings: [{ message: 'column', cells: ['funds.total.executed'], suggestions: 1 }],
    },
    {
      description: '没有印单位，两种写法各占一半',
      change: {
        'funds.label': '项目资金',
        'funds.total.begin': null,
        'funds.total.budget': 300,
        'funds.total.executed': 2965000,
      },
      layouts: SHORT,
      findings: [{ message: 'undecided', cells: ['funds.total.budget', 'funds.total.executed'] }],
    },
    {
      description: '明细一项按万元填写',
      change: { 'funds.carry.budget': 20 },
      findings: [{ message: 'parts', cells: ['funds.carry.budget'], suggestions: 1 }],
    },
    {
      description: '整个资金部分按万元填写，成本指标写明万元',
      change: {
        'funds.total.begin': 290,
        'funds.total.budget': 298.35,
        'funds.total.executed': 296.5,
        'indicators.6.target': '≤298.35万元',
      },
      layouts: SHORT,
      findings: [{ message: 'text', cells: ['funds.total.budget'] }],
    },
    {
      description: '总体目标写明预算金额',
      change: {
        'funds.total.begin': 290,
        'funds.total.budget': 298.35,
        'funds.total.executed': 296.5,
        'goal.expected': '保障中心全年开放，项目预算298.35万元。',
      },
      layouts: SHORT,
      findings: [{ message: 'text', cells: ['funds.total.budget'] }],
    },
  ],
};
