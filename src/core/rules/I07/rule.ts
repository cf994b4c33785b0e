import type { Form } from '../../forms/model';
import { formatDecimal } from '../../text/decimal';
import { fixOf, numberEdit } from '../edits';
import { equation, refsOf } from '../equation';
import { type UnmetRow, anyComparable, applicableRows, rowName, unmetRows } from '../indicators';
import { type Draft, NOT_APPLICABLE, defineRule, notCheckable, outcomeOf } from '../rule';

/**
 * A target that was missed is not scored in full (财预〔2020〕10号). Indicators where less is better are
 * I09's: no formula is fixed for them.
 */
export const I07 = defineRule({
  code: 'I07',
  name: 'unmet-full-score',
  severity: 'error',
  source: ['caiyu-2020-10'],
  messages: ['full', 'full-amount'],
  fixes: ['to-proportion'],
  fixKind: 'safe',
  check(context) {
    const { form } = context;
    if (!form.columns.score || applicableRows(form).length === 0) return NOT_APPLICABLE;
    if (!anyComparable(context)) return notCheckable('nothing-comparable');
    const full = unmetRows(context).filter(
      ({ score, weight, comparison }) => comparison.direction !== 'less' && score.number.eq(weight.number),
    );
    return outcomeOf(full.map((unmet) => draft(form, unmet)));
  },
});

function draft(form: Form, { row, score, weight, proportional }: UnmetRow): Draft {
  const { actual, target } = row.cells;
  const expected = proportional && formatDecimal(proportional);
  const values = {
    row: rowName(row),
    found: score.text,
    actual: actual?.text ?? '',
    target: target?.text ?? '',
    expected: expected ?? '',
  };
  return {
    cells: [score, actual, target].flatMap((field) => (field ? [field.at] : [])),
    related: refsOf(form, [weight, actual, target]),
    message: { id: expected ? 'full-amount' : 'full', values },
    found: score.text,
    expected,
    arithmetic:
      expected && actual && target ? equation(form)`${expected} = ${weight} × ${actual} ÷ ${target}` : [],
    fixes: proportional
      ? fixOf('safe', 'to-proportion', [numberEdit(form, score, proportional)], { expected: expected ?? '' })
      : [],
  };
}
