/** The part of a form that a finding belongs to, by the row of its first cell. */
import type { Finding } from '../../core/finding';
import type { Entry, Field, Form } from '../../core/forms/model';

/** `header`, `funds`, `goal`, `total`, `other`, or `section:2` for the third of {@link Form.sections}. */
export type PartKey = 'header' | 'funds' | 'goal' | 'total' | 'other' | `section:${number}`;

/** The parts of a form from top to bottom. */
export function partsOf(form: Form): readonly PartKey[] {
  const sections = form.sections.map((_, index): PartKey => `section:${index}`);
  return ['header', 'funds', 'goal', ...sections, 'total', 'other'];
}

export type PartFinder = (finding: Finding) => PartKey;

/** A form that is read again is another object. */
const known = new WeakMap<Form, ReadonlyMap<number, PartKey>>();

export function partFinder(form: Form): PartFinder {
  const rows = known.get(form) ?? rowsOfParts(form);
  known.set(form, rows);
  return ({ sheet, cells: [first] }) => {
    if (!first || sheet !== form.sheet) return 'other';
    return rows.get(first.row) ?? 'other';
  };
}

/** Where two parts share a row, the one named first has it. */
function rowsOfParts(form: Form): ReadonlyMap<number, PartKey> {
  const rows = new Map<number, PartKey>();
  const claim = (part: PartKey, fields: readonly (Field | null | undefined)[]) => {
    for (const field of fields) if (field && !rows.has(field.at.row)) rows.set(field.at.row, part);
  };
  claim('total', [form.total?.label, form.total?.weight, form.total?.score]);
  for (const { row, section } of form.indicators) rows.set(row, section < 0 ? 'other' : `section:${section}`);
  form.sections.forEach(({ label }, index) => {
    claim(`section:${index}`, [label]);
  });
  claim('funds', [
    form.funds?.label,
    ...Object.values(form.funds?.columns ?? {}),
    ...(form.funds?.rows.flatMap(({ label, cells }) => [label, ...Object.values(cells)]) ?? []),
  ]);
  claim('goal', [form.goal.expected, form.goal.actual].flatMap(fieldsOf));
  claim('header', [form.title, ...Object.values(form.header).flatMap(fieldsOf)]);
  return rows;
}

function fieldsOf(entry: Entry | null): readonly Field[] {
  return entry ? [entry.label, entry.value] : [];
}
