import type { RuleCases } from '../case';

export const cases: RuleCases = {
  valid: [
    { description: '执行率按百分数填写' },
    {
      description: '百分数格式的 0.9883 显示为 98.83%',
      change: { 'funds.total.rate': { value: 0.9883, format: '0.00%' } },
    },
    {
      description: '执行率确实不到 1%',
      change: { 'funds.total.executed': 15000, 'funds.total.rate': 0.5 },
    },
    { description: '与金额毫无关系的小数由 F04 说明', change: { 'funds.total.rate': 0.5 } },
    {
      description: '执行率不是数字',
      change: { 'funds.total.rate': '无' },
      layouts: ['shenzhen-2024-short', 'shenzhen-2022'],
      outcome: 'not-applicable',
    },
    {
      description: '金额不是数字',
      change: { 'funds.total.budget': '三百万' },
      layouts: ['shenzhen-2024-short', 'shenzhen-2022'],
      outcome: 'not-checkable',
      reason: 'amounts-unreadable',
    },
  ],
  invalid: [
    {
      description: '执行率写成 0.99',
      change: { 'funds.total.rate': { value: 0.99, format: '0.00' } },
      findings: [{ message: 'fraction', cells: ['funds.total.rate'], expected: '98.83' }],
      output: { 'funds.total.rate': 98.83 },
    },
    {
      description: '小数后误加百分号',
      change: { 'funds.total.rate': '0.99%' },
      findings: [{ message: 'fraction', cells: ['funds.total.rate'], expected: '98.83%' }],
      output: { 'funds.total.rate': '98.83%' },
    },
    {
      description: '全部执行完毕写成 1',
      change: {
        'funds.total.executed': 3000000,
        'funds.fiscal.executed': 2800000,
        'funds.carry.executed': 200000,
        'funds.total.rate': { value: 1, format: '0.00' },
      },
      findings: [{ message: 'fraction', cells: ['funds.total.rate'], expected: '100.00' }],
      output: { 'funds.total.rate': 100 },
    },
    {
      description: '明细行的执行率写成小数',
      change: { 'funds.fiscal.rate': 0.9886 },
      layouts: ['shenzhen-2021'],
      findings: [{ message: 'fraction', cells: ['funds.fiscal.rate'], expected: '98.86' }],
      output: { 'funds.fiscal.rate': 98.86 },
    },
    {
      description: '金额合计有误时不改执行率',
      change: { 'funds.total.rate': { value: 0.9565, format: '0.00' }, 'funds.total.budget': 3100000 },
      layouts: ['shenzhen-2021', 'shenzhen-2024'],
      findings: [
        { message: 'fraction', cells: ['funds.total.rate'], expected: '95.65', withheldBy: ['F01'] },
      ],
    },
    {
      description: '其他地区的版式，别的行按百分数填写',
      change: { 'funds.label': '项目资金（万元）', 'funds.total.rate': 0.9883 },
      layouts: ['shenzhen-2021'],
      findings: [{ message: 'fraction', severity: 'error', cells: ['funds.total.rate'], expected: '98.83' }],
      output: { 'funds.total.rate': 98.83 },
    },
    {
      description: '其他地区的版式，列标题没有百分号',
      change: {
        'funds.label': '项目资金（万元）',
        'funds.total.rate': { value: 0.9883, format: '0.0000' },
        'funds.columns.rate': '预算执行率',
      },
      layouts: ['shenzhen-2022', 'shenzhen-2024-short'],
      findings: [
        {
          message: 'fraction-by-heading',
          severity: 'warning',
          cells: ['funds.total.rate'],
          expected: '98.8300',
          suggestions: 1,
        },
      ],
    },
  ],
};
