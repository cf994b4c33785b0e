import type { Form } from '../../forms/model';
import { type Big, decimal, formatDecimal } from '../../text/decimal';
import { fixOf, numberEdit } from '../edits';
import { equation, refsOf } from '../equation';
import { type UnmetRow, anyComparable, applicableRows, rowName, unmetRows } from '../indicators';
import { type Draft, NOT_APPLICABLE, defineRule, notCheckable, outcomeOf } from '../rule';

/** Half a unit of the last printed place: any rounding of the same proportion passes. */
const TOLERANCE = decimal('0.005');

/** A quantitative target that was missed is scored weight × actual ÷ target (财预〔2020〕10号). */
export const I08 = defineRule({
  code: 'I08',
  name: 'unmet-score-amount',
  severity: 'error',
  source: ['caiyu-2020-10'],
  messages: ['amount'],
  fixes: ['to-proportion'],
  fixKind: 'safe',
  check(context) {
    const { form } = context;
    if (!form.columns.score || applicableRows(form).length === 0) return NOT_APPLICABLE;
    if (!anyComparable(context)) return notCheckable('nothing-comparable');
    return outcomeOf(unmetRows(context).flatMap((unmet) => draftsOf(form, unmet)));
  },
});

function draftsOf(form: Form, { row, score, weight, proportional }: UnmetRow): Draft[] {
  const { actual, target } = row.cells;
  if (!proportional || !actual || !target) return [];
  // A full score is I07's, one above the weight or below zero I02's.
  if (score.number.gte(weight.number) || score.number.lt(0)) return [];
  if (near(score.number, proportional)) return [];
  const expected = formatDecimal(proportional);
  const values = { row: rowName(row), found: score.text, expected };
  return [
    {
      cells: [score.at, actual.at, target.at],
      related: refsOf(form, [weight, actual, target]),
      message: { id: 'amount', values },
      found: score.text,
      expected,
      arithmetic: equation(form)`${expected} = ${weight} × ${actual} ÷ ${target}`,
      fixes: fixOf('safe', 'to-proportion', [numberEdit(form, score, proportional)], { expected }),
    },
  ];
}

function near(score: Big, expected: Big): boolean {
  return score.minus(expected).abs().lte(TOLERANCE);
}
