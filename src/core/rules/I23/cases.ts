import type { RuleCases } from '../case';

export const cases: RuleCases = {
  valid: [
    { description: '三级指标互不相同' },
    {
      description: '不同二级指标下可以同名',
      change: { 'indicators.2.level3': '报修响应', 'indicators.4.level3': '报修响应' },
    },
    {
      description: '不适用的行不算重复',
      change: {
        'indicators.8.level3': '不适用',
        'indicators.8.target': '不适用',
        'indicators.8.actual': '不适用',
        'indicators.9.level3': '不适用',
        'indicators.9.target': '不适用',
        'indicators.9.actual': '不适用',
      },
    },
  ],
  invalid: [
    {
      description: '同一二级指标下三级指标重复',
      change: { 'indicators.1.level3': '公共区域保洁面积' },
      findings: [{ message: 'duplicate', cells: ['indicators.1.level3', 'indicators.0.level3'] }],
    },
    {
      description: '空格、标点和序号不影响判断',
      change: {
        'indicators.2.level3': '指标1：设施设备完好率',
        'indicators.3.level3': '指标2： 设施设备 完好率。',
      },
      findings: [{ message: 'duplicate', cells: ['indicators.3.level3', 'indicators.2.level3'] }],
    },
  ],
};
