import type { RuleCases } from '../case';
import { inEveryRow } from '../case-data';

const NO_SATISFACTION = { 'indicators.11.weight': 0, 'indicators.11.score': 0 };
const NO_BENEFIT = {
  'indicators.8.weight': 0,
  'indicators.8.score': 0,
  'indicators.9.weight': 0,
  'indicators.9.score': 0,
  'indicators.10.weight': 0,
  'indicators.10.score': 0,
};

export const cases: RuleCases = {
  valid: [
    { description: '各类指标齐全' },
    {
      description: '产出另有自定类别时不判断',
      change: {
        'indicators.6.level2': '安全指标',
        'indicators.6.weight': 10,
      },
    },
    {
      description: '分值都未填写时不判断',
      change: inEveryRow('weight', null),
      outcome: 'not-applicable',
    },
    {
      description: '取消的项目不判断',
      change: {
        ...NO_SATISFACTION,
        'funds.total.budget': 0,
        'funds.total.executed': 0,
        'indicators.0.reason': '项目已取消，资金收回。',
      },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      description: '产出没有带分值的成本指标',
      change: { 'indicators.6.weight': 0, 'indicators.6.score': 0 },
      findings: [{ message: 'output', cells: ['sections.0.label'] }],
    },
    {
      description: '产出缺少两类',
      change: {
        'indicators.4.weight': 0,
        'indicators.5.weight': 0,
        'indicators.6.weight': 0,
      },
      findings: [{ message: 'output', cells: ['sections.0.label'] }],
    },
    {
      description: '没有带分值的效益指标',
      change: NO_BENEFIT,
      findings: [{ message: 'benefit', cells: ['sections.1.label'] }],
    },
    {
      description: '没有带分值的满意度指标',
      change: NO_SATISFACTION,
      findings: [{ message: 'satisfaction', cells: ['sections.2.label'] }],
      layouts: ['shenzhen-2022', 'shenzhen-2022-import', 'shenzhen-2024', 'shenzhen-2024-short'],
    },
    {
      description: '满意度并入效益的表没有带分值的满意度指标',
      change: NO_SATISFACTION,
      findings: [{ message: 'satisfaction', cells: ['sections.1.label'] }],
      layouts: ['shenzhen-2021'],
    },
  ],
};
