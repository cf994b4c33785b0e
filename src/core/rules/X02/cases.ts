import type { RuleCases } from '../case';

const CODED = ['shenzhen-2022', 'shenzhen-2022-import', 'shenzhen-2024-short', 'shenzhen-2024'] as const;

export const cases: RuleCases = {
  valid: [
    { description: '单位名称一致', beside: [{}] },
    {
      description: '全角括号和空格不算另一种写法',
      change: { 'header.implementing-unit': '青禾街道公共服务办公室（本级）' },
      beside: [{ 'header.implementing-unit': '青禾街道公共服务 办公室(本级)' }],
    },
    {
      description: '名称相近的两个单位',
      change: { 'header.implementing-unit': '青禾街道第一小学' },
      beside: [{ 'header.implementing-unit': '青禾街道第二小学' }],
    },
    {
      description: '过短的名称无法判断',
      change: { 'header.implementing-unit': '民政局' },
      beside: [{ 'header.implementing-unit': '云溪市民政局' }],
    },
    {
      description: '另一写法只有一处，提示在那一处',
      beside: [{}, { 'header.implementing-unit': '青禾街道公共与服务办公室' }],
    },
    {
      description: '单位名称空白由 H01 说明',
      change: { 'header.implementing-unit': null, 'header.department': null },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      description: '多一个“和”字',
      change: { 'header.implementing-unit': '云溪区政务服务和数据管理局' },
      beside: [{ 'header.implementing-unit': '云溪区政务服务数据管理局' }],
      findings: [{ message: 'differs', cells: ['header.implementing-unit'] }],
    },
    {
      description: '同一张表内一处省略市名',
      change: {
        'header.implementing-unit': '云溪市青禾区民政局',
        'header.top-unit': '青禾区民政局',
      },
      layouts: CODED,
      findings: [
        { message: 'differs', cells: ['header.implementing-unit'] },
        { message: 'differs', cells: ['header.top-unit'] },
      ],
    },
    {
      description: '多数表采用另一种写法',
      change: { 'header.implementing-unit': '云溪区发展改革局' },
      beside: [
        { 'header.implementing-unit': '云溪区发展和改革局' },
        { 'header.implementing-unit': '云溪区发展和改革局' },
      ],
      findings: [{ message: 'differs', cells: ['header.implementing-unit'] }],
    },
  ],
};
