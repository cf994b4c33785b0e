import type { RuleCases } from '../case';

const WITH_PARTS = ['shenzhen-2021', 'shenzhen-2022', 'shenzhen-2022-import', 'shenzhen-2024'] as const;
const WAN = { 'funds.label': '项目资金\n（万元）' };
const BEGIN = ['funds.total.begin', 'funds.fiscal.begin', 'funds.carry.begin', 'funds.other.begin'];

export const cases: RuleCases = {
  valid: [
    { description: '各列总额等于明细之和', layouts: WITH_PARTS },
    {
      description: '只有总额一行的版式不适用',
      layouts: ['shenzhen-2024-short'],
      outcome: 'not-applicable',
    },
    {
      description: '明细空白或为“—”的按 0 计',
      change: { 'funds.other.begin': null, 'funds.other.budget': '—' },
    },
    {
      description: '按文本存储的金额照样相加',
      change: { 'funds.total.begin': '2,900,000.00', 'funds.fiscal.begin': '２７０００００' },
    },
    {
      description: '单元格格式隐藏的尾数不影响所显示的合计',
      change: { 'funds.total.executed': { value: 2965000.004, format: '0.00' } },
      layouts: WITH_PARTS,
    },
    {
      description: '万元表中的尾差在四舍五入范围内',
      change: {
        ...WAN,
        'funds.total.begin': 290.01,
        'funds.fiscal.begin': 270,
        'funds.carry.begin': 20,
      },
    },
    {
      description: '明细不是数字，无法求和',
      change: { 'funds.fiscal.budget': '约280万' },
      outcome: 'not-checkable',
      reason: 'amounts-unreadable',
    },
    {
      description: '资金部分的列标题被删，无法识别',
      change: {
        'funds.columns.begin': null,
        'funds.columns.budget': null,
        'funds.columns.executed': null,
        'funds.columns.rate': null,
      },
      outcome: 'not-checkable',
      reason: 'block-missing',
    },
    {
      description: '某列的明细全部空白，未分列资金来源',
      change: { 'funds.fiscal.begin': null, 'funds.carry.begin': null, 'funds.other.begin': null },
      outcome: 'not-checkable',
      reason: 'amounts-unreadable',
    },
    {
      description: '有一行来源无法识别，差额可能在该行',
      change: {
        'funds.other.label': '政府性基金',
        'funds.other.begin': 100000,
        'funds.total.begin': 3000000,
      },
      outcome: 'not-checkable',
      reason: 'amounts-unreadable',
    },
  ],
  invalid: [
    {
      description: '总额多 20 万元，两项有金额时只建议改总额',
      change: { 'funds.total.begin': 3100000 },
      layouts: WITH_PARTS,
      findings: [{ message: 'differs', cells: BEGIN, expected: '2900000', suggestions: 1 }],
    },
    {
      description: '相差 1 分也不相等',
      change: { 'funds.total.executed': 2965000.01, 'funds.carry.executed': 197000 },
      findings: [
        {
          message: 'differs',
          cells: [
            'funds.total.executed',
            'funds.fiscal.executed',
            'funds.carry.executed',
            'funds.other.executed',
          ],
          expected: '2965000',
          suggestions: 1,
        },
      ],
    },
    {
      description: '只有一项有金额时，也可能是该项有误',
      change: { 'funds.carry.begin': 0 },
      findings: [{ message: 'differs', cells: BEGIN, expected: '2700000', suggestions: 2 }],
    },
    {
      description: '总额是公式，漏加了一项',
      change: {
        'funds.total.begin': { value: 2700000, formula: 'SUM(2700000)' },
        'funds.carry.begin': 200000,
      },
      findings: [{ message: 'differs', cells: BEGIN, expected: '2900000', suggestions: 1 }],
    },
    {
      description: '万元表中超出四舍五入的差额',
      change: {
        ...WAN,
        'funds.total.begin': 290.02,
        'funds.fiscal.begin': 270,
        'funds.carry.begin': 20,
      },
      findings: [{ message: 'differs', cells: BEGIN, expected: '290', suggestions: 1 }],
    },
  ],
};
