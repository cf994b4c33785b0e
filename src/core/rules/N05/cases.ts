import type { RuleCases } from '../case';

const PLAIN = '保障中心全年正常开放，完成年度维修。';

export const cases: RuleCases = {
  valid: [
    { description: '文字中没有年份', outcome: 'not-applicable' },
    {
      description: '只提及本年度',
      change: { 'goal.expected': '完成2023年度维修工作。', 'goal.actual': '2023年全年完成维修12次。' },
    },
    {
      description: '目标和结果都是以前年度的同一笔奖金',
      change: {
        'goal.expected': '发放2022年度在编人员绩效奖。',
        'goal.actual': '已于2023年3月发放2022年度在编人员绩效奖。',
      },
    },
    {
      description: '目标着眼以后年度',
      change: {
        'goal.expected': '推进二期工程，2025年，全面建成。',
        'goal.actual': '已完成2023年建设任务。',
      },
    },
    {
      description: '回顾上年后说明本年',
      change: { 'goal.actual': '2022年，完成招标；2023年，完成施工和验收。' },
    },
    {
      description: '上年完成的前期工作',
      change: { 'goal.expected': PLAIN, 'goal.actual': '已于2022年12月完成招标，按合同正常开展服务。' },
    },
    {
      description: '回顾上年，本年不写年份',
      change: { 'goal.expected': PLAIN, 'goal.actual': '2022年，完成招标；本年完成施工和验收。' },
    },
    {
      description: '两年做的是两件事',
      change: {
        'goal.expected': '2023年组织开展培训10次。',
        'goal.actual': '2022年组织开展招标，2023年1月起组织培训11次。',
      },
    },
  ],
  invalid: [
    {
      description: '同一笔奖金，目标与结果年度不同',
      change: {
        'goal.expected': '完成考核工作，发放2023年度编外人员绩效奖励。',
        'goal.actual': '已于2023年3月完成2022年度编外人员绩效奖励的发放。',
      },
      findings: [{ message: 'thing-of-other-year', cells: ['goal.actual'] }],
    },
    {
      description: '沿用上年的完成情况',
      change: { 'goal.expected': PLAIN, 'goal.actual': '2022年全年开放238天，完成维修11次。' },
      findings: [{ message: 'report-of-other-year', cells: ['goal.actual'] }],
    },
    {
      description: '沿用上年的目标',
      change: { 'goal.expected': '2022年我局保障中心全年正常开放。', 'goal.actual': PLAIN },
      findings: [{ message: 'goal-of-other-year', cells: ['goal.expected'] }],
    },
  ],
};
