import type { Form } from '../../forms/model';
import { type Big, HUNDRED, formatDecimal, round2 } from '../../text/decimal';
import { refsOf } from '../equation';
import { type ScoredRow, overshootOf, rowName, scoredRows } from '../indicators';
import { type Draft, NOT_APPLICABLE, defineRule, outcomeOf } from '../rule';

/**
 * Who went further beyond a target is not deducted less for it. Only overshoots that were deducted for are held
 * against each other; a missed target has its own formula.
 */
export const I27 = defineRule({
  code: 'I27',
  name: 'deduction-inconsistent',
  severity: 'info',
  source: ['own'],
  messages: ['less', 'more'],
  fixes: [],
  fixKind: null,
  check(context) {
    const deducted = scoredRows(context).flatMap(deductionOf);
    if (deducted.length < 2) return NOT_APPLICABLE;
    return outcomeOf(deducted.flatMap((deduction) => draftsOf(context.form, deduction, deducted)));
  },
});

interface Deduction extends ScoredRow {
  readonly overshoot: Big;
  /** Share of the weight. */
  readonly share: Big;
}

function deductionOf(row: ScoredRow): Deduction[] {
  const overshoot = overshootOf(row.comparison);
  const share = row.weight.number.minus(row.score.number).div(row.weight.number);
  return overshoot && share.gt(0) && share.lte(1) ? [{ ...row, overshoot, share }] : [];
}

function draftsOf(form: Form, own: Deduction, all: readonly Deduction[]): Draft[] {
  const stricter = all.find((other) => own.overshoot.gt(other.overshoot) && own.share.lt(other.share));
  if (stricter) return [draft(form, 'less', own, stricter)];
  const milder = all.find((other) => own.overshoot.lt(other.overshoot) && own.share.gt(other.share));
  return milder ? [draft(form, 'more', own, milder)] : [];
}

function draft(form: Form, id: 'less' | 'more', own: Deduction, other: Deduction): Draft {
  const { actual, target } = own.row.cells;
  return {
    cells: [own.score, actual, target].flatMap((field) => (field ? [field.at] : [])),
    related: refsOf(form, [own.weight, other.score, other.weight, other.row.cells.actual]),
    message: {
      id,
      values: {
        row: rowName(own.row),
        percent: percent(own.overshoot),
        share: percent(own.share),
        other: rowName(other.row),
        otherPercent: percent(other.overshoot),
        otherShare: percent(other.share),
      },
    },
    found: own.score.text,
  };
}

function percent(share: Big): string {
  return formatDecimal(round2(share.times(HUNDRED)));
}
