import type { Field } from '../../forms/model';
import { isBlank, normalizeText } from '../../text/normalize';
import { NOT_APPLICABLE, PASSED, defineRule, outcomeOf } from '../rule';
import { beginsWithDivision } from './divisions';

/** A spreadsheet number keeps 15 digits; those of a longer code are lost. */
const LOSES_DIGITS = 1e15;
/** Scientific notation of such a number, where it was copied as text. */
const SCIENTIFIC = /^\d(\.\d+)?E\+?\d+$/i;
/** Digits; the national standard puts a letter for the kind of project behind division and year. */
const CODE = /^(\d+|\d{8}[A-Z]\d+)$/;

type Fault = 'lost-digits' | 'blanks-inside' | 'not-digits' | 'wrong-length' | 'no-division';

/** 项目编码 has 21 digits (⚙) and begins with the code of an administrative division. */
export const H03 = defineRule({
  code: 'H03',
  name: 'project-code-format',
  severity: 'warning',
  source: ['own'],
  messages: ['lost-digits', 'blanks-inside', 'not-digits', 'wrong-length', 'no-division'],
  fixes: [],
  fixKind: null,
  parameters: ['projectCodeDigits'],
  check({ form, parameters: { projectCodeDigits: digits } }) {
    const field = form.header['project-code']?.value;
    if (!field || isBlank(field.text)) return NOT_APPLICABLE;
    const fault = faultOf(field, digits);
    if (!fault) return PASSED;
    const length = bare(field).length;
    const message = { id: fault, values: { found: field.text, digits, length } };
    return outcomeOf([{ cells: [field.at], message, found: field.text }]);
  },
});

function faultOf(field: Field, digits: number): Fault | null {
  const { value } = field.cell;
  const code = normalizeText(field.text);
  if ((typeof value === 'number' && Math.abs(value) >= LOSES_DIGITS) || SCIENTIFIC.test(code))
    return 'lost-digits';
  const joined = bare(field);
  if (!CODE.test(joined)) return 'not-digits';
  if (joined.length !== digits) return 'wrong-length';
  if (!beginsWithDivision(joined)) return 'no-division';
  return joined === code ? null : 'blanks-inside';
}

function bare({ text }: Field): string {
  return normalizeText(text).replace(/\s/g, '');
}
