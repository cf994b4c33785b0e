import type { RuleCases } from '../case';

const NATIONAL = { funds: 10, sections: { 产出: 50, 效益: 30, 满意度: 10 } };
const OF_2021 = { funds: 10, sections: { 产出: 50, 效益: 40 } };
const OTHER = { sections: { 产出: 40, 效益: 30, 满意度: 20 } };

const one = { sectionSchemes: [NATIONAL, OF_2021] };
const several = { sectionSchemes: [NATIONAL, OTHER] };
const UNPRINTED = { 'sections.0.label': '产出', 'sections.1.label': '效益', 'sections.2.label': '满意度' };

export const cases: RuleCases = {
  valid: [
    { description: '规则包没有规定分值方案', outcome: 'not-applicable' },
    { description: '标注的分值与基准一致', baseline: { origin: 'template' }, layouts: ['shenzhen-2022'] },
    { description: '标注的分值与方案一致', parameters: one },
    { description: '标注的分值与几种方案之一一致', parameters: several, layouts: ['shenzhen-2022'] },
    {
      description: '未标注分值，合计与方案一致',
      parameters: one,
      change: UNPRINTED,
    },
    {
      description: '一级指标与任何方案都不同',
      parameters: one,
      change: { 'sections.2.label': '成本(10分)' },
      outcome: 'not-applicable',
    },
    {
      description: '未标注分值，又有分值不是数字',
      parameters: one,
      change: { ...UNPRINTED, 'indicators.0.weight': '八分' },
      outcome: 'not-checkable',
      reason: 'weights-unreadable',
    },
    {
      description: '未标注分值，也还没有填写',
      parameters: one,
      change: { ...UNPRINTED, 'indicators.11.weight': null, 'indicators.12.weight': null },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      description: '标注的分值与基准不同',
      baseline: {},
      change: { 'sections.0.label': '产出(60分)' },
      layouts: ['shenzhen-2022'],
      styles: ['official'],
      findings: [{ message: 'changed', severity: 'error', cells: ['sections.0.label'] }],
      output: { 'sections.0.label': '产出\n(50分)' },
    },
    {
      description: '产出指标标注的分值被改为 60',
      parameters: one,
      change: { 'sections.0.label': '产出指标(60分)' },
      findings: [{ message: 'printed', cells: ['sections.0.label'] }],
    },
    {
      description: '两个标注的分值互换',
      parameters: one,
      change: { 'sections.1.label': '效益(10分)', 'sections.2.label': '满意度(30分)' },
      findings: [
        { message: 'printed', cells: ['sections.1.label'] },
        { message: 'printed', cells: ['sections.2.label'] },
      ],
    },
    {
      description: '未标注分值，合计与唯一的方案不一致',
      parameters: one,
      change: { ...UNPRINTED, 'indicators.11.weight': 12 },
      findings: [{ message: 'sum', severity: 'warning', cells: ['sections.2.label'] }],
    },
    {
      description: '标注的分值与几种方案都不一致',
      parameters: several,
      change: { 'sections.0.label': '产出(45分)', 'sections.2.label': '满意度(15分)' },
      findings: [
        {
          message: 'no-scheme',
          severity: 'warning',
          cells: ['sections.0.label', 'sections.1.label', 'sections.2.label'],
        },
      ],
    },
  ],
};
