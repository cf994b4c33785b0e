import type { RuleCases } from '../case';

const CODED = ['shenzhen-2022', 'shenzhen-2022-import', 'shenzhen-2024-short', 'shenzhen-2024'] as const;

export const cases: RuleCases = {
  valid: [
    { description: '只检查一个文件不适用', layouts: CODED, outcome: 'not-applicable' },
    { description: '编码不同', elsewhere: [{ 'header.project-code': '440309230100150000218' }] },
    { description: '同一项目上年的表', elsewhere: [{ 'header.year': 2022 }] },
    {
      description: '没有项目编码的版式不适用',
      layouts: ['shenzhen-2021'],
      elsewhere: [{}],
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      description: '另一文件用了同一编码',
      layouts: CODED,
      elsewhere: [{ 'header.project-name': '公园管养' }],
      findings: [{ message: 'shared', cells: ['header.project-code'] }],
    },
    {
      description: '多次报送',
      layouts: CODED,
      elsewhere: [{}, {}],
      findings: [{ message: 'shared', cells: ['header.project-code'] }],
    },
  ],
};
