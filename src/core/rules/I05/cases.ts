import type { RuleCases } from '../case';
import { inEveryRow } from '../case-data';

export const cases: RuleCases = {
  valid: [
    { description: '总分等于各项得分之和' },
    {
      description: '总分是正确的公式结果',
      change: { 'total.score': { value: 99.78, formula: 'SUM(1,98.78)' } },
    },
    {
      description: '有得分不是数字，无法求和',
      change: { 'indicators.0.score': '满分' },
      outcome: 'not-checkable',
      reason: 'scores-unreadable',
    },
    {
      description: '得分公式没有结果，也算不出来',
      change: { 'indicators.0.score': { value: null, formula: "'[1]表'!A1" } },
      outcome: 'not-checkable',
      reason: 'formula-unresolved',
    },
    {
      description: '不适用行的标记不计入',
      change: { 'indicators.7.weight': '/', 'indicators.7.score': '/' },
    },
    { description: '总分带等次', change: { 'total.score': '99.78（优）' } },
    { description: '总分带单位', change: { 'total.score': '99.78分' } },
    {
      description: '各项得分都未填写，总分空白',
      change: {
        ...inEveryRow('score', null),
        'total.score': null,
      },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      description: '总分多写 0.12',
      change: { 'total.score': 99.9 },
      findings: [{ message: 'differs', cells: ['total.score'], expected: '99.78' }],
      output: { 'total.score': 99.78 },
    },
    {
      description: '总分带等次，但与各项不符',
      change: { 'total.score': '99.98（优）' },
      findings: [{ message: 'not-a-number', cells: ['total.score'], expected: '99.78' }],
      output: { 'total.score': 99.78 },
    },
    {
      description: '总分空白',
      change: { 'total.score': null },
      findings: [{ message: 'blank', cells: ['total.score'], expected: '99.78' }],
      output: { 'total.score': 99.78 },
    },
    {
      description: '总分写成文字',
      change: { 'total.score': '优秀' },
      findings: [{ message: 'not-a-number', cells: ['total.score'], expected: '99.78' }],
      output: { 'total.score': 99.78 },
    },
    {
      description: '分值合计不是 100 时不改总分',
      change: { 'indicators.6.weight': 11, 'indicators.6.score': 11, 'total.score': 100 },
      findings: [
        { message: 'differs', cells: ['total.score'], expected: '100.78', withheldBy: ['I03', 'I04'] },
      ],
    },
  ],
};
