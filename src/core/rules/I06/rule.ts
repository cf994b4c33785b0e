import type { Field, Form } from '../../forms/model';
import { type Big, decimal, formatDecimal } from '../../text/decimal';
import { isBlank } from '../../text/normalize';
import { type ColumnSum, totalOf } from '../derived';
import { fixOf, numberEdit } from '../edits';
import { equation, refsOf } from '../equation';
import { totalFormula } from '../formulas';
import { expectedTotalWeights } from '../indicators';
import { weighsInShares } from '../points';
import { type Draft, NOT_APPLICABLE, PASSED, defineRule, notCheckable, outcomeOf } from '../rule';

/** 总分 of the weights is 100; in a form that does not score its funds, 90 where its rows make up 90. */
export const I06 = defineRule({
  code: 'I06',
  name: 'total-weight',
  severity: 'error',
  source: ['own'],
  messages: ['differs', 'blank', 'not-a-number'],
  fixes: ['to-points'],
  fixKind: 'safe',
  withheld: { by: ['I03', 'I04'], within: 'form' },
  parameters: ['totalWeight', 'budgetWeight'],
  check({ form, parameters }) {
    const weight = form.total?.weight;
    const { value, parts } = totalOf(form, 'weight');
    if (!weight || parts.length === 0) return NOT_APPLICABLE;
    if (weighsInShares(form)) return notCheckable('weights-unreadable');
    const accepted = expectedTotalWeights(form, parameters.totalWeight, parameters.budgetWeight);
    const expected = accepted.find((points) => points.eq(value)) ?? decimal(parameters.totalWeight);
    if (weight.number?.eq(expected)) return PASSED;
    return outcomeOf([draft(form, weight, expected, { value, parts })]);
  },
});

function draft(form: Form, weight: Field, points: Big, sum: Pick<ColumnSum, 'value' | 'parts'>): Draft {
  const expected = formatDecimal(points);
  const id = weight.number ? 'differs' : isBlank(weight.text) ? 'blank' : 'not-a-number';
  const edit = numberEdit(form, weight, points, totalFormula(form, 'weight'));
  return {
    cells: [weight.at],
    related: refsOf(form, sum.parts),
    message: { id, values: { found: weight.text, expected } },
    found: weight.text,
    expected,
    arithmetic: equation(form)`${formatDecimal(sum.value)} = ${sum.parts}`,
    fixes: fixOf('safe', 'to-points', [edit], { expected }),
  };
}
