import { type Field, type Form, totalFundRow } from '../../forms/model';
import { type Big, ZERO, decimal, formatDecimal, sum } from '../../text/decimal';
import { isBlank, isNotApplicable } from '../../text/normalize';
import { columnSum } from '../derived';
import { fixOf, numberEdit } from '../edits';
import { refsOf } from '../equation';
import { type Draft, NOT_APPLICABLE, PASSED, defineRule, outcomeOf } from '../rule';

interface Scheme {
  /** Points of the funds block. */
  readonly budget: Big;
  /** Points of the whole form. */
  readonly whole: Big;
}

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
  check({ form, parameters }) {
    const weight = totalFundRow(form)?.cells.weight;
    if (!weight) return NOT_APPLICABLE;
    const scheme = { budget: decimal(parameters.budgetWeight), whole: decimal(parameters.totalWeight) };
    const proven = fits(form, scheme.budget, scheme);
    if (!weight.number) {
      if (!isBlank(weight.text) && !isNotApplicable(weight.text))
        return outcomeOf([draft(form, weight, 'not-a-number', scheme, proven)]);
      // Some layouts give the block no points: a blank is wrong only where the printed total counts on them.
      const counted =
        proven && !fits(form, ZERO, scheme) && form.total?.weight?.number?.eq(scheme.whole) === true;
      return counted ? outcomeOf([draft(form, weight, 'missing', scheme, true)]) : NOT_APPLICABLE;
    }
    if (weight.number.eq(scheme.budget) || fits(form, weight.number, scheme)) return PASSED;
    return outcomeOf([draft(form, weight, proven ? 'wrong' : 'unusual', scheme, proven)]);
  },
});

/** True when the rest of the form leaves just these points for the funds block. */
function fits(form: Form, points: Big, { whole }: Scheme): boolean {
  return otherPoints(form).some((others) => others.plus(points).eq(whole));
}

/** Points of the rest of the form: as the rows add up, and as the sections print them. */
function otherPoints(form: Form): readonly Big[] {
  const rows = columnSum(form.indicators.map(({ cells }) => cells.weight));
  const added = rows.parts.length > 0 && rows.unreadable.length === 0 ? [rows.value] : [];
  const printed = form.sections.map(({ points }) => points);
  const complete = printed.length > 0 && printed.every((points) => points !== null);
  return complete ? [...added, sum(printed.map((points) => points ?? ZERO))] : added;
}

function draft(
  form: Form,
  weight: Field,
  id: 'wrong' | 'unusual' | 'missing' | 'not-a-number',
  { budget }: Scheme,
  proven: boolean,
): Draft {
  const expected = formatDecimal(budget);
  return {
    ...(!proven && { severity: 'warning' as const }),
    cells: [weight.at],
    related: refsOf(form, [form.total?.weight]),
    message: { id, values: { found: weight.text, expected } },
    found: weight.text,
    expected: proven ? expected : null,
    fixes: proven ? fixOf('safe', 'to-weight', [numberEdit(form, weight, budget)], { expected }) : [],
  };
}
