import type { RuleCases } from '../case';

const BOTH = ['shenzhen-2022', 'shenzhen-2021'] as const;
const LAYOUT = ['shenzhen-2022'] as const;
const LIVE_SCORE = { 'funds.total.score': { value: 9.88, formula: 'ROUND(F6*MIN(G6,100)/100,2)' } };
const LIVE_TOTAL = { 'total.score': { value: 99.78, formula: 'SUM(H14:H26)+H6' } };

export const cases: RuleCases = {
  valid: [
    { description: '没有公式，也没有错误值', layouts: BOTH },
    { description: '公式与基准一致', baseline: { change: LIVE_SCORE }, layouts: LAYOUT },
    {
      description: '基准为数值，改成了公式',
      baseline: {},
      change: LIVE_TOTAL,
      layouts: LAYOUT,
    },
    {
      description: '增加一行后公式随之扩展',
      baseline: { change: LIVE_TOTAL },
      tampering: { insertRow: 'indicators.3.actual' },
      layouts: LAYOUT,
    },
  ],
  invalid: [
    {
      description: '得分的公式被改为常数',
      baseline: { change: LIVE_SCORE },
      change: { 'funds.total.score': 9.9 },
      layouts: LAYOUT,
      findings: [
        {
          message: 'lost',
          severity: 'warning',
          cells: ['funds.total.score'],
          expected: '=ROUND(F6*MIN(G6,100)/100,2)',
        },
      ],
      output: { 'funds.total.score': { formula: 'ROUND(F6*MIN(G6,100)/100,2)' } },
    },
    {
      description: '模板的公式被清除',
      baseline: { origin: 'template', change: LIVE_SCORE },
      change: { 'funds.total.score': null },
      layouts: LAYOUT,
      findings: [{ message: 'emptied', cells: ['funds.total.score'] }],
      output: { 'funds.total.score': { formula: 'ROUND(F6*MIN(G6,100)/100,2)' } },
    },
    {
      description: '增加一行后总分的公式被改为常数',
      baseline: { change: LIVE_TOTAL },
      change: { 'total.score': 99.78 },
      tampering: { insertRow: 'indicators.3.actual' },
      layouts: LAYOUT,
      findings: [{ message: 'lost', cells: ['total.score'], expected: '=SUM(H14:H27)+H6' }],
      output: { 'total.score': { formula: 'SUM(H14:H27)+H6' } },
    },
    {
      description: '单元格为错误值',
      change: { 'indicators.0.score': { value: { error: '#N/A' }, formula: 'NA()' } },
      layouts: BOTH,
      findings: [{ message: 'error', cells: ['indicators.0.score'], expected: null }],
    },
    {
      description: '基准的公式被改成出错的公式',
      baseline: { change: LIVE_SCORE },
      change: { 'funds.total.score': { value: { error: '#REF!' }, formula: 'ROUND(#REF!,2)' } },
      layouts: LAYOUT,
      findings: [{ message: 'error', cells: ['funds.total.score'] }],
      output: { 'funds.total.score': { formula: 'ROUND(F6*MIN(G6,100)/100,2)' } },
    },
    {
      description: '公式引用其他工作簿',
      change: { 'funds.total.budget': { value: 3_000_000, formula: "'[2023年预算.xlsx]汇总'!C8" } },
      layouts: BOTH,
      findings: [{ message: 'external', cells: ['funds.total.budget'] }],
    },
  ],
};
