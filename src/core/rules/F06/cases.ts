import type { RuleCases } from '../case';
import { WEIGHTS_AS_SHARES } from '../case-data';

const SHORT = ['shenzhen-2024-short'] as const;
const WHOLE_WAN = {
  'funds.label': '项目资金\n（万元）',
  'funds.total.begin': { value: 34, format: '0' },
  'funds.total.budget': { value: 34, format: '0' },
  'funds.total.executed': { value: 33, format: '0' },
};
/** 9,944,549 ÷ 10,000,000: 9.94 from the exact rate, 9.95 from the rate of 99.45. */
const ROUNDED_TWICE = { 'funds.total.budget': 10000000, 'funds.total.executed': 9944549 };

/** A unit that makes the form one of no known layout: 332.17 ÷ 340.12 is 97.66 %. */
const WAN = {
  'funds.label': '项目资金\n（万元）',
  'funds.total.begin': 340.12,
  'funds.total.budget': 340.12,
  'funds.total.executed': 332.17,
};

export const cases: RuleCases = {
  valid: [
    { description: '得分等于分值乘以执行率' },
    { description: '按未舍入的执行率计算', change: { ...ROUNDED_TWICE, 'funds.total.score': 9.94 } },
    { description: '按保留两位小数的执行率计算', change: { ...ROUNDED_TWICE, 'funds.total.score': 9.95 } },
    {
      description: '未舍入的得分',
      change: { 'funds.total.score': { value: 9.883333333, format: 'General' } },
    },
    {
      description: '超支时得满分',
      change: { 'funds.total.executed': 3300000, 'funds.total.score': 10 },
    },
    {
      description: '全表按预算执行 20 分设计',
      change: { 'funds.total.weight': 20, 'indicators.8.weight': 5, 'funds.total.score': 19.77 },
    },
    { description: '分值有误由 F07 说明，得分按应有的分值计算', change: { 'funds.total.weight': 20 } },
    {
      description: '年度资金总额的标签被删',
      change: { 'funds.total.label': null },
      outcome: 'not-checkable',
      reason: 'block-missing',
    },
    {
      description: '万元金额取整前的得分',
      change: {
        'funds.label': '项目资金（万元）',
        'funds.total.budget': 3.36,
        'funds.total.executed': 2.8,
        'funds.total.score': 8.34,
      },
    },
    {
      description: '预算数为零由 F09 说明',
      change: { 'funds.total.budget': 0, 'funds.total.executed': 0 },
      outcome: 'not-applicable',
    },
    {
      description: '资金部分不计分',
      change: { 'funds.total.weight': '—', 'funds.total.score': '—', 'indicators.8.weight': 25 },
      outcome: 'not-applicable',
    },
    {
      description: '执行数不是数字',
      change: { 'funds.total.executed': '未支付' },
      outcome: 'not-checkable',
      reason: 'amounts-unreadable',
    },
    {
      description: '分值不是数字',
      change: {
        'funds.total.weight': '十分',
        'indicators.8.weight': 13,
        'sections.0.label': '产出指标(48分)',
      },
      outcome: 'not-checkable',
      reason: 'weights-unreadable',
    },
    {
      description: '分值按比例填写，合计为 1',
      change: WEIGHTS_AS_SHARES,
      outcome: 'not-checkable',
      reason: 'weights-unreadable',
    },
  ],
  invalid: [
    {
      description: '未知版式的得分只保留一位小数，可能是当地要求',
      change: { ...WAN, 'funds.total.score': 9.8 },
      layouts: SHORT,
      findings: [{ message: 'rounded', severity: 'info', cells: ['funds.total.score'], expected: '9.77' }],
    },
    {
      description: '整数不当作取整',
      change: { ...WAN, 'funds.total.score': 10 },
      layouts: SHORT,
      findings: [{ message: 'wrong', cells: ['funds.total.score'], expected: '9.77' }],
      output: { 'funds.total.score': 9.77 },
    },
    {
      description: '未全部执行却得满分',
      change: { 'funds.total.score': 10 },
      findings: [{ message: 'wrong', cells: ['funds.total.score'], expected: '9.88' }],
      output: { 'funds.total.score': 9.88 },
    },
    {
      description: '得分小数点错位',
      change: { 'funds.total.score': 0.99 },
      findings: [{ message: 'wrong', cells: ['funds.total.score'], expected: '9.88' }],
      output: { 'funds.total.score': 9.88 },
    },
    {
      description: '超支时得分超过分值',
      change: { 'funds.total.executed': 3300000, 'funds.total.score': 11 },
      layouts: SHORT,
      findings: [{ message: 'capped', cells: ['funds.total.score'], expected: '10' }],
      output: { 'funds.total.score': 10 },
    },
    {
      description: '得分空白',
      change: { 'funds.total.score': null },
      findings: [{ message: 'blank', cells: ['funds.total.score'], expected: '9.88' }],
      output: { 'funds.total.score': 9.88 },
    },
    {
      description: '得分写成文字',
      change: { 'funds.total.score': '满分' },
      findings: [{ message: 'not-a-number', cells: ['funds.total.score'], expected: '9.88' }],
      output: { 'funds.total.score': 9.88 },
    },
    {
      description: '公式有误，改为正确的公式',
      change: { 'funds.total.score': { value: 10, formula: 'SUM(10)' } },
      layouts: ['shenzhen-2021'],
      findings: [{ message: 'wrong', cells: ['funds.total.score'], expected: '9.88' }],
      output: { 'funds.total.score': { formula: 'ROUND(F6*MIN(G6,100)/100,2)' } },
    },
    {
      description: '金额为负数时不改得分',
      change: { 'funds.total.score': 10, 'funds.total.begin': -1 },
      layouts: SHORT,
      findings: [{ message: 'wrong', cells: ['funds.total.score'], expected: '9.88', withheldBy: ['F02'] }],
    },
    {
      description: '万元金额只填到整数，得分存疑',
      change: { ...WHOLE_WAN, 'funds.total.score': 9.88 },
      layouts: SHORT,
      findings: [
        { message: 'doubtful', severity: 'warning', cells: ['funds.total.score'], expected: '9.71' },
      ],
    },
  ],
};
