import { compareIndicator } from '../../comparing';
import type { Form, Indicator } from '../../forms/model';
import { HUNDRED, ZERO, formatFixed } from '../../text/decimal';
import { bareText } from '../../text/normalize';
import type { ParsedValue, Quantity } from '../../text/target/types';
import { applicableRows, rowName } from '../indicators';
import { lastYear, withPrevious } from '../previous';
import { type Draft, NOT_APPLICABLE, type RuleContext, defineRule, outcomeOf } from '../rule';

/** A target far below what the same indicator reached last year was set too low. */
export const Y02 = defineRule({
  code: 'Y02',
  name: 'target-below-last-year',
  severity: 'info',
  source: ['own'],
  messages: ['below'],
  fixes: [],
  fixKind: null,
  parameters: ['targetDrop'],
  check: withPrevious((context, previous) => {
    const pairs = applicableRows(context.form).flatMap((row) => {
      const before = sameRow(context.form, row, previous);
      return before ? [{ row, before }] : [];
    });
    if (pairs.length === 0) return NOT_APPLICABLE;
    return outcomeOf(pairs.flatMap(({ row, before }) => draftOf(context, row, previous, before) ?? []));
  }),
});

/** The row of last year with the same name, where no other row of either year has it. */
function sameRow(form: Form, row: Indicator, previous: Form): Indicator | null {
  const key = nameKey(row);
  const named = (other: Form): readonly Indicator[] =>
    applicableRows(other).filter((candidate) => nameKey(candidate) === key);
  const [before, ...more] = named(previous);
  return key === '' || !before || more.length > 0 || named(form).length > 1 ? null : before;
}

function nameKey({ cells }: Indicator): string {
  return bareText(cells.level3?.text ?? '');
}

function draftOf(context: RuleContext, row: Indicator, previous: Form, before: Indicator): Draft | null {
  const { compare, parameters } = context;
  const { target, direction } = compare(row);
  const { actual } = compareIndicator(previous, before);
  const field = row.cells.target;
  if (!field || direction !== 'more' || !isSingle(target) || !isSingle(actual)) return null;
  if (target.unit.name !== actual.unit.name || target.unit.per !== actual.unit.per) return null;
  if (actual.operator !== null || actual.value.lte(ZERO)) return null;
  const drop = actual.value.minus(target.value).div(actual.value);
  if (drop.lte(parameters.targetDrop)) return null;
  const values = {
    row: rowName(row),
    target: field.text,
    actual: before.cells.actual?.text ?? '',
    year: lastYear(context, previous),
    drop: `${formatFixed(drop.times(HUNDRED), 1)}%`,
  };
  return { cells: [field.at], message: { id: 'below', values }, found: field.text };
}

function isSingle(value: ParsedValue): value is Quantity {
  return value.kind === 'quantity' && value.upper === null;
}
