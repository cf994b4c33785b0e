import { type Field, type Form, totalFundRow } from '../../forms/model';
import { ZERO } from '../../text/decimal';
import { fixOf, numberEdit } from '../edits';
import { refsOf } from '../equation';
import { onFunds } from '../funds-block';
import { type Draft, NOT_APPLICABLE, PASSED, defineRule, notCheckable, outcomeOf } from '../rule';

/** Without a budget there is nothing to execute: rate and score are zero, and the project was cancelled. */
export const F09 = defineRule({
  code: 'F09',
  name: 'zero-budget',
  severity: 'info',
  source: ['practice'],
  messages: ['not-zero', 'cancelled'],
  fixes: ['to-zero'],
  fixKind: 'safe',
  withheld: { by: ['F01', 'F02', 'H06'], within: 'row' },
  check: onFunds(({ form }) => {
    const { budget, executed, rate, score } = totalFundRow(form)?.cells ?? {};
    if (!budget) return NOT_APPLICABLE;
    if (!budget.number) return notCheckable('amounts-unreadable');
    if (!budget.number.eq(ZERO)) return NOT_APPLICABLE;
    const claimed = [rate, score].flatMap((field) => (field?.number?.eq(ZERO) === false ? [field] : []));
    if (claimed.length > 0) return outcomeOf([notZero(form, budget, claimed)]);
    // Money spent without a budget is no cancelled project: F03 speaks of it.
    if (executed?.number?.gt(ZERO)) return PASSED;
    return outcomeOf([{ cells: [budget.at], message: { id: 'cancelled', values: {} }, found: budget.text }]);
  }),
});

function notZero(form: Form, budget: Field, claimed: readonly Field[]): Draft {
  const edits = claimed.map((field) => numberEdit(form, field, ZERO));
  return {
    severity: 'error',
    cells: claimed.map(({ at }) => at),
    related: refsOf(form, [budget]),
    message: { id: 'not-zero', values: { found: claimed.map(({ text }) => text).join('、') } },
    found: claimed[0]?.text ?? '',
    expected: '0',
    fixes: fixOf('safe', 'to-zero', edits),
  };
}
