import type { RuleCases } from '../case';

const LAYOUT = ['shenzhen-2022'] as const;
const COLUMNS = ['level2', 'level3', 'target', 'actual', 'weight', 'score', 'reason'];
const BLANK_ROW = Object.fromEntries(
  ['label', 'begin', 'budget', 'executed', 'weight', 'rate', 'score'].map((cell) => [
    `funds.carry.${cell}`,
    null,
  ]),
);
const BOTH = ['shenzhen-2022', 'shenzhen-2021'] as const;

export const cases: RuleCases = {
  valid: [
    { description: '没有基准', outcome: 'not-applicable', layouts: BOTH },
    { description: '结构与基准一致', baseline: {}, layouts: BOTH },
    { description: '空白模板填写后', baseline: { origin: 'template' } },
    {
      description: '三级指标增加一行',
      baseline: {},
      layouts: BOTH,
      tampering: { insertRow: 'indicators.3.actual' },
    },
    {
      description: '三级指标删除一行',
      baseline: {},
      layouts: BOTH,
      tampering: { deleteRow: 'indicators.3.actual' },
    },
    {
      description: '对照模板，工作表可以另取名称',
      baseline: { origin: 'template' },
      layouts: LAYOUT,
      tampering: { renameSheet: '某项目' },
    },
  ],
  invalid: [
    {
      description: '资金部分插入一行',
      baseline: {},
      layouts: BOTH,
      tampering: { insertRow: 'funds.carry.label' },
      findings: [{ message: 'row-inserted-blank', severity: 'error', cells: ['inserted'] }],
    },
    {
      description: '资金部分插入一行并填写',
      baseline: {},
      layouts: LAYOUT,
      tampering: { insertRow: 'funds.carry.label', text: '其中：上级资金' },
      findings: [{ message: 'row-inserted', cells: ['inserted'] }],
    },
    {
      description: '资金部分删除一个空行',
      baseline: { change: BLANK_ROW },
      layouts: LAYOUT,
      styles: ['official'],
      tampering: { deleteRow: 'funds.carry.label' },
      findings: [{ message: 'row-deleted-blank', cells: ['funds.other.label'] }],
    },
    {
      description: '资金部分删除一行',
      baseline: {},
      layouts: LAYOUT,
      styles: ['official'],
      tampering: { deleteRow: 'funds.carry.label' },
      findings: [{ message: 'row-deleted', cells: ['funds.other.label'] }],
    },
    {
      description: '插入一列',
      baseline: {},
      layouts: LAYOUT,
      tampering: { insertColumn: 'columns.actual' },
      findings: [{ message: 'column-inserted-blank', cells: ['inserted'] }],
    },
    {
      description: '插入一列并写有标题',
      baseline: {},
      layouts: LAYOUT,
      tampering: { insertColumn: 'columns.actual', text: '完成时间' },
      findings: [{ message: 'column-inserted', cells: ['inserted'] }],
    },
    {
      description: '删除一列',
      baseline: {},
      layouts: LAYOUT,
      tampering: { deleteColumn: 'columns.target' },
      findings: [{ message: 'column-deleted', cells: ['columns.actual'] }],
    },
    {
      description: '标题取消合并',
      baseline: {},
      layouts: LAYOUT,
      styles: ['official'],
      tampering: { unmerge: 'title' },
      findings: [{ message: 'merge-broken', cells: ['title'] }],
    },
    {
      description: '资金两格被合并',
      baseline: { change: { 'funds.other.budget': null } },
      layouts: LAYOUT,
      styles: ['official'],
      tampering: { merge: ['funds.other.begin', 'funds.other.budget'] },
      findings: [{ message: 'merge-added', cells: ['funds.other.begin'] }],
    },
    {
      description: '合并全部取消',
      baseline: { origin: 'template' },
      layouts: LAYOUT,
      styles: ['official'],
      tampering: { unmerge: 'all' },
      findings: [{ message: 'merges-gone', cells: ['title'] }],
    },
    {
      description: '工作表改名',
      baseline: {},
      layouts: LAYOUT,
      tampering: { renameSheet: '终稿' },
      findings: [{ message: 'sheet-renamed', cells: ['title'], expected: '自评表' }],
    },
    {
      description: '一级指标“满意度”的各行都被清除',
      baseline: {},
      layouts: LAYOUT,
      styles: ['official'],
      change: Object.fromEntries(
        [
          'sections.2.label',
          ...[11, 12].flatMap((row) => COLUMNS.map((column) => `indicators.${String(row)}.${column}`)),
        ].map((path) => [path, null]),
      ),
      findings: [{ message: 'section-deleted', cells: ['sections.0.label'], expected: '满意度' }],
    },
  ],
};
