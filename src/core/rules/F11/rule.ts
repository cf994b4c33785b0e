import { totalFundRow } from '../../forms/model';
import { type Big, HUNDRED, ZERO, formatFixed } from '../../text/decimal';
import { refsOf } from '../equation';
import { amountText } from '../funds';
import { onFunds } from '../funds-block';
import { NOT_APPLICABLE, PASSED, defineRule, notCheckable, outcomeOf } from '../rule';

const LEAST_RATIO = 0.001;
const MOST_RATIO = 1000;

/** A budget that changed much during the year, or was not there at its beginning. */
export const F11 = defineRule({
  code: 'F11',
  name: 'budget-adjusted',
  severity: 'info',
  source: ['practice'],
  messages: ['adjusted', 'added'],
  fixes: [],
  fixKind: null,
  parameters: ['budgetAdjustment'],
  check: onFunds(({ form, parameters: { budgetAdjustment } }) => {
    const { begin, budget } = totalFundRow(form)?.cells ?? {};
    if (!begin || !budget) return NOT_APPLICABLE;
    if (!begin.number || !budget.number || begin.number.lt(ZERO)) return notCheckable('amounts-unreadable');
    // A budget that was taken back is F09's.
    if (!budget.number.gt(ZERO)) return NOT_APPLICABLE;
    const values = { begin: amountText(begin.number), budget: amountText(budget.number) };
    if (begin.number.eq(ZERO)) {
      const message = { id: 'added', values };
      return outcomeOf([{ cells: [begin.at], related: refsOf(form, [budget]), message, found: begin.text }]);
    }
    // Amounts in two units are H06's: nothing was adjusted.
    const ratio = budget.number.div(begin.number);
    if (ratio.lt(LEAST_RATIO) || ratio.gt(MOST_RATIO)) return NOT_APPLICABLE;
    const change = budget.number.minus(begin.number).div(begin.number);
    if (change.abs().lte(budgetAdjustment)) return PASSED;
    const message = { id: 'adjusted', values: { ...values, change: signed(change.times(HUNDRED)) } };
    return outcomeOf([{ cells: [budget.at], related: refsOf(form, [begin]), message, found: budget.text }]);
  }),
});

/** `+42.0%` */
function signed(percent: Big): string {
  return `${percent.gt(ZERO) ? '+' : ''}${formatFixed(percent, 1)}%`;
}
