import type { RuleCases } from '../case';

/** Layouts whose rate is shown with two decimals. */
const TWO_DECIMALS = ['shenzhen-2021', 'shenzhen-2022-import', 'shenzhen-2024'] as const;
const WAN = { 'funds.label': '项目资金\n（万元）' };
const WHOLE_WAN = {
  ...WAN,
  'funds.total.begin': { value: 34, format: '0' },
  'funds.total.budget': { value: 34, format: '0' },
  'funds.total.executed': { value: 33, format: '0' },
};

/** A unit that makes the form one of no known layout: 332.17 ÷ 340.12 is 97.66 %. */
const WAN_AMOUNTS = {
  ...WAN,
  'funds.total.begin': 340.12,
  'funds.total.budget': 340.12,
  'funds.total.executed': 332.17,
};

export const cases: RuleCases = {
  valid: [
    { description: '执行率保留两位小数' },
    { description: '执行率未四舍五入', change: { 'funds.total.rate': 98.83333333 } },
    { description: '百分数格式', change: { 'funds.total.rate': { value: 0.988333333, format: '0.00%' } } },
    { description: '文本百分数', change: { 'funds.total.rate': '98.83%' } },
    {
      description: '超支时照实填写，大于 100',
      change: { 'funds.total.executed': 3300000, 'funds.total.rate': 110 },
    },
    {
      description: '超支时按 100 填写',
      change: { 'funds.total.executed': 3300000, 'funds.total.rate': 100 },
    },
    {
      description: '没有预算的一项可以不填执行率',
      change: { 'funds.other.rate': null },
      layouts: ['shenzhen-2021'],
    },
    {
      description: '万元金额取整前的执行率',
      change: {
        ...WAN,
        'funds.total.budget': 3.36,
        'funds.total.executed': 2.8,
        'funds.total.rate': 83.41,
      },
    },
    {
      description: '写成小数的执行率由 F05 说明',
      change: { 'funds.total.rate': 0.9883 },
    },
    {
      description: '预算数为零，没有执行率',
      change: { 'funds.total.budget': 0, 'funds.total.executed': 0, 'funds.total.rate': 0 },
      layouts: ['shenzhen-2024-short'],
      outcome: 'not-applicable',
    },
    {
      description: '预算数不是数字',
      change: { 'funds.total.budget': '三百万' },
      outcome: 'not-checkable',
      reason: 'amounts-unreadable',
    },
  ],
  invalid: [
    {
      description: '执行率与金额不符',
      change: { 'funds.total.rate': { value: 97.5, format: '0.00' } },
      findings: [{ message: 'wrong', cells: ['funds.total.rate'], expected: '98.83' }],
      output: { 'funds.total.rate': 98.83 },
    },
    {
      description: '末位进位有误只作提示',
      change: { 'funds.total.rate': { value: 98.84, format: '0.00' } },
      findings: [{ message: 'truncated', severity: 'info', cells: ['funds.total.rate'], expected: '98.83' }],
      output: { 'funds.total.rate': 98.83 },
    },
    {
      description: '文本百分数改写后仍为文本百分数',
      change: { 'funds.total.rate': '97.50%' },
      findings: [{ message: 'wrong', cells: ['funds.total.rate'], expected: '98.83%' }],
      output: { 'funds.total.rate': '98.83%' },
    },
    {
      description: '百分数格式改写后仍为百分数格式',
      change: { 'funds.total.rate': { value: 0.975, format: '0.00%' } },
      findings: [{ message: 'wrong', cells: ['funds.total.rate'], expected: '98.83%' }],
      output: { 'funds.total.rate': 0.9883 },
    },
    {
      description: '公式有误，改为正确的公式',
      change: { 'funds.total.rate': { value: 97.5, formula: 'ROUND(97.5,2)' } },
      layouts: ['shenzhen-2021'],
      findings: [{ message: 'wrong', cells: ['funds.total.rate'], expected: '98.83' }],
      output: { 'funds.total.rate': { formula: 'ROUND(E6/D6*100,2)' } },
    },
    {
      description: '执行率空白',
      change: { 'funds.total.rate': null },
      layouts: TWO_DECIMALS,
      findings: [{ message: 'blank', cells: ['funds.total.rate'], expected: '98.83' }],
      output: { 'funds.total.rate': 98.83 },
    },
    {
      description: '执行率写成文字',
      change: { 'funds.total.rate': '未统计' },
      layouts: TWO_DECIMALS,
      findings: [{ message: 'not-a-number', cells: ['funds.total.rate'], expected: '98.83' }],
      output: { 'funds.total.rate': 98.83 },
    },
    {
      description: '明细行自己的执行率有误',
      change: { 'funds.fiscal.rate': 89.86 },
      layouts: ['shenzhen-2021'],
      findings: [{ message: 'wrong', cells: ['funds.fiscal.rate'], expected: '98.86' }],
      output: { 'funds.fiscal.rate': 98.86 },
    },
    {
      description: '其他明细都有执行率，唯独一行空白',
      change: { 'funds.carry.rate': null },
      layouts: ['shenzhen-2021'],
      findings: [{ message: 'blank', cells: ['funds.carry.rate'], expected: '98.50' }],
      output: { 'funds.carry.rate': 98.5 },
    },
    {
      description: '金额合计有误时不改执行率',
      change: { 'funds.total.budget': 3100000 },
      layouts: TWO_DECIMALS,
      findings: [{ message: 'wrong', cells: ['funds.total.rate'], expected: '95.65', withheldBy: ['F01'] }],
    },
    {
      description: '未知版式的执行率只保留一位小数，可能是当地要求',
      change: { ...WAN_AMOUNTS, 'funds.total.rate': { value: 97.7, format: '0.0' } },
      layouts: ['shenzhen-2024-short'],
      findings: [{ message: 'rounded', severity: 'info', cells: ['funds.total.rate'], expected: '97.66' }],
    },
    {
      description: '一位小数也不是四舍五入的结果',
      change: { ...WAN_AMOUNTS, 'funds.total.rate': { value: 97.6, format: '0.0' } },
      layouts: ['shenzhen-2024-short'],
      findings: [{ message: 'wrong', cells: ['funds.total.rate'], expected: '97.66' }],
      output: { 'funds.total.rate': 97.66 },
    },
    {
      description: '已知版式要求两位小数',
      change: { 'funds.total.rate': { value: 98.8, format: '0.00' } },
      layouts: ['shenzhen-2024-short'],
      findings: [{ message: 'wrong', cells: ['funds.total.rate'], expected: '98.83' }],
      output: { 'funds.total.rate': 98.83 },
    },
    {
      description: '万元金额只填到整数，执行率存疑',
      change: { ...WHOLE_WAN, 'funds.total.rate': { value: 98.79, format: '0.00' } },
      layouts: ['shenzhen-2024-short'],
      findings: [
        { message: 'doubtful', severity: 'warning', cells: ['funds.total.rate'], expected: '97.06' },
      ],
    },
  ],
};
