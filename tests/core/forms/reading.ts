/** A form's reading as text: every field by its address, so that a test states the whole of it. */
import type { Entry, Field, Form } from '../../../src/core/forms/model';
import { formatAddress, formatRange } from '../../../src/core/grid/address';

/** One line for each part that was read; parts that the form lacks have no line. */
export function reading(form: Form): string {
  const { expected, actual } = form.goal;
  const goal = { ...(expected && { expected }), ...(actual && { actual }) };
  return [
    `${formatRange(form.range)} ${form.layout} ${String(form.year)} ${String(form.unit)} ${form.complete ? 'complete' : 'incomplete'}`,
    ...part('title', form.title ? place(form.title) : ''),
    ...part('header', entries(form.header)),
    ...fundLines(form),
    ...part('goal', entries(goal)),
    ...part('columns', places(form.columns)),
    ...form.sections.map(
      ({ name, label, points, indicators }) =>
        `${name} ${place(label)}${points ? ` ${points.toString()}` : ''}: ${indicators.map((i) => String((form.indicators[i]?.row ?? -1) + 1)).join(' ')}`,
    ),
    ...form.indicators.map(({ row, cells }) => `${String(row + 1)}: ${places(cells)}`),
    ...part(
      'total',
      form.total ? `${place(form.total.label)} ${place(form.total.weight)} ${place(form.total.score)}` : '',
    ),
    ...part('extras', entries(form.extras)),
    ...part('notes', form.notes.map(place).join(' ')),
    ...part('labels', form.labels.map(place).join(' ')),
    ...form.problems.map(({ kind, path, at }) => `! ${kind} ${path}${at ? ` ${formatAddress(at)}` : ''}`),
  ].join('\n');
}

/** The readings of several forms, or the lines of a test's expectation, in the same shape. */
export function readings(forms: readonly Form[]): string[] {
  return forms.map(reading);
}

/** An expectation written over several indented lines. */
export function lines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function part(name: string, content: string): string[] {
  return content === '' ? [] : [`${name} ${content}`];
}

function fundLines({ funds }: Form): string[] {
  if (!funds) return [];
  const head = `funds ${place(funds.label)}: ${places(funds.columns)}`;
  return [head, ...funds.rows.map(({ kind, label, cells }) => `${kind} ${place(label)}: ${places(cells)}`)];
}

/** Address, and the text where the value is only part of its cell. */
function place(field: Field | null | undefined): string {
  if (!field) return '-';
  return formatAddress(field.at) + (field.inline ? `“${field.text}”` : '');
}

function places(fields: Partial<Record<string, Field>>): string {
  return Object.entries(fields)
    .map(([key, field]) => `${key} ${place(field)}`)
    .join(' ');
}

function entries(fields: Partial<Record<string, Entry>>): string {
  return Object.entries(fields)
    .flatMap(([key, entry]) => (entry ? [`${key} ${place(entry.label)}→${place(entry.value)}`] : []))
    .join(' ');
}
