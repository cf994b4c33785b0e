import type { AccountsCases } from '../accounts-case';

export const accountsCases: AccountsCases = {
  valid: [
    { description: '有金额的表不需要说明', table: 'T3' },
    { description: '空表已注明', table: 'T8' },
    {
      description: '有金额不是数字',
      table: 'T8',
      change: { 'T8.total.project': '约10' },
      outcome: 'not-checkable',
      reason: 'amounts-unreadable',
    },
    {
      description: '说明的是没有结转',
      table: 'T7',
      change: { 'T7.note': '注：本部门没有政府性基金预算财政拨款结转结余。' },
    },
  ],
  invalid: [
    {
      description: '空表没有说明',
      change: { 'T8.note': '注：本表反映部门本年度国有资本经营预算财政拨款支出情况。' },
      findings: [{ message: 'note-missing', severity: 'warning', cells: ['T8.title'] }],
    },
    {
      description: '有金额却注明没有',
      change: { 'T7.note': '注：本部门没有政府性基金预算财政拨款收支，故本表为空表。' },
      findings: [{ message: 'note-contrary', cells: ['T7.note'] }],
    },
  ],
};
