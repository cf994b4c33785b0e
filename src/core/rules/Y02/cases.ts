import type { RuleCases } from '../case';

export const cases: RuleCases = {
  valid: [
    { description: '目标与上年实际相当', previous: {} },
    { description: '没有上年工作簿', outcome: 'not-applicable' },
    {
      description: '留有余地的比率',
      change: { 'indicators.11.target': '≥80%' },
      previous: { 'indicators.11.actual': '99%' },
    },
    {
      description: '反向指标放宽不在此列',
      change: {
        'indicators.0.level3': '投诉次数',
        'indicators.0.target': '≤10次',
        'indicators.0.actual': '0次',
        'indicators.0.unit': '次',
      },
      previous: {
        'indicators.0.level3': '投诉次数',
        'indicators.0.target': '≤20次',
        'indicators.0.actual': '15次',
        'indicators.0.unit': '次',
      },
      layouts: ['shenzhen-2024'],
    },
    {
      description: '单位不同不比较',
      previous: { 'indicators.8.actual': '5000小时' },
      layouts: ['shenzhen-2021', 'shenzhen-2022'],
    },
    {
      description: '规则包放宽到五成',
      previous: { 'indicators.0.actual': '18000平方米' },
      parameters: { targetDrop: 0.5 },
    },
    {
      description: '上年工作簿中没有同一项目',
      previous: { 'header.project-name': '公园管养', 'header.project-code': '440309230100150000999' },
      layouts: ['shenzhen-2022'],
      outcome: 'not-checkable',
      reason: 'previous-missing',
    },
  ],
  invalid: [
    {
      description: '目标比上年实际低三分之一',
      previous: { 'indicators.0.actual': '18000平方米' },
      findings: [{ message: 'below', cells: ['indicators.0.target'] }],
    },
    {
      description: '两项目标都偏低',
      change: { 'indicators.11.target': '≥60%' },
      previous: { 'indicators.8.actual': '330天', 'indicators.11.actual': '96%' },
      findings: [
        { message: 'below', cells: ['indicators.8.target'] },
        { message: 'below', cells: ['indicators.11.target'] },
      ],
    },
  ],
};
