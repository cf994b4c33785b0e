import type { Field, Form, Indicator, Section } from '../../forms/model';
import { type Big, ZERO, formatDecimal } from '../../text/decimal';
import type { Fix } from '../../finding';
import { fixOf, numberEdit } from '../edits';
import { equation, refsOf } from '../equation';
import { isCancelled, isNaRow, rowName, rowsOf, weightSum } from '../indicators';
import { type Draft, NOT_APPLICABLE, defineRule, notCheckable, outcomeOf } from '../rule';

/** The weights under a level-1 label add up to the points printed in it (填报说明 4). */
export const I03 = defineRule({
  code: 'I03',
  name: 'section-weight-sum',
  severity: 'error',
  source: ['notes-2021'],
  messages: ['differs'],
  fixes: ['balance'],
  fixKind: 'suggested',
  check({ form }) {
    const printed = form.sections.filter(({ points }) => points !== null);
    if (!form.columns.weight || printed.length === 0) return NOT_APPLICABLE;
    if (isCancelled(form)) return NOT_APPLICABLE;
    const readable = printed.filter((section) => weightSum(rowsOf(form, section)).unreadable.length === 0);
    const drafts = readable.flatMap((section) => checkSection(form, section));
    if (drafts.length === 0 && readable.length < printed.length) return notCheckable('weights-unreadable');
    return outcomeOf(drafts);
  },
});

function checkSection(form: Form, section: Section): Draft[] {
  const rows = rowsOf(form, section);
  const { value, parts } = weightSum(rows);
  const { points, label, name } = section;
  // A section without any weight is not filled in yet: I16 names its cells.
  if (points === null || value.eq(points) || parts.length === 0) return [];
  const weights = rows.flatMap(({ cells }) => cells.weight ?? []);
  const sum = formatDecimal(value);
  const expected = formatDecimal(points);
  return [
    {
      cells: [label.at, ...weights.map(({ at }) => at)],
      related: refsOf(form, [label, ...parts]),
      message: { id: 'differs', values: { section: name, sum, expected } },
      found: label.text,
      arithmetic: equation(form)`${parts} = ${sum} ≠ ${expected}`,
      fixes: rows.flatMap((row) => balance(form, row, points.minus(value))),
    },
  ];
}

/** Lets one row make up the difference; a score that was full stays full. */
function balance(form: Form, row: Indicator, difference: Big): Fix[] {
  const { weight, score } = row.cells;
  const balanced = weight?.number?.plus(difference);
  if (!weight?.number || !balanced?.gt(ZERO) || isNaRow(row)) return [];
  const full: readonly Field[] = score?.number?.eq(weight.number) ? [score] : [];
  if (full.length === 0 && score?.number?.gt(balanced)) return [];
  const edits = [weight, ...full].map((field) => numberEdit(form, field, balanced));
  return fixOf('suggested', 'balance', edits, { row: rowName(row), expected: formatDecimal(balanced) });
}
