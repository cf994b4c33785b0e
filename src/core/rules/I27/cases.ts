import type { RuleCases } from '../case';

const FAR = { 'indicators.0.actual': '18000平方米' };
const NEAR = { 'indicators.1.actual': '27人' };
const cellsOf = (row: number) => [
  `indicators.${String(row)}.score`,
  `indicators.${String(row)}.actual`,
  `indicators.${String(row)}.target`,
];

export const cases: RuleCases = {
  valid: [
    { description: '没有因超额扣分的指标', outcome: 'not-applicable' },
    {
      description: '超额越多扣分越多',
      change: { ...FAR, ...NEAR, 'indicators.0.score': 6.4, 'indicators.1.score': 6.3 },
    },
    {
      description: '扣分比例相同',
      change: { ...FAR, ...NEAR, 'indicators.0.score': 7.2, 'indicators.1.score': 6.3 },
    },
    {
      description: '未扣分的超额不比较',
      change: { ...FAR, ...NEAR, 'indicators.1.score': 6.3 },
      outcome: 'not-applicable',
    },
    {
      description: '未达标的扣分另有算法',
      change: { ...FAR, 'indicators.0.score': 7.9, 'indicators.1.actual': '14人', 'indicators.1.score': 4.9 },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      description: '超额 50% 扣 5%，超额 35% 扣 20%',
      change: { ...FAR, ...NEAR, 'indicators.0.score': 7.6, 'indicators.1.score': 5.6 },
      findings: [
        { message: 'less', cells: cellsOf(0) },
        { message: 'more', cells: cellsOf(1) },
      ],
    },
  ],
};
