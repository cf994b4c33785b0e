import type { RuleCases } from '../case';

const WITH_PARTS = ['shenzhen-2021', 'shenzhen-2022', 'shenzhen-2022-import', 'shenzhen-2024'] as const;

export const cases: RuleCases = {
  valid: [
    { description: '四行六列齐全', layouts: WITH_PARTS },
    { description: '标签中的空格和换行', change: { 'funds.fiscal.label': '其中: 当年\n财政拨款 ' } },
    {
      description: '不知其模板的版式不适用',
      change: { 'funds.label': '项目资金（万元）', 'funds.columns.budget': '调整后预算数' },
      outcome: 'not-applicable',
    },
  ],
  invalid: [
    {
      description: '列标题大半被删，资金部分无法识别',
      change: {
        'funds.columns.begin': null,
        'funds.columns.budget': null,
        'funds.columns.executed': null,
        'funds.columns.rate': null,
      },
      findings: [{ message: 'block-unread', cells: ['funds.label'] }],
    },
    {
      description: '只有总额一行',
      layouts: ['shenzhen-2024-short'],
      findings: [{ message: 'rows-missing', severity: 'warning', cells: ['funds.total.label'] }],
    },
    {
      description: '其他资金一行被删',
      change: {
        'funds.other.label': null,
        'funds.other.begin': null,
        'funds.other.budget': null,
        'funds.other.executed': null,
        'funds.other.weight': null,
        'funds.other.rate': null,
        'funds.other.score': null,
      },
      findings: [{ message: 'rows-missing', cells: ['funds.total.label'] }],
    },
    {
      description: '一行改成了模板没有的来源',
      change: { 'funds.other.label': '政府性基金' },
      findings: [{ message: 'row-unknown', cells: ['funds.other.label'] }],
    },
    {
      description: '行标签改名',
      change: { 'funds.fiscal.label': '其中：财政拨款' },
      findings: [{ message: 'row-renamed', cells: ['funds.fiscal.label'] }],
    },
    {
      description: '两行互换',
      change: { 'funds.carry.label': '其他资金', 'funds.other.label': '上年结转资金' },
      findings: [{ message: 'rows-disordered', cells: ['funds.other.label'] }],
    },
    {
      description: '年初预算数没有标题',
      change: { 'funds.columns.begin': null, 'funds.fiscal.weight': '—' },
      findings: [{ message: 'headings-missing', cells: ['funds.columns.budget'] }],
    },
    {
      description: '列标题改名',
      change: { 'funds.columns.budget': '调整后预算数', 'funds.fiscal.weight': '—' },
      findings: [{ message: 'heading-renamed', cells: ['funds.columns.budget'] }],
    },
    {
      description: '两列标题互换',
      change: {
        'funds.columns.budget': '全年执行数',
        'funds.columns.executed': '全年预算数',
        'funds.fiscal.weight': '—',
      },
      findings: [{ message: 'headings-disordered', cells: ['funds.columns.budget'] }],
    },
  ],
};
