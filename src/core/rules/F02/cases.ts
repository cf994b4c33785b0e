import type { RuleCases } from '../case';

const WAN = { 'funds.label': '项目资金\n（万元）' };

export const cases: RuleCases = {
  valid: [
    { description: '金额均为两位小数以内的数字' },
    {
      description: '明细和年初预算数可以空白或为“—”',
      change: { 'funds.total.begin': '—', 'funds.other.budget': null, 'funds.other.executed': '—' },
    },
    { description: '带千分位的文本也是数字', change: { 'funds.total.budget': '3,000,000.00' } },
    {
      description: '公式结果的尾数未显示出来',
      change: { 'funds.total.executed': { value: 2965000.0049, format: '0.00' } },
    },
    {
      description: '万元金额可以精确到分',
      change: { ...WAN, 'funds.total.budget': { value: 300.123456, format: 'General' } },
    },
  ],
  invalid: [
    {
      description: '全年预算数空白',
      change: { 'funds.total.budget': null },
      findings: [{ message: 'blank', cells: ['funds.total.budget'] }],
    },
    {
      description: '全年执行数写成“—”',
      change: { 'funds.total.executed': '—' },
      findings: [{ message: 'not-a-number', cells: ['funds.total.executed'] }],
    },
    {
      description: '金额带文字',
      change: { 'funds.fiscal.budget': '280万元' },
      findings: [{ message: 'not-a-number', cells: ['funds.fiscal.budget'] }],
    },
    {
      description: '金额写成百分数',
      change: { 'funds.total.begin': '95%' },
      findings: [{ message: 'not-a-number', cells: ['funds.total.begin'] }],
    },
    {
      description: '金额为负数',
      change: { 'funds.carry.executed': -197000 },
      findings: [{ message: 'negative', cells: ['funds.carry.executed'] }],
    },
    {
      description: '元表中显示三位小数',
      change: { 'funds.total.begin': { value: 2900000.125, format: 'General' } },
      findings: [{ message: 'too-many-decimals', cells: ['funds.total.begin'] }],
    },
    {
      description: '万元表中超过六位小数',
      change: { ...WAN, 'funds.total.begin': '290.1234567' },
      findings: [{ message: 'too-many-decimals', cells: ['funds.total.begin'] }],
    },
  ],
};
