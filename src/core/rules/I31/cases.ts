import type { RuleCases } from '../case';

const TEMPLATE_ROW = {
  'indicators.7.target': null,
  'indicators.7.actual': null,
  'indicators.7.weight': null,
  'indicators.7.score': null,
};

export const cases: RuleCases = {
  valid: [
    { description: '没有占位符' },
    { description: '型号、尺码不是占位符', change: { 'indicators.1.level3': '采购XXL号工装数量' } },
    { description: '乘号不是占位符', change: { 'indicators.1.level3': '安保人员2×12小时轮班人数' } },
    { description: '等待填报属于正文', change: { 'indicators.8.level3': '等待填报窗口开放天数' } },
    { description: '不适用的标记不是占位符', change: { 'indicators.7.actual': '/' } },
  ],
  invalid: [
    {
      description: '完成值为“XX”',
      change: { 'indicators.0.actual': 'XX' },
      findings: [{ message: 'cell', cells: ['indicators.0.actual'] }],
    },
    {
      description: '名称中留有“××”',
      change: { 'indicators.1.level3': '××街道安保人员数量' },
      findings: [{ message: 'cell', cells: ['indicators.1.level3'] }],
    },
    {
      description: '原因“待补充”',
      change: { 'indicators.5.reason': '待补充' },
      findings: [{ message: 'cell', cells: ['indicators.5.reason'] }],
    },
    {
      description: '指标值写问号',
      change: { 'indicators.8.target': '？', 'indicators.8.actual': '待填' },
      findings: [
        { message: 'cell', cells: ['indicators.8.target'] },
        { message: 'cell', cells: ['indicators.8.actual'] },
      ],
    },
    {
      description: '空的模板行“指标2：”，可一键清除',
      change: { ...TEMPLATE_ROW, 'indicators.7.level3': '指标2：' },
      findings: [{ message: 'template-row', cells: ['indicators.7.level3'] }],
      output: { 'indicators.7.level3': null },
    },
    {
      description: '省略号行，可一键清除',
      change: { ...TEMPLATE_ROW, 'indicators.7.level3': '……', 'indicators.7.target': '……' },
      findings: [{ message: 'template-row', cells: ['indicators.7.level3'] }],
      output: { 'indicators.7.level3': null, 'indicators.7.target': null },
    },
    {
      description: '总体目标待补充',
      change: { 'goal.actual': '（待补充）' },
      findings: [{ message: 'goal', cells: ['goal.actual'] }],
    },
  ],
};
