import type { RuleCases } from '../case';

const COST = {
  'indicators.6.level3': '物业管理费用',
  'indicators.6.target': '≤300万元',
  'indicators.6.unit': '万元',
};
/** Layouts without a column for the unit. */
const NO_UNIT_COLUMN = ['shenzhen-2021', 'shenzhen-2022'] as const;

export const cases: RuleCases = {
  valid: [
    { description: '成本未超预算', change: { 'indicators.6.level3': '物业管理费用' } },
    {
      description: '按两位小数的万元填写，四舍五入后略高',
      change: {
        'indicators.6.level3': '物业管理费用',
        'funds.total.budget': 3000060,
        'indicators.6.actual': '300.01万元',
      },
      layouts: NO_UNIT_COLUMN,
    },
    {
      description: '合同金额可以跨年度',
      change: { 'indicators.6.actual': '880万元' },
      outcome: 'not-applicable',
    },
    {
      description: '单价不是总额',
      change: {
        'indicators.6.level3': '制服单价',
        'indicators.6.target': '≤500万元',
        'indicators.6.actual': '400万元',
      },
      outcome: 'not-applicable',
    },
    {
      description: '没有印单位',
      change: { 'indicators.6.level3': '物业管理费用', 'funds.label': '项目资金' },
      layouts: ['shenzhen-2022'],
      outcome: 'not-checkable',
      reason: 'amounts-unreadable',
    },
    {
      description: '总成本不与分项相加',
      change: {
        'indicators.5.level2': '成本指标',
        'indicators.5.level3': '年度总成本',
        'indicators.5.target': '≤300万元',
        'indicators.5.actual': '296.5万元',
        'indicators.6.level3': '物业管理费用',
        'indicators.6.actual': '180万元',
      },
      layouts: ['shenzhen-2024'],
    },
  ],
  invalid: [
    {
      description: '一项成本就超出预算',
      change: { ...COST, 'indicators.6.actual': '312万元' },
      findings: [{ message: 'over', cells: ['indicators.6.actual'] }],
    },
    {
      description: '单位写在度量单位一列',
      change: { ...COST, 'indicators.6.target': '≤300', 'indicators.6.actual': '312' },
      layouts: ['shenzhen-2024'],
      findings: [{ message: 'over', cells: ['indicators.6.actual'] }],
    },
    {
      description: '两项相加超出预算',
      change: {
        ...COST,
        'indicators.6.actual': '180万元',
        'indicators.5.level2': '成本指标',
        'indicators.5.level3': '维修费用',
        'indicators.5.target': '≤150万元',
        'indicators.5.actual': '1,400,000元',
      },
      layouts: ['shenzhen-2024'],
      findings: [{ message: 'over', cells: ['indicators.5.actual', 'indicators.6.actual'] }],
    },
  ],
};
