import { type Field, type Form, HEADER_KEYS, type HeaderKey } from '../../forms/model';
import { isBlank } from '../../text/normalize';
import { editOf, fixOf } from '../edits';
import { type Draft, NOT_APPLICABLE, defineRule, outcomeOf } from '../rule';
import { wordFor } from '../words';
import { trimmedCode, trimmedName } from './blanks';

const CODES: readonly HeaderKey[] = ['project-code', 'unit-code'];
const NAMES: readonly HeaderKey[] = ['project-name', 'implementing-unit', 'top-unit', 'department'];

/** Names and codes of the header carry no stray blanks: systems compare them character by character. */
export const H08 = defineRule({
  code: 'H08',
  name: 'stray-blanks',
  severity: 'info',
  source: ['own'],
  messages: ['inside', 'around'],
  fixes: ['trim'],
  fixKind: 'safe',
  check({ form }) {
    const fields = HEADER_KEYS.flatMap((key) => {
      const field = form.header[key]?.value;
      const compared = CODES.includes(key) || NAMES.includes(key);
      return field && compared && !isBlank(field.text) ? [{ key, field }] : [];
    });
    if (fields.length === 0) return NOT_APPLICABLE;
    return outcomeOf(fields.flatMap(({ key, field }) => draftOf(form, key, field) ?? []));
  },
});

function draftOf(form: Form, key: HeaderKey, field: Field): Draft | null {
  const written = writtenText(field);
  const isCode = CODES.includes(key);
  const right = isCode ? trimmedCode(written) : trimmedName(written);
  if (right === written) return null;
  const values = { label: wordFor(`header.${key}`), expected: right };
  // A code under another format than text would become a number and lose digits.
  const format = isCode && field.cell.format !== '@' ? { format: '@' } : {};
  const computed = field.cell.formula !== undefined;
  return {
    cells: [field.at],
    message: { id: right === written.trim() ? 'around' : 'inside', values },
    found: field.text,
    expected: right,
    fixes: computed
      ? []
      : fixOf('safe', 'trim', [editOf(form, field, { value: right, ...format })], { expected: right }),
  };
}

/** With the blanks around it, where the value has its cell to itself. */
function writtenText({ cell, text, inline }: Field): string {
  return typeof cell.value === 'string' && !inline ? cell.value : text;
}
