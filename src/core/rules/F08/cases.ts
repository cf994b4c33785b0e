import type { RuleCases } from '../case';

const WITHOUT_PART_RATES = ['shenzhen-2022', 'shenzhen-2022-import', 'shenzhen-2024'] as const;

export const cases: RuleCases = {
  valid: [
    {
      description: '明细行保留“—”',
      layouts: ['shenzhen-2021', ...WITHOUT_PART_RATES],
    },
    {
      description: '其他写法的短横和斜线',
      change: { 'funds.fiscal.score': '－', 'funds.carry.weight': '/' },
    },
    { description: '空白不是改写', change: { 'funds.other.score': null } },
    {
      description: '2021 年版式的明细行有执行率',
      change: { 'funds.fiscal.rate': 98.86 },
      layouts: ['shenzhen-2021'],
    },
    {
      description: '没有明细行的版式不适用',
      layouts: ['shenzhen-2024-short'],
      outcome: 'not-applicable',
    },
    {
      description: '不知其模板的版式不适用',
      change: { 'funds.label': '项目资金（万元）', 'funds.fiscal.score': 9.9 },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      description: '明细行填写了得分',
      change: { 'funds.fiscal.score': 9.89 },
      findings: [{ message: 'overwritten', cells: ['funds.fiscal.score'], expected: '—' }],
      output: { 'funds.fiscal.score': '—' },
    },
    {
      description: '明细行填写了执行率',
      change: { 'funds.carry.rate': 98.5 },
      layouts: WITHOUT_PART_RATES,
      findings: [{ message: 'overwritten', cells: ['funds.carry.rate'] }],
      output: { 'funds.carry.rate': '—' },
    },
    {
      description: '两处被改写',
      change: { 'funds.fiscal.weight': 10, 'funds.other.weight': 0 },
      findings: [
        { message: 'overwritten', cells: ['funds.fiscal.weight'] },
        { message: 'overwritten', cells: ['funds.other.weight'] },
      ],
      output: { 'funds.fiscal.weight': '—', 'funds.other.weight': '—' },
    },
  ],
};
