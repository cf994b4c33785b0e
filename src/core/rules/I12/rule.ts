import type { Form, Indicator } from '../../forms/model';
import { type Big, HUNDRED, decimal, formatDecimal, round2 } from '../../text/decimal';
import type { Parameters } from '../../pack';
import type { Comparison } from '../../text/target/compare';
import type { ParsedValue } from '../../text/target/types';
import { refsOf } from '../equation';
import {
  anyComparable,
  applicableRows,
  explainedRows,
  isPositive,
  overshootOf,
  reasonCause,
  rowName,
} from '../indicators';
import { type Draft, NOT_APPLICABLE, type RuleContext, defineRule, notCheckable, outcomeOf } from '../rule';

/** A target overshot by far was set too low, or the work changed: either needs a word. */
export const I12 = defineRule({
  code: 'I12',
  name: 'overshoot-unexplained',
  severity: 'warning',
  source: ['practice'],
  messages: ['far', 'some'],
  fixes: [],
  fixKind: null,
  parameters: ['overshootWarning', 'overshootNotice'],
  check(context) {
    const { form, parameters } = context;
    const rows = applicableRows(form);
    if (!form.columns.reason || rows.length === 0) return NOT_APPLICABLE;
    if (!anyComparable(context)) return notCheckable('nothing-comparable');
    const overshoots = overshootsIn(context, parameters);
    const explained = explainedRows(
      context,
      (row) => overshoots.has(row) || reasonCause(context, row) !== null,
    );
    return outcomeOf(
      [...overshoots].flatMap(([row, overshoot]) =>
        explained.has(row) ? [] : draftsOf(form, row, overshoot),
      ),
    );
  },
});

interface Overshoot {
  readonly deviation: Big;
  readonly isFar: boolean;
}

function overshootsIn(
  { form, compare }: RuleContext,
  { overshootWarning, overshootNotice }: Parameters,
): ReadonlyMap<Indicator, Overshoot> {
  const overshoots = new Map<Indicator, Overshoot>();
  for (const row of applicableRows(form)) {
    if (!isPositive(row.cells.weight)) continue;
    const comparison = compare(row);
    const deviation = overshootOf(comparison);
    if (!deviation) continue;
    const isFar = deviation.gte(decimal(overshootWarning));
    const isSome = deviation.gte(decimal(overshootNotice)) && !isPercentage(comparison);
    if (isFar || isSome) overshoots.set(row, { deviation, isFar });
  }
  return overshoots;
}

/** 80% to 100% is as far as a percentage goes: nothing to remark on. */
function isPercentage({ target, actual, remarks }: Comparison): boolean {
  return isPercent(target) || isPercent(actual) || Boolean(remarks.targetPercent ?? remarks.actualPercent);
}

function isPercent(value: ParsedValue): boolean {
  return value.kind === 'quantity' && value.unit.dimension === 'percent';
}

function draftsOf(form: Form, row: Indicator, { deviation, isFar }: Overshoot): Draft[] {
  const { reason, actual, target } = row.cells;
  if (!reason || !actual) return [];
  const values = {
    row: rowName(row),
    actual: actual.text,
    target: target?.text ?? '',
    percent: formatDecimal(round2(deviation.times(HUNDRED))),
  };
  const fields = isFar ? [reason, actual] : [actual, reason];
  return [
    {
      ...(!isFar && { severity: 'info' as const }),
      cells: fields.map(({ at }) => at),
      related: refsOf(form, [target]),
      message: { id: isFar ? 'far' : 'some', values },
      found: isFar ? '' : actual.text,
    },
  ];
}
