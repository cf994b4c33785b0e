import type { RuleCases } from '../case';

const TITLED = ['shenzhen-2021'] as const;

export const cases: RuleCases = {
  valid: [
    { description: '标题写明项目名称', layouts: TITLED },
    {
      description: '标题省略“项目”二字',
      change: { title: '2023年社区综合服务中心运行保障自评表' },
      layouts: TITLED,
    },
    {
      description: '标题中的项目名称有引号、空格',
      change: {
        title: '2023年 “惠民” 工程项目自评表',
        'header.project-name': '“惠民”工程项目',
      },
      layouts: TITLED,
    },
    {
      description: '标题是表的通称',
      change: { title: '2023年度项目支出绩效自评表' },
      layouts: TITLED,
      outcome: 'not-applicable',
    },
    {
      description: '标题不含项目名称的版式不适用',
      layouts: ['shenzhen-2022', 'shenzhen-2024'],
      outcome: 'not-applicable',
    },
    {
      description: '项目名称空白由 H01 说明',
      change: { 'header.project-name': null },
      layouts: TITLED,
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      description: '标题缺项目名称',
      change: { title: '2023年项目自评表' },
      layouts: TITLED,
      findings: [{ message: 'missing', cells: ['title'] }],
    },
    {
      description: '标题是另一个项目的',
      change: { title: '2023年公务接待费项目自评表' },
      layouts: TITLED,
      findings: [{ message: 'other', cells: ['title'] }],
    },
  ],
};
