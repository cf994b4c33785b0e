import type { RuleCases } from '../case';

const CODED = ['shenzhen-2022', 'shenzhen-2022-import', 'shenzhen-2024-short', 'shenzhen-2024'] as const;

export const cases: RuleCases = {
  valid: [
    { description: '名称中没有空格' },
    { description: '英文单词之间的空格', change: { 'header.project-name': 'Smart City 运行平台' } },
    { description: '中文与英文、数字之间的空格', change: { 'header.project-name': '数据共享 2.0 建设' } },
    {
      description: '一格写两个单位，以空格分隔',
      change: { 'header.implementing-unit': '云溪区教育局 云溪区民政局' },
    },
    {
      description: '名称空白由 H01 说明',
      change: {
        'header.project-name': null,
        'header.implementing-unit': null,
        'header.department': null,
      },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      description: '单位名称中间有空格',
      change: { 'header.implementing-unit': '云溪区政务服务 和数据管理局（本级）' },
      findings: [
        {
          message: 'inside',
          cells: ['header.implementing-unit'],
          expected: '云溪区政务服务和数据管理局（本级）',
        },
      ],
      output: { 'header.implementing-unit': '云溪区政务服务和数据管理局（本级）' },
    },
    {
      description: '全角空格、换行和不可见字符',
      change: { 'header.project-name': '社区综合\u200B服务　中心\n运行保障 （二期）' },
      findings: [{ message: 'inside', cells: ['header.project-name'] }],
      output: { 'header.project-name': '社区综合服务中心运行保障（二期）' },
    },
    {
      description: '英文空格保留，中文空格删去',
      change: { 'header.project-name': 'Smart City 运行 平台' },
      findings: [{ message: 'inside', cells: ['header.project-name'] }],
      output: { 'header.project-name': 'Smart City 运行平台' },
    },
    {
      description: '名称末尾有空格',
      change: { 'header.project-name': '社区综合服务中心运行保障　' },
      findings: [{ message: 'around', cells: ['header.project-name'] }],
      output: { 'header.project-name': '社区综合服务中心运行保障' },
    },
    {
      description: '项目编码中间有空格',
      change: { 'header.project-code': '44030923 0100150000217' },
      layouts: CODED,
      findings: [{ message: 'inside', cells: ['header.project-code'], expected: '440309230100150000217' }],
      output: { 'header.project-code': '440309230100150000217' },
    },
    {
      description: '公式得出的名称不改写',
      change: { 'header.project-name': { value: '社区服务 保障', formula: '"社区服务 保障"' } },
      findings: [{ message: 'inside', cells: ['header.project-name'], expected: '社区服务保障' }],
    },
  ],
};
