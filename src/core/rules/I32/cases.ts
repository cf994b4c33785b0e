import type { RuleCases } from '../case';
import { NOTHING_COMPARABLE } from '../case-data';

const EXPLAINED = { 'indicators.1.reason': '年中新增一处服务点，按实际需要增配；下年度据实调整指标值。' };

export const cases: RuleCases = {
  valid: [
    { description: '没有大幅超额的指标' },
    { description: '没有原因的由 I12 指出', change: { 'indicators.1.actual': '27人' } },
    {
      description: '已适度调减得分',
      change: { ...EXPLAINED, 'indicators.1.actual': '27人', 'indicators.1.score': 6.5 },
    },
    {
      description: '超额幅度由参数规定',
      change: { ...EXPLAINED, 'indicators.1.actual': '27人' },
      parameters: { overshootWarning: 0.5 },
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
      description: '超额 35%，写了原因，仍得满分',
      change: { ...EXPLAINED, 'indicators.1.actual': '27人' },
      findings: [{ message: 'full', cells: ['indicators.1.score', 'indicators.1.actual'] }],
    },
    {
      description: '百分比超额 40%，写了原因，仍得满分',
      change: {
        'indicators.9.actual': '7%',
        'indicators.9.reason': '更换节能灯具，用电下降较多；下年度据实调整指标值。',
      },
      findings: [{ message: 'full', cells: ['indicators.9.score', 'indicators.9.actual'] }],
    },
  ],
};
