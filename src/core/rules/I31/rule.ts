import type { Fix } from '../../finding';
import type { Field, Form, Indicator } from '../../forms/model';
import { isBlank } from '../../text/normalize';
import { editOf, fixOf } from '../edits';
import { isTemplateRow, rowName } from '../indicators';
import { type Draft, NOT_APPLICABLE, defineRule, outcomeOf } from '../rule';
import { isPlaceholder } from '../placeholder';

/** What the template or a draft left to be filled in is filled in, or deleted with its row. */
export const I31 = defineRule({
  code: 'I31',
  name: 'placeholder-left',
  severity: 'warning',
  source: ['own'],
  messages: ['template-row', 'cell', 'goal'],
  fixes: ['clear-row'],
  fixKind: 'safe',
  check({ form }) {
    const goals = [form.goal.expected, form.goal.actual].flatMap((entry) => (entry ? [entry.value] : []));
    if (form.indicators.length === 0 && goals.length === 0) return NOT_APPLICABLE;
    return outcomeOf([
      ...goals.filter(isLeft).map((field) => draft(field, 'goal', '')),
      ...form.indicators.flatMap((row) => draftsOf(form, row)),
    ]);
  },
});

function isLeft({ text }: Field): boolean {
  return isPlaceholder(text);
}

function draftsOf(form: Form, row: Indicator): Draft[] {
  if (isTemplateRow(row)) return templateRow(form, row);
  const { level3, target, actual, reason } = row.cells;
  // A cell merged over several rows is looked at in its first.
  const own = [...new Set([level3, target, actual, reason])].filter((field) => field?.at.row === row.row);
  return own.flatMap((field) => (field && isLeft(field) ? [draft(field, 'cell', rowName(row))] : []));
}

function templateRow(form: Form, row: Indicator): Draft[] {
  const { level3, target, actual, weight, score } = row.cells;
  if (!level3) return [];
  const texts = [level3, target, actual, weight, score].filter((field) => field && !isBlank(field.text));
  const fixes: Fix[] = fixOf(
    'safe',
    'clear-row',
    [...new Set(texts)].flatMap((field) => (field ? [editOf(form, field, { value: null })] : [])),
    { found: level3.text },
  );
  return [{ ...draft(level3, 'template-row', ''), fixes }];
}

function draft(field: Field, id: 'template-row' | 'cell' | 'goal', row: string): Draft {
  return { cells: [field.at], message: { id, values: { row, found: field.text } }, found: field.text };
}
