import type { RuleCases } from '../case';

export const cases: RuleCases = {
  valid: [
    {
      description: '完成情况已更新',
      previous: { 'goal.actual': '服务中心全年正常开放238天，完成保洁11900平方米，群众满意度91%。' },
    },
    { description: '没有上年工作簿', outcome: 'not-applicable' },
    {
      description: '一句话不足以判断',
      change: { 'goal.actual': '已完成年度工作任务。' },
      previous: { 'goal.actual': '已完成年度工作任务。' },
      outcome: 'not-applicable',
    },
    {
      description: '所给工作簿不是上年的',
      previous: { 'header.year': 2023 },
      outcome: 'not-checkable',
      reason: 'previous-missing',
    },
  ],
  invalid: [
    {
      description: '照抄上年',
      previous: {},
      findings: [{ message: 'identical', cells: ['goal.actual'] }],
    },
    {
      description: '项目名称已改，按编码认定',
      previous: { 'header.project-name': '社区中心运行保障', 'header.project-code': '440309230100150000217' },
      findings: [{ message: 'identical', cells: ['goal.actual'] }],
    },
  ],
};
