/** What each cell of a form is: a label that the template prints, or a value, by its canonical path. */
import { type Address, cellKey } from '../grid/address';
import type { Entry, Field, Form } from '../forms/model';

/** note: 备注, 填报说明; section: 一级指标 with its points; heading: of a column. */
export type Role = 'title' | 'label' | 'heading' | 'section' | 'note' | 'value';

export interface Part {
  readonly role: Role;
  /** `header.year`, `funds.total.rate`, `goal.actual`, `indicators.level3`, `total.score`, `extras.owner`. */
  readonly path: string;
  readonly field: Field;
}

/** The parts by {@link cellKey}; a cell with a value and its label in one is left out, as it can be neither. */
export function partsOf(form: Form): ReadonlyMap<number, Part> {
  const parts = new Map<number, Part>();
  const add = (role: Role, path: string, field: Field | null | undefined): void => {
    if (!field || field.inline) return;
    const key = cellKey(field.at.row, field.at.column);
    if (!parts.has(key)) parts.set(key, { role, path, field });
  };
  const addEntry = (path: string, entry: Entry | null | undefined): void => {
    add('value', path, entry?.value);
    if (!entry?.value.inline) add('label', `${path}.label`, entry?.label);
  };
  add('title', 'title', form.title);
  for (const [key, entry] of Object.entries(form.header)) addEntry(`header.${key}`, entry);
  addEntry('goal.expected', form.goal.expected);
  addEntry('goal.actual', form.goal.actual);
  addFunds(form, add);
  for (const [key, field] of Object.entries(form.columns)) add('heading', `columns.${key}`, field);
  for (const { label, name } of form.sections) add('section', `sections.${name}`, label);
  for (const { cells } of form.indicators) {
    const { level1, level2, ...values } = cells;
    add('section', 'indicators.level1', level1);
    add('label', 'indicators.level2', level2);
    for (const [key, field] of Object.entries(values)) add('value', `indicators.${key}`, field);
  }
  add('label', 'total.label', form.total?.label);
  add('value', 'total.weight', form.total?.weight);
  add('value', 'total.score', form.total?.score);
  for (const [key, entry] of Object.entries(form.extras)) addEntry(`extras.${key}`, entry);
  form.notes.forEach((note) => add('note', 'notes', note));
  form.labels.forEach((label) => add('label', 'labels', label));
  return parts;
}

function addFunds(
  { funds }: Form,
  add: (role: Role, path: string, field: Field | null | undefined) => void,
): void {
  add('label', 'funds.label', funds?.label);
  for (const [key, field] of Object.entries(funds?.columns ?? {}))
    add('heading', `funds.columns.${key}`, field);
  for (const { kind, label, cells } of funds?.rows ?? []) {
    add('label', `funds.${kind}.label`, label);
    for (const [key, field] of Object.entries(cells)) add('value', `funds.${kind}.${key}`, field);
  }
}

/** The part that stands at a place. */
export function partAt(parts: ReadonlyMap<number, Part>, { row, column }: Address): Part | undefined {
  return parts.get(cellKey(row, column));
}
