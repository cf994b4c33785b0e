import type { RuleCases } from '../case';

/** Names a field that keeps the cases to layouts with all rows of funds. */
const FOUR_ROWS = { 'funds.carry.budget': 0 };

export const cases: RuleCases = {
  valid: [
    {
      description: '结转等于上年未支出数',
      previous: { 'funds.total.budget': 3000000, 'funds.total.executed': 2800000, ...FOUR_ROWS },
    },
    {
      description: '上年未支出的资金已收回，没有结转',
      change: { 'funds.carry.budget': 0 },
      previous: {},
    },
    {
      description: '上年按万元填写，差额在四舍五入之内',
      previous: {
        'funds.label': '项目资金（万元）',
        'funds.total.budget': 300,
        'funds.total.executed': 279.99,
        ...FOUR_ROWS,
      },
    },
    { description: '没有上年工作簿', outcome: 'not-applicable' },
    {
      description: '没有上年结转资金一行',
      layouts: ['shenzhen-2024-short'],
      previous: { 'funds.total.executed': 2800000 },
      outcome: 'not-applicable',
    },
    {
      description: '上年工作簿中没有同一项目',
      previous: { 'header.project-name': '公园管养', 'header.project-code': '440309230100150000999' },
      outcome: 'not-checkable',
      reason: 'previous-missing',
    },
    {
      description: '上年金额不是数字',
      previous: { 'funds.total.executed': '未决算' },
      layouts: ['shenzhen-2022', 'shenzhen-2021'],
      outcome: 'not-checkable',
      reason: 'amounts-unreadable',
    },
  ],
  invalid: [
    {
      description: '结转多于上年未支出数',
      previous: { 'funds.total.budget': 3000000, 'funds.total.executed': 2965000, ...FOUR_ROWS },
      findings: [{ message: 'more', cells: ['funds.carry.budget'] }],
    },
    {
      description: '只结转了一部分',
      previous: { 'funds.total.budget': 3000000, 'funds.total.executed': 2500000, ...FOUR_ROWS },
      findings: [{ message: 'less', severity: 'info', cells: ['funds.carry.budget'] }],
    },
    {
      description: '上年全部支出，却有结转',
      previous: { 'funds.total.executed': 3000000, ...FOUR_ROWS },
      findings: [{ message: 'more', cells: ['funds.carry.budget'] }],
    },
  ],
};
