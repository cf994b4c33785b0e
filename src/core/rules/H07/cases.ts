import type { RuleCases } from '../case';

const CODED = ['shenzhen-2022', 'shenzhen-2022-import', 'shenzhen-2024-short', 'shenzhen-2024'] as const;
const OTHER = { 'header.project-name': '公园管养' };
const NEXT_CODE = '440309230100150000218';

export const cases: RuleCases = {
  valid: [
    { description: '只有一张表不适用', layouts: CODED, outcome: 'not-applicable' },
    { description: '编码不同', beside: [{ ...OTHER, 'header.project-code': NEXT_CODE }] },
    {
      description: '同一项目两个年度的表',
      beside: [{ 'header.year': 2022 }],
    },
    {
      description: '编码丢失末几位，看似相同',
      change: { 'header.project-code': '440309230100150000000' },
      beside: [{ ...OTHER, 'header.project-code': '440309230100150000000' }],
      outcome: 'not-applicable',
    },
    {
      description: '其他文件中的重复由 X01 说明',
      layouts: CODED,
      elsewhere: [OTHER],
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      description: '两个项目用同一编码',
      layouts: CODED,
      beside: [OTHER],
      findings: [{ message: 'other-project', cells: ['header.project-code'] }],
    },
    {
      description: '编码中的空格不计',
      change: { 'header.project-code': '44030923 0100150000217' },
      beside: [OTHER],
      findings: [{ message: 'other-project', cells: ['header.project-code'] }],
    },
    {
      description: '同一项目有两张表',
      layouts: CODED,
      beside: [{}],
      findings: [{ message: 'same-project', severity: 'warning', cells: ['header.project-code'] }],
    },
  ],
};
