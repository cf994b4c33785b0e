import type { RuleCases } from '../case';

const TITLED = ['shenzhen-2021'] as const;
const WITH_YEAR = ['shenzhen-2022', 'shenzhen-2022-import', 'shenzhen-2024-short', 'shenzhen-2024'] as const;

export const cases: RuleCases = {
  valid: [
    { description: '各处年度一致' },
    {
      description: '标题也写年度',
      change: { title: '2023年度项目支出绩效自评表', 'header.year': '2023年' },
    },
    { description: '全角数字', change: { 'header.year': '２０２３' } },
    {
      description: '目标可以着眼以后年度',
      change: {
        'goal.expected': '推进服务中心二期建设，2025年底建成。',
        'indicators.4.target': '2025年12月底前',
        'indicators.4.actual': '主体工程施工中',
      },
    },
    {
      description: '发放以前年度的奖金',
      change: {
        'indicators.10.target': '发放2022年度绩效奖',
        'indicators.10.actual': '2023年3月发放2022年度绩效奖',
      },
    },
    {
      description: '年度和标题均未写年份',
      change: { 'header.year': null },
      layouts: WITH_YEAR,
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      description: '标题年份多一位',
      change: { title: '20233年社区综合服务中心运行保障项目自评表' },
      layouts: TITLED,
      findings: [{ message: 'malformed', cells: ['title'], suggestions: 1 }],
    },
    {
      description: '年度只有三位，且无从推断',
      change: {
        'header.year': '202',
        'indicators.4.target': '11月底前',
        'indicators.4.actual': '10月',
      },
      findings: [{ message: 'malformed', cells: ['header.year'] }],
    },
    {
      description: '年度用汉字，标题用数字',
      change: { title: '2023年度项目支出绩效自评表', 'header.year': '二〇二三' },
      findings: [{ message: 'malformed', cells: ['header.year'], suggestions: 1 }],
    },
    {
      description: '标题与年度不一致，期限支持年度',
      change: { title: '2022年度项目支出绩效自评表', 'header.year': 2023 },
      findings: [{ message: 'differs', cells: ['header.year', 'title'], suggestions: 1 }],
    },
    {
      description: '计划和结果均为另一年',
      change: { 'header.year': 2032 },
      findings: [{ message: 'others-agree', cells: ['header.year'], suggestions: 1 }],
    },
    {
      description: '标题写错年份',
      change: { title: '2013年社区综合服务中心运行保障项目自评表' },
      layouts: TITLED,
      findings: [{ message: 'others-agree', cells: ['title'], suggestions: 1 }],
    },
    {
      description: '期限早于自评年度',
      change: { 'indicators.4.target': '2022年11月底前' },
      findings: [{ message: 'deadline-past', cells: ['indicators.4.target'] }],
    },
  ],
};
