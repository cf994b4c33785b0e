import type { RuleCases } from '../case';

export const cases: RuleCases = {
  valid: [
    { description: '21 位数字', change: { 'header.project-code': '440309230100150000218' } },
    {
      description: '全角数字',
      change: { 'header.project-code': '４４０３０９２３０１００１５００００２１７' },
    },
    { description: '国家标准编码含类别字母', change: { 'header.project-code': '51000023T000000000001' } },
    { description: '中央单位', change: { 'header.project-code': '100000230100150000217' } },
    {
      description: '规则包规定为 18 位',
      change: { 'header.project-code': '440309230100150000' },
      parameters: { projectCodeDigits: 18 },
    },
    { description: '空白由 H01 说明', change: { 'header.project-code': null }, outcome: 'not-applicable' },
    {
      description: '没有项目编码的版式不适用',
      layouts: ['shenzhen-2021'],
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      description: '少一位',
      change: { 'header.project-code': '44030923010015000021' },
      findings: [{ message: 'wrong-length', cells: ['header.project-code'] }],
    },
    {
      description: '按数字存储，后几位变成 0',
      change: { 'header.project-code': { value: 440309230100150000000, format: '0' } },
      findings: [{ message: 'lost-digits', cells: ['header.project-code'] }],
    },
    {
      description: '科学记数法文本',
      change: { 'header.project-code': '4.40309E+20' },
      findings: [{ message: 'lost-digits', cells: ['header.project-code'] }],
    },
    {
      description: '中间有空格',
      change: { 'header.project-code': '44030923 0100150000217' },
      findings: [{ message: 'blanks-inside', cells: ['header.project-code'] }],
    },
    {
      description: '含字母 O',
      change: { 'header.project-code': '44030923010015OOOO217' },
      findings: [{ message: 'not-digits', cells: ['header.project-code'] }],
    },
    {
      description: '前六位不是行政区划代码',
      change: { 'header.project-code': '990309230100150000217' },
      findings: [{ message: 'no-division', cells: ['header.project-code'] }],
    },
  ],
};
