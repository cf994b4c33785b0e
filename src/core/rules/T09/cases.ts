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
