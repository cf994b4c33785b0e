import type { RuleCases } from '../case';
import { NOTHING_COMPARABLE } from '../case-data';

const ROW_6 = ['indicators.6.score', 'indicators.6.actual', 'indicators.6.target'];
const ROW_2 = ['indicators.2.score', 'indicators.2.actual', 'indicators.2.target'];

export const cases: RuleCases = {
  valid: [
    { description: '成本控制在指标值以内' },
    {
      description: '超出后已扣分，未规定算法时不定数额',
      change: { 'indicators.6.actual': '310万元', 'indicators.6.score': 9 },
    },
    {
      description: '已按规定的算法扣分',
      change: { 'indicators.6.actual': '310万元', 'indicators.6.score': 9.67 },
      parameters: { reverseFormula: 'w*(1-(a-t)/t)' },
    },
    { description: '越高越好的指标由 I07 检查', change: { 'indicators.1.actual': '14人' } },
    {
      description: '所有指标都无法比较',
      change: NOTHING_COMPARABLE,
      outcome: 'not-checkable',
      reason: 'nothing-comparable',
    },
  ],
  invalid: [
    {
      description: '成本超出仍得满分，未规定算法',
      change: { 'indicators.6.actual': '310万元' },
      findings: [{ message: 'full', cells: ROW_6, expected: null }],
    },
    {
      description: '成本超出仍得满分，按超出的比例扣分',
      change: { 'indicators.6.actual': '310万元' },
      parameters: { reverseFormula: 'w*(1-(a-t)/t)' },
      findings: [{ message: 'full-amount', cells: ROW_6, expected: '9.67', suggestions: 1 }],
    },
    {
      description: '成本超出仍得满分，按指标值与完成值之比计分',
      change: { 'indicators.6.actual': '310万元' },
      parameters: { reverseFormula: 'w*t/a' },
      findings: [{ message: 'full-amount', cells: ROW_6, expected: '9.68', suggestions: 1 }],
    },
    {
      description: '扣分与规定的算法不符',
      change: { 'indicators.6.actual': '310万元', 'indicators.6.score': 9 },
      parameters: { reverseFormula: 'w*t/a' },
      findings: [{ message: 'amount', cells: ROW_6, expected: '9.68', suggestions: 1 }],
    },
    {
      description: '超出一倍以上不得分',
      change: { 'indicators.6.actual': '650万元' },
      parameters: { reverseFormula: 'w*(1-(a-t)/t)' },
      findings: [{ message: 'full-amount', cells: ROW_6, expected: '0', suggestions: 1 }],
    },
    {
      description: '指标值为 0 而未做到，不得分',
      change: {
        'indicators.2.level3': '服务差错率',
        'indicators.2.target': '0%',
        'indicators.2.actual': '2%',
      },
      parameters: { reverseFormula: 'w*t/a' },
      findings: [{ message: 'full-amount', cells: ROW_2, expected: '0', suggestions: 1 }],
    },
  ],
};
