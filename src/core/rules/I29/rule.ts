import type { Field, Form, Indicator } from '../../forms/model';
import { isBlank } from '../../text/normalize';
import type { ParsedValue } from '../../text/target/types';
import { editOf, fixOf } from '../edits';
import { refsOf } from '../equation';
import { statedRows } from '../indicators';
import { type Draft, NOT_APPLICABLE, defineRule, outcomeOf } from '../rule';

/** Where the form has a column for the unit, the unit stands there and not in the target. */
export const I29 = defineRule({
  code: 'I29',
  name: 'unit-column-empty',
  severity: 'info',
  source: ['own'],
  messages: ['empty'],
  fixes: ['move'],
  fixKind: 'suggested',
  check({ form, compare }) {
    const rows = statedRows(form);
    if (!form.columns.unit || rows.length === 0) return NOT_APPLICABLE;
    const misplaced = rows.flatMap((row) => misplacedUnit(row, compare(row).target));
    return outcomeOf(misplaced.length > 0 ? [draft(form, misplaced)] : []);
  },
});

interface Misplaced {
  readonly place: Field;
  readonly target: Field;
  readonly unit: string;
  /** The target without its unit. */
  readonly rest: string;
}

function misplacedUnit({ cells: { unit, target } }: Indicator, value: ParsedValue): Misplaced[] {
  if (!unit || !target || !isBlank(unit.text) || value.kind !== 'quantity' || value.noun !== '') return [];
  const { unitText } = value;
  const [before, after, ...more] = unitText === '' ? [] : target.text.split(unitText);
  // A target that the unit stands in twice, or in another spelling, is left to the clerk.
  if (before === undefined || after === undefined || more.length > 0 || !/\d$/.test(before)) return [];
  return [{ place: unit, target, unit: unitText, rest: before + after.replace(/[。.;；]$/, '') }];
}

function draft(form: Form, misplaced: readonly Misplaced[]): Draft {
  const edits = misplaced.flatMap(({ place, target, unit, rest }) => [
    editOf(form, target, { value: rest }),
    editOf(form, place, { value: unit }),
  ]);
  const [first] = misplaced;
  const values = { count: misplaced.length, unit: first?.unit ?? '', target: first?.target.text ?? '' };
  return {
    cells: misplaced.map(({ place }) => place.at),
    related: refsOf(
      form,
      misplaced.map(({ target }) => target),
    ),
    message: { id: 'empty', values },
    found: '',
    expected: first?.unit ?? null,
    fixes: fixOf('suggested', 'move', edits, values),
  };
}
