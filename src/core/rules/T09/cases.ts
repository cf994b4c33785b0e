import type { AccountsCases } from '../accounts-case';
import type { RuleCases } from '../case';

export const cases: RuleCases = {
  valid: [
    { description: '数字均按数字存储' },
    { description: '“—”和文字不是数字', change: { 'funds.total.rate': '—', 'indicators.0.score': '满分' } },
    { description: '项目编码本应是文本', change: { 'header.project-code': '440309230100150000218' } },
  ],
  invalid: [
    {
      description: '分值按文本存储',
      change: { 'indicators.0.weight': '8.00' },
      findings: [{ message: 'text', severity: 'info', cells: ['indicators.0.weight'] }],
      output: { 'indicators.0.weight': 8 },
    },
    {
      description: '带千分位和末尾空格的金额',
      change: { 'funds.total.budget': '3,000,000.00 ' },
      findings: [{ message: 'text', cells: ['funds.total.budget'] }],
      output: { 'funds.total.budget': 3000000 },
    },
    {
      description: '文本百分数',
      change: { 'funds.total.rate': '98.83%' },
      findings: [{ message: 'text', cells: ['funds.total.rate'] }],
      output: { 'funds.total.rate': 0.9883 },
    },
    {
      description: '全角数字的总分',
      change: { 'total.weight': '１００' },
      findings: [{ message: 'text', cells: ['total.weight'] }],
      output: { 'total.weight': 100 },
    },
    {
      description: '带货币符号的金额，没有相同的显示格式',
      change: { 'header.project-amount': '￥3,000,000' },
      findings: [{ message: 'text', cells: ['header.project-amount'] }],
    },
    {
      description: '公式得出的文本',
      change: { 'total.score': { value: '99.78', formula: 'TEXT(99.78,"0.00")' } },
      findings: [{ message: 'formula-text', cells: ['total.score'] }],
    },
  ],
};

export const accountsCases: AccountsCases = {
  valid: [
    { description: '决算表的金额按数字存储', table: 'T3' },
    {
      description: '决算表没有数字',
      table: 'T8',
      change: { 'T8.total.total': null, 'T8.total.basic': null, 'T8.total.project': null },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      description: '一个金额按文本存储',
      change: { 'T5.2050803.project': '42.04' },
      output: { 'T5.2050803.project': 42.04 },
      findings: [{ message: 'text', severity: 'info', cells: ['T5.2050803.project'] }],
    },
    {
      description: '一栏的几个金额按文本存储',
      change: { 'T2.205.total': '1,042.27', 'T2.20508.total': '42.27' },
      output: { 'T2.205.total': 1042.27, 'T2.20508.total': 42.27 },
      styles: ['official'],
      findings: [{ message: 'texts', cells: ['T2.205.total', 'T2.20508.total'] }],
    },
    {
      description: '决算表的公式得出文本',
      change: { 'T2.205.other': { value: '0.00', formula: 'TEXT(0,"0.00")' } },
      styles: ['official'],
      findings: [{ message: 'formula-text', cells: ['T2.205.other'] }],
    },
  ],
};
