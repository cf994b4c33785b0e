import type { Form } from '../../forms/model';
import { type Big, ZERO, decimal, formatDecimal, round2 } from '../../text/decimal';
import type { ReverseFormula } from '../../pack';
import { fixOf, numberEdit } from '../edits';
import { refsOf } from '../equation';
import { type UnmetRow, anyComparable, applicableRows, rowName, unmetRows } from '../indicators';
import { type Draft, NOT_APPLICABLE, defineRule, notCheckable, outcomeOf } from '../rule';

/** Half a unit of the last printed place. */
const TOLERANCE = decimal('0.005');

/**
 * A missed target is not scored in full where less is better either. Regions have different formulas for it, so
 * an amount is asked for only where the pack names one.
 */
export const I09 = defineRule({
  code: 'I09',
  name: 'unmet-reverse-score',
  severity: 'warning',
  source: ['practice'],
  messages: ['full', 'full-amount', 'amount'],
  fixes: ['to-formula'],
  fixKind: 'suggested',
  parameters: ['reverseFormula'],
  check(context) {
    const { form, parameters } = context;
    if (!form.columns.score || applicableRows(form).length === 0) return NOT_APPLICABLE;
    if (!anyComparable(context)) return notCheckable('nothing-comparable');
    const missed = unmetRows(context).filter(({ comparison }) => comparison.direction === 'less');
    return outcomeOf(missed.flatMap((unmet) => draftsOf(form, unmet, parameters.reverseFormula)));
  },
});

function draftsOf(form: Form, unmet: UnmetRow, formula: ReverseFormula): Draft[] {
  const { row, score, weight } = unmet;
  const amount = reverseScore(unmet, formula);
  const isFull = score.number.gte(weight.number);
  if (!isFull && (!amount || score.number.minus(amount).abs().lte(TOLERANCE))) return [];
  const { actual, target } = row.cells;
  const expected = amount && formatDecimal(amount);
  const values = {
    row: rowName(row),
    found: score.text,
    actual: actual?.text ?? '',
    target: target?.text ?? '',
    expected: expected ?? '',
  };
  return [
    {
      cells: [score, actual, target].flatMap((field) => (field ? [field.at] : [])),
      related: refsOf(form, [weight, actual, target]),
      message: { id: isFull ? (amount ? 'full-amount' : 'full') : 'amount', values },
      found: score.text,
      expected,
      fixes: amount ? fixOf('suggested', 'to-formula', [numberEdit(form, score, amount)], values) : [],
    },
  ];
}

/** Points by the configured formula, never below zero; null without a formula or without single numbers. */
function reverseScore({ comparison, weight }: UnmetRow, formula: ReverseFormula): Big | null {
  const { points } = comparison;
  if (formula === 'none' || !points || points.target.lt(ZERO) || points.actual.lte(points.target))
    return null;
  const { target, actual } = points;
  if (target.eq(ZERO)) return ZERO;
  if (formula === 'w*t/a') return round2(weight.number.times(target).div(actual));
  const left = target.minus(actual.minus(target));
  return left.lte(ZERO) ? ZERO : round2(weight.number.times(left).div(target));
}
