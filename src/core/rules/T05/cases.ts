import type { RuleCases } from '../case';

export const cases: RuleCases = {
  valid: [
    { description: '没有基准', outcome: 'not-applicable', layouts: ['shenzhen-2021'] },
    { description: '说明与基准一致', baseline: {}, layouts: ['shenzhen-2021', 'shenzhen-2022-import'] },
    {
      description: '版式没有说明',
      baseline: {},
      layouts: ['shenzhen-2022'],
      outcome: 'not-applicable',
    },
    {
      description: '只差空格',
      baseline: {},
      layouts: ['shenzhen-2021'],
      change: { 'notes.1': '2. 三级指标 可按实际情况增加或删除行。' },
    },
  ],
  invalid: [
    {
      description: '填报说明被改写',
      baseline: { origin: 'template' },
      layouts: ['shenzhen-2021'],
      change: { 'notes.1': '2. 三级指标不得增加。' },
      findings: [{ message: 'altered', severity: 'info', cells: ['notes.1'] }],
      output: { 'notes.1': '2. 三级指标可按实际情况增加或删除行。' },
    },
    {
      description: '备注被删除',
      baseline: {},
      layouts: ['shenzhen-2022-import'],
      change: { 'notes.0': null },
      findings: [{ message: 'removed', cells: ['notes.0'] }],
      output: { 'notes.0': '灰色单元格由系统带出，导入时不必填写，也不能修改。' },
    },
  ],
};
