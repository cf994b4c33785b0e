import type { Form } from '../../forms/model';
import { decimal, formatDecimal } from '../../text/decimal';
import { type WeightFault, type WeightJudgement, judgeBudgetWeight } from '../budget-weight';
import { fixOf, numberEdit } from '../edits';
import { refsOf } from '../equation';
import { onFunds } from '../funds-block';
import { weighsInShares } from '../points';
import { type Draft, NOT_APPLICABLE, PASSED, defineRule, notCheckable, outcomeOf } from '../rule';

/** The funds block carries 10 points (⚙), unless the form as a whole was drawn up for another weight. */
export const F07 = defineRule({
  code: 'F07',
  name: 'budget-weight',
  severity: 'error',
  source: ['caiyu-2020-10'],
  messages: ['wrong', 'unusual', 'missing', 'not-a-number'],
  fixes: ['to-weight'],
  fixKind: 'safe',
  parameters: ['budgetWeight', 'totalWeight'],
  check: onFunds(({ form, parameters }) => {
    if (weighsInShares(form)) return notCheckable('weights-unreadable');
    const judgement = judgeBudgetWeight(form, parameters);
    if (!judgement) return NOT_APPLICABLE;
    const { fault } = judgement;
    return fault ? outcomeOf([draft(form, judgement, fault, parameters.budgetWeight)]) : PASSED;
  }),
});

function draft(form: Form, { weight, proven }: WeightJudgement, id: WeightFault, usual: number): Draft {
  const right = decimal(usual);
  const expected = formatDecimal(right);
  return {
    // Only the rest of the form can tell a wrong weight from another region's scheme.
    ...(!proven && { severity: 'warning' as const }),
    cells: [weight.at],
    related: refsOf(form, [form.total?.weight]),
    message: { id, values: { found: weight.text, expected } },
    found: weight.text,
    expected: proven ? expected : null,
    fixes: proven ? fixOf('safe', 'to-weight', [numberEdit(form, weight, right)], { expected }) : [],
  };
}
