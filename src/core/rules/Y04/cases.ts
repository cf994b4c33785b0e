import type { RuleCases } from '../case';

export const cases: RuleCases = {
  valid: [
    {
      description: '编码和名称均与上年相同',
      layouts: ['shenzhen-2022', 'shenzhen-2022-import', 'shenzhen-2024-short', 'shenzhen-2024'],
      previous: {},
    },
    {
      description: '名称只差空格和全半角',
      change: { 'header.project-name': '社区服务（二期）', 'header.project-code': '440309230100150000217' },
      previous: { 'header.project-name': '社区服务 (二期)' },
    },
    {
      description: '没有编码的版式不适用',
      layouts: ['shenzhen-2021'],
      previous: {},
      outcome: 'not-applicable',
    },
    {
      description: '上年工作簿中没有同一项目',
      change: { 'header.project-code': '440309230100150000999', 'header.project-name': '公园管养' },
      previous: {},
      outcome: 'not-checkable',
      reason: 'previous-missing',
    },
  ],
  invalid: [
    {
      description: '同一编码换了项目名称',
      change: { 'header.project-name': '公园管养', 'header.project-code': '440309230100150000217' },
      previous: {},
      findings: [{ message: 'renamed', cells: ['header.project-name'] }],
    },
    {
      description: '名称加了期次',
      change: {
        'header.project-name': '社区综合服务中心运行保障（二期）',
        'header.project-code': '440309230100150000217',
      },
      previous: {},
      findings: [{ message: 'renamed', cells: ['header.project-name'] }],
    },
  ],
};
