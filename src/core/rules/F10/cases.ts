import type { RuleCases } from '../case';

/** The last column of the funds block asks for the reason, as in some regions, instead of the score. */
const WITH_REASON = { 'funds.columns.score': '未完成原因', 'funds.total.score': null };
const LOW = { ...WITH_REASON, 'funds.total.executed': 2175000, 'funds.total.rate': 72.5 };

export const cases: RuleCases = {
  valid: [
    { description: '没有原因栏的版式不适用', outcome: 'not-applicable' },
    { description: '执行率不低，无须说明', change: WITH_REASON },
    {
      description: '已说明原因',
      change: { ...LOW, 'funds.total.score': '招标延期，合同尾款跨年支付。' },
    },
    { description: '规则包改为七成', change: LOW, parameters: { lowExecution: 0.7 } },
    {
      description: '预算为零由 F09 说明',
      change: { ...WITH_REASON, 'funds.total.budget': 0, 'funds.total.executed': 0 },
      outcome: 'not-applicable',
    },
    {
      description: '执行数不是数字',
      change: { ...WITH_REASON, 'funds.total.executed': '待定' },
      outcome: 'not-checkable',
      reason: 'amounts-unreadable',
    },
  ],
  invalid: [
    {
      description: '执行率低而没有原因',
      change: LOW,
      findings: [{ message: 'unexplained', cells: ['funds.total.rate', 'funds.total.score'] }],
    },
    {
      description: '按金额计算，不看填写的执行率',
      change: { ...LOW, 'funds.total.rate': 98 },
      findings: [{ message: 'unexplained', cells: ['funds.total.rate', 'funds.total.score'] }],
    },
  ],
};
