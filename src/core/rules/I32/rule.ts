import type { Form } from '../../forms/model';
import { type Big, HUNDRED, decimal, formatDecimal, round2 } from '../../text/decimal';
import { refsOf } from '../equation';
import {
  type ScoredRow,
  anyComparable,
  applicableRows,
  hasReason,
  overshootOf,
  rowName,
  scoredRows,
} from '../indicators';
import { type Draft, NOT_APPLICABLE, defineRule, notCheckable, outcomeOf } from '../rule';

/** Explained or not, a target overshot by far may have been set too low (10号: 偏离较多的适度调减分值). */
export const I32 = defineRule({
  code: 'I32',
  name: 'overshoot-full-marks',
  severity: 'info',
  source: ['caiyu-2020-10'],
  messages: ['full'],
  fixes: [],
  fixKind: null,
  parameters: ['overshootWarning'],
  check(context) {
    const { form, parameters } = context;
    if (!form.columns.score || applicableRows(form).length === 0) return NOT_APPLICABLE;
    if (!anyComparable(context)) return notCheckable('nothing-comparable');
    return outcomeOf(
      scoredRows(context).flatMap((scored) => {
        const overshoot = overshootOf(scored.comparison);
        const isFar = overshoot?.gte(decimal(parameters.overshootWarning));
        // Above the weight as well: I02 sets such a score to it.
        const isFull = scored.score.number.gte(scored.weight.number);
        return overshoot && isFar && isFull && hasReason(scored.row) ? [draft(form, scored, overshoot)] : [];
      }),
    );
  },
});

function draft(form: Form, { row, score, weight }: ScoredRow, overshoot: Big): Draft {
  const { actual, target, reason } = row.cells;
  return {
    cells: [score, actual].flatMap((field) => (field ? [field.at] : [])),
    related: refsOf(form, [weight, target, reason]),
    message: {
      id: 'full',
      values: {
        row: rowName(row),
        actual: actual?.text ?? '',
        target: target?.text ?? '',
        percent: formatDecimal(round2(overshoot.times(HUNDRED))),
      },
    },
    found: score.text,
  };
}
