import type { RuleCases } from '../case';
import { NOTHING_COMPARABLE } from '../case-data';

const REASON = '年中新增一处服务点，按实际需要增配；下年度据实调整指标值。';

export const cases: RuleCases = {
  valid: [
    { description: '完成值接近指标值' },
    {
      description: '超额较多，已说明原因',
      change: { 'indicators.1.actual': '27人', 'indicators.1.reason': REASON },
    },
    { description: '百分比超过 20% 不提示', change: { 'indicators.9.actual': '6.2%' } },
    { description: '成本低于指标值不是超额', change: { 'indicators.6.actual': '150万元' } },
    {
      description: '超额幅度由参数规定',
      change: { 'indicators.1.actual': '27人' },
      parameters: { overshootWarning: 0.5, overshootNotice: 0.4 },
    },
    {
      description: '没有分值的行不检查',
      change: { 'indicators.1.actual': '27人', 'indicators.1.weight': 0, 'indicators.1.score': 0 },
    },
    {
      description: '所有指标都无法比较',
      change: NOTHING_COMPARABLE,
      outcome: 'not-checkable',
      reason: 'nothing-comparable',
    },
  ],
  invalid: [
    {
      description: '超额 35% 没有原因',
      change: { 'indicators.1.actual': '27人' },
      findings: [
        { message: 'far', severity: 'warning', cells: ['indicators.1.reason', 'indicators.1.actual'] },
      ],
    },
    {
      description: '百分比超额 40% 没有原因',
      change: { 'indicators.9.actual': '7%' },
      findings: [{ message: 'far', cells: ['indicators.9.reason', 'indicators.9.actual'] }],
    },
    {
      description: '超额 25% 提示',
      change: { 'indicators.1.actual': '25人' },
      findings: [
        { message: 'some', severity: 'info', cells: ['indicators.1.actual', 'indicators.1.reason'] },
      ],
    },
    {
      description: '正好超额 30%',
      change: { 'indicators.1.actual': '26人' },
      findings: [{ message: 'far', cells: ['indicators.1.reason', 'indicators.1.actual'] }],
    },
  ],
};
