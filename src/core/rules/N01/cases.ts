import type { RuleCases } from '../case';

export const cases: RuleCases = {
  valid: [
    { description: '预期目标和实际完成情况均已填写' },
    { description: '一句话也算填写', change: { 'goal.actual': '已完成。' } },
    { description: '标签缺失的由 T02 说明', change: { 'goal.actual.label': '备注' } },
  ],
  invalid: [
    {
      description: '实际完成情况空白',
      change: { 'goal.actual': null },
      findings: [{ message: 'blank', cells: ['goal.actual'] }],
    },
    {
      description: '两项均只有空格',
      change: { 'goal.expected': ' ', 'goal.actual': '　' },
      findings: [
        { message: 'blank', cells: ['goal.expected'] },
        { message: 'blank', cells: ['goal.actual'] },
      ],
    },
  ],
};
