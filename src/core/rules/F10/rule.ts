import { totalFundRow } from '../../forms/model';
import { Big, formatFixed } from '../../text/decimal';
import { isBlank } from '../../text/normalize';
import { executionRate } from '../derived';
import { refsOf } from '../equation';
import { amountText, amountsOf } from '../funds';
import { onFunds } from '../funds-block';
import { NOT_APPLICABLE, PASSED, defineRule, notCheckable, outcomeOf } from '../rule';

/** Low execution needs a reason, where the layout has a place for one. The rate follows from the amounts. */
export const F10 = defineRule({
  code: 'F10',
  name: 'low-execution',
  severity: 'warning',
  source: ['practice'],
  messages: ['unexplained'],
  fixes: [],
  fixKind: null,
  parameters: ['lowExecution'],
  check: onFunds(({ form, parameters: { lowExecution } }) => {
    const total = totalFundRow(form);
    const reason = total?.cells.reason;
    if (!total || !reason) return NOT_APPLICABLE;
    const amounts = amountsOf(total);
    if (!amounts) return notCheckable('amounts-unreadable');
    const rate = executionRate(amounts.budget, amounts.executed);
    // A cancelled project is F09's.
    if (!rate) return NOT_APPLICABLE;
    const least = new Big(lowExecution).times(100);
    if (rate.gte(least) || !isBlank(reason.text)) return PASSED;
    const { budget, executed } = amounts;
    const { cells } = total;
    const values = {
      rate: formatFixed(rate),
      least: least.toFixed(),
      budget: amountText(budget),
      executed: amountText(executed),
    };
    return outcomeOf([
      {
        cells: cells.rate ? [cells.rate.at, reason.at] : [reason.at],
        related: refsOf(form, [cells.budget, cells.executed]),
        message: { id: 'unexplained', values },
        found: cells.rate?.text ?? '',
      },
    ]);
  }),
});
