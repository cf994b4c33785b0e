import type { Form } from '../../forms/model';
import { ZERO, decimal, formatDecimal } from '../../text/decimal';
import type { Parameters } from '../../pack';
import { attainmentOf } from '../attainment';
import { fixOf, numberEdit } from '../edits';
import { refsOf } from '../equation';
import { type ScoredRow, anyComparable, applicableRows, rowName, scoredRows } from '../indicators';
import { type Draft, NOT_APPLICABLE, defineRule, notCheckable, outcomeOf } from '../rule';

/**
 * A target that was met is scored in full, unless it was overshot far enough to be deducted for (10号: 适度调减).
 * In words, 达成 leaves a range of points to choose from.
 */
export const I10 = defineRule({
  code: 'I10',
  name: 'met-not-full',
  severity: 'warning',
  source: ['own'],
  messages: ['not-full'],
  fixes: ['to-weight'],
  fixKind: 'suggested',
  parameters: ['metNotFullDeviation', 'qualitativeMet'],
  check(context) {
    const { form, parameters } = context;
    if (!form.columns.score || applicableRows(form).length === 0) return NOT_APPLICABLE;
    if (!anyComparable(context)) return notCheckable('nothing-comparable');
    const low = scoredRows(context).filter((row) => isTooLow(row, parameters));
    return outcomeOf(low.map((row) => draft(form, row)));
  },
});

function isTooLow({ row, comparison, score, weight }: ScoredRow, parameters: Parameters): boolean {
  const { outcome, deviation, target } = comparison;
  // A score below zero is I02's.
  if (outcome !== 'met' || score.number.gte(weight.number) || score.number.lt(ZERO)) return false;
  if (deviation?.gte(decimal(parameters.metNotFullDeviation))) return false;
  if (target.kind !== 'qualitative') return true;
  const stated = attainmentOf(row.cells.actual?.text ?? '');
  return stated === null && score.number.lt(weight.number.times(decimal(parameters.qualitativeMet)));
}

function draft(form: Form, { row, score, weight }: ScoredRow): Draft {
  const { actual, target } = row.cells;
  const expected = formatDecimal(weight.number);
  const values = {
    row: rowName(row),
    found: score.text,
    actual: actual?.text ?? '',
    target: target?.text ?? '',
    expected,
  };
  return {
    cells: [score, actual, target].flatMap((field) => (field ? [field.at] : [])),
    related: refsOf(form, [weight]),
    message: { id: 'not-full', values },
    found: score.text,
    expected,
    fixes: fixOf('suggested', 'to-weight', [numberEdit(form, score, weight.number)], { expected }),
  };
}
