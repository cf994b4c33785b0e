import type { RuleCases } from '../case';

const OTHER = { 'header.project-name': '公园管养' };
const OTHER_CODED = { ...OTHER, 'header.project-code': '440309230100150000218' };
const CODED = ['shenzhen-2022', 'shenzhen-2022-import', 'shenzhen-2024-short', 'shenzhen-2024'] as const;

export const cases: RuleCases = {
  valid: [
    { description: '只有一张表不适用', outcome: 'not-applicable' },
    {
      description: '完成情况各不相同',
      beside: [{ ...OTHER, 'goal.actual': '全年养护公园绿地12万平方米，修剪树木3200株，未发生安全事故。' }],
    },
    { description: '同一项目的两张表', beside: [{}] },
    {
      description: '编码相同的是同一项目',
      layouts: CODED,
      elsewhere: [OTHER],
    },
    {
      description: '一句话不足以判断',
      change: { 'goal.actual': '已完成年度工作任务。' },
      beside: [{ ...OTHER, 'goal.actual': '已完成年度工作任务。' }],
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      description: '同一工作簿中另一项目文字相同',
      beside: [OTHER_CODED],
      findings: [{ message: 'identical', cells: ['goal.actual'] }],
    },
    {
      description: '另一文件中的项目文字相同，空格不计',
      change: { 'goal.actual': '全年开放 245天，完成保洁12300平方米，群众满意度93.6%。' },
      elsewhere: [
        { ...OTHER_CODED, 'goal.actual': '全年开放245天，完成保洁12300平方米，\n群众满意度93.6%。' },
      ],
      findings: [{ message: 'identical', cells: ['goal.actual'] }],
    },
    {
      description: '没有编码的版式按项目名称区分',
      layouts: ['shenzhen-2021'],
      beside: [OTHER],
      findings: [{ message: 'identical', cells: ['goal.actual'] }],
    },
  ],
};
