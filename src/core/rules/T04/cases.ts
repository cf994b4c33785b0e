import type { RuleCases } from '../case';

const COLOURED = { coloured: true } as const;
const PROTECTED = { protected: true } as const;
const TWO = ['shenzhen-2022', 'shenzhen-2021'] as const;
const LIVE_TOTAL = { 'total.score': { value: 99.78, formula: 'SUM(H14:H26)+H6' } };

export const cases: RuleCases = {
  valid: [
    { description: '没有基准', outcome: 'not-checkable', reason: 'baseline-missing', layouts: TWO },
    {
      description: '基准中没有这张表',
      baseline: 'unrelated',
      outcome: 'not-checkable',
      reason: 'baseline-unmatched',
      layouts: TWO,
    },
    { description: '与收到时一致', baseline: COLOURED },
    {
      description: '填写了可填写的单元格',
      baseline: COLOURED,
      layouts: TWO,
      change: { 'goal.actual': '已完成。', 'indicators.0.actual': '11000平方米', 'indicators.0.score': 7.33 },
    },
    {
      description: '收到时空白的表头由单位补填',
      baseline: { change: { 'header.implementing-unit': null } },
      layouts: TWO,
      change: { 'header.implementing-unit': '青禾街道公共服务办公室' },
    },
    { description: '空白模板填写后', baseline: { origin: 'template' } },
    {
      description: '只差空格和数字的存储方式',
      baseline: COLOURED,
      layouts: TWO,
      change: { 'header.implementing-unit': '青禾街道 公共服务办公室', 'funds.total.budget': '3000000.00' },
    },
    {
      description: '总分随得分重算',
      baseline: COLOURED,
      layouts: TWO,
      change: { 'indicators.0.score': 7, 'total.score': 98.78 },
    },
    {
      description: '2021 年版的三级指标和指标值可以修改',
      baseline: {},
      layouts: ['shenzhen-2021'],
      change: { 'indicators.0.level3': '公共区域清洁面积', 'indicators.0.target': '≥11000平方米' },
    },
    {
      description: '插入三级指标行',
      baseline: COLOURED,
      layouts: TWO,
      tampering: { insertRow: 'indicators.1.actual' },
    },
  ],
  invalid: [
    {
      description: '资金列标题被清除',
      baseline: {},
      layouts: TWO,
      change: { 'funds.columns.begin': null },
      findings: [{ message: 'emptied', cells: ['funds.columns.begin'] }],
      output: { 'funds.columns.begin': '年初预算数' },
    },
    {
      description: '置灰的项目名称被改写',
      baseline: COLOURED,
      change: { 'header.project-name': '社区服务中心运行' },
      layouts: TWO,
      findings: [
        {
          message: 'value-inferred',
          severity: 'error',
          cells: ['header.project-name'],
          expected: '社区综合服务中心运行保障',
        },
      ],
      output: { 'header.project-name': '社区综合服务中心运行保障' },
    },
    {
      description: '已锁定的全年预算数被改写',
      baseline: PROTECTED,
      change: { 'funds.fiscal.budget': 2_700_000 },
      layouts: TWO,
      findings: [{ message: 'value', cells: ['funds.fiscal.budget'] }],
      output: { 'funds.fiscal.budget': 2_800_000 },
    },
    {
      description: '对照空白模板，行标签被改',
      baseline: { origin: 'template' },
      change: { 'funds.fiscal.label': '其中：区级财政拨款' },
      layouts: TWO,
      findings: [{ message: 'label', cells: ['funds.fiscal.label'] }],
      output: { 'funds.fiscal.label': '其中：当年财政拨款' },
    },
    {
      description: '“分值”列改名',
      baseline: {},
      change: { 'columns.weight': '占比' },
      layouts: ['shenzhen-2022'],
      findings: [{ message: 'heading', cells: ['columns.weight'] }],
      output: { 'columns.weight': '* 分值' },
    },
    {
      description: '总分的公式被改',
      baseline: { change: LIVE_TOTAL },
      change: { 'total.score': { value: 101.78, formula: 'SUM(H14:H26)+H6+2' } },
      layouts: ['shenzhen-2022'],
      findings: [{ message: 'formula', cells: ['total.score'], expected: '=SUM(H14:H26)+H6' }],
      output: { 'total.score': { formula: 'SUM(H14:H26)+H6' } },
    },
    {
      description: '“—”被改成数字',
      baseline: COLOURED,
      change: { 'total.reason': '详见说明' },
      layouts: ['shenzhen-2022'],
      findings: [{ message: 'label', cells: ['total.reason'], expected: '—' }],
      output: { 'total.reason': '—' },
    },
    {
      description: '应留空白的单元格被填写',
      baseline: { ...COLOURED, change: { 'total.reason': null } },
      change: { 'total.reason': '详见说明' },
      layouts: ['shenzhen-2022'],
      findings: [{ message: 'filled', cells: ['total.reason'] }],
      output: { 'total.reason': null },
    },
    {
      description: '置灰的三级指标改名，可能是新增的指标',
      baseline: COLOURED,
      change: { 'indicators.2.level3': '设施设备运行完好率' },
      layouts: ['shenzhen-2022'],
      findings: [{ message: 'renamed', severity: 'warning', cells: ['indicators.2.level3'], suggestions: 1 }],
    },
    {
      description: '置灰单元格改了底色',
      baseline: COLOURED,
      tampering: { paint: 'header.project-name' },
      layouts: TWO,
      findings: [{ message: 'fill', severity: 'info', cells: ['header.project-name'] }],
    },
  ],
};
