import type { Field, Form } from '../../forms/model';
import { formatDecimal } from '../../text/decimal';
import { totalOf } from '../derived';
import { equation, refsOf } from '../equation';
import { expectedTotalWeights, isCancelled, weightSum } from '../indicators';
import { weighsInShares } from '../points';
import { type Draft, NOT_APPLICABLE, PASSED, defineRule, notCheckable, outcomeOf } from '../rule';

/** All weights and the funds block's points make up the whole form's points (财预〔2020〕10号). */
export const I04 = defineRule({
  code: 'I04',
  name: 'form-weight-sum',
  severity: 'error',
  source: ['caiyu-2020-10'],
  messages: ['differs'],
  fixes: [],
  fixKind: null,
  parameters: ['totalWeight', 'budgetWeight'],
  check({ form, parameters }) {
    if (!form.columns.weight || isCancelled(form)) return NOT_APPLICABLE;
    const { value, parts, unreadable } = totalOf(form, 'weight');
    if (unreadable.length > 0 || weighsInShares(form)) return notCheckable('weights-unreadable');
    // Where no row has a weight yet, I16 and I31 name what is to be filled in.
    if (weightSum(form.indicators).parts.length === 0) return NOT_APPLICABLE;
    const accepted = expectedTotalWeights(form, parameters.totalWeight, parameters.budgetWeight);
    if (accepted.some((points) => points.eq(value))) return PASSED;
    return outcomeOf([draft(form, parts, formatDecimal(value), String(parameters.totalWeight))]);
  },
});

function draft(form: Form, parts: readonly Field[], sum: string, expected: string): Draft {
  const place = form.total?.weight ?? form.columns.weight;
  return {
    cells: place ? [place.at] : [],
    related: refsOf(form, parts),
    message: { id: 'differs', values: { sum, expected } },
    found: sum,
    arithmetic: equation(form)`${parts} = ${sum} ≠ ${expected}`,
  };
}
