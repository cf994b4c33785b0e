import type { RuleCases } from '../case';
import { WEIGHTS_AS_SHARES } from '../case-data';

export const cases: RuleCases = {
  valid: [
    { description: '得分不高于分值' },
    { description: '得分等于分值', change: { 'indicators.5.score': 5 } },
    {
      description: '不适用行的得分可以是标记',
      change: { 'indicators.7.weight': '/', 'indicators.7.score': '/' },
    },
    {
      description: '扣分项的得分可以为负数',
      change: {
        'indicators.7.level3': '审计扣分项',
        'indicators.7.target': '0',
        'indicators.7.actual': '1',
        'indicators.7.score': -2,
      },
    },
    {
      description: '加分项没有分值',
      change: {
        'indicators.7.level3': '获奖加分',
        'indicators.7.target': '0',
        'indicators.7.actual': '1',
        'indicators.7.score': 2,
      },
    },
    { description: '得分空白由 I16 指出', change: { 'indicators.0.score': null } },
    {
      description: '分值不是数字时不比较',
      change: { 'indicators.0.weight': '八分', 'indicators.0.score': 8 },
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
      description: '得分高于分值',
      change: { 'indicators.0.score': 8.5 },
      findings: [{ message: 'over', cells: ['indicators.0.score'], expected: '8' }],
      output: { 'indicators.0.score': 8 },
    },
    {
      description: '文本得分高于分值',
      change: { 'indicators.1.score': '10' },
      findings: [{ message: 'over', cells: ['indicators.1.score'], expected: '7' }],
      output: { 'indicators.1.score': 7 },
    },
    {
      description: '得分为负数',
      change: { 'indicators.2.score': -8 },
      findings: [{ message: 'negative', cells: ['indicators.2.score'] }],
    },
    {
      description: '得分写成文字',
      change: { 'indicators.3.score': '满分' },
      findings: [{ message: 'not-a-number', cells: ['indicators.3.score'] }],
    },
    {
      description: '适用行的得分写成“/”',
      change: { 'indicators.4.score': '/' },
      findings: [{ message: 'not-a-number', cells: ['indicators.4.score'] }],
    },
  ],
};
