import type { RuleCases } from '../case';

export const cases: RuleCases = {
  valid: [
    { description: '表头各项均已填写' },
    { description: '“无”不是空白', change: { 'header.top-unit': '无' } },
    { description: '项目金额为 0 不是空白', change: { 'header.project-amount': 0 } },
  ],
  invalid: [
    {
      description: '收到时填有的项目名称被清空',
      baseline: {},
      change: { 'header.project-name': null },
      layouts: ['shenzhen-2022', 'shenzhen-2021'],
      findings: [
        {
          message: 'emptied',
          severity: 'error',
          cells: ['header.project-name'],
          expected: '社区综合服务中心运行保障',
        },
      ],
      output: { 'header.project-name': '社区综合服务中心运行保障' },
    },
    {
      description: '项目名称空白',
      change: { 'header.project-name': null },
      findings: [{ message: 'blank', severity: 'error', cells: ['header.project-name'] }],
    },
    {
      description: '只有空格和换行',
      change: { 'header.implementing-unit': ' 　\n' },
      findings: [{ message: 'blank', cells: ['header.implementing-unit'] }],
    },
    {
      description: '一整行表头空白，下面的栏目名不是它的值',
      change: { 'header.implementing-unit': null, 'header.top-unit': null },
      findings: [
        { message: 'blank', cells: ['header.implementing-unit'] },
        { message: 'blank', cells: ['header.top-unit'] },
      ],
    },
    {
      description: '项目编码、年度空白',
      change: { 'header.project-code': null, 'header.year': null },
      findings: [
        { message: 'blank', cells: ['header.project-code'] },
        { message: 'blank', cells: ['header.year'] },
      ],
    },
    {
      description: '主管部门、项目金额空白',
      change: { 'header.department': null, 'header.project-amount': null },
      findings: [
        { message: 'blank', cells: ['header.project-amount'] },
        { message: 'blank', cells: ['header.department'] },
      ],
    },
    {
      description: '单位编码由系统带出，空白只作警告',
      change: { 'header.unit-code': null },
      findings: [{ message: 'blank', severity: 'warning', cells: ['header.unit-code'] }],
    },
  ],
};
