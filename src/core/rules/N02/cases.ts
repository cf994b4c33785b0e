import type { RuleCases } from '../case';

const GOAL = '保障服务中心全年正常开放，为辖区居民提供文体活动场所。';

export const cases: RuleCases = {
  valid: [
    { description: '写明完成情况' },
    {
      description: '在目标后写明结果',
      change: { 'goal.expected': GOAL, 'goal.actual': `已完成：${GOAL}全年开放245天。` },
    },
    {
      description: '空白由 N01 说明',
      change: { 'goal.expected': null, 'goal.actual': null },
      outcome: 'not-applicable',
    },
    {
      description: '均不适用',
      change: { 'goal.expected': '无', 'goal.actual': '无' },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      description: '照抄预期目标',
      change: { 'goal.expected': GOAL, 'goal.actual': GOAL },
      findings: [{ message: 'same', cells: ['goal.actual'] }],
    },
    {
      description: '只有空格、换行和全角标点不同',
      change: {
        'goal.expected': '1.开放服务中心;\n2.提供场所。',
        'goal.actual': '1.开放服务中心； 2.提供场所',
      },
      findings: [{ message: 'same', cells: ['goal.actual'] }],
    },
  ],
};
