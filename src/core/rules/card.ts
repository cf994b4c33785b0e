/**
 * What a form shows to rules that look at several forms: few and short values, so that a batch can keep those of
 * thousands of files.
 */
import type { CellRef } from '../grid/address';
import type { Field, Form, HeaderKey } from '../forms/model';
import { isBlank, isNotApplicable, normalizeText } from '../text/normalize';
import { refOf } from './equation';

/** A text to be compared with others of its kind, and where it stands. */
export interface Place {
  /** As shown. */
  readonly text: string;
  /** For comparison: without blanks, full-width forms unified. */
  readonly key: string;
  readonly at: CellRef;
}

export interface FormCard {
  /** The file the form stands in; null for the workbook under check. */
  readonly file: string | null;
  /** {@link Form.id} */
  readonly form: string;
  readonly year: number | null;
  /** 项目编码; null where it is blank, or where digits of it are lost. */
  readonly code: Place | null;
  readonly project: Place | null;
  /** 实施单位, 一级预算单位, 主管部门. */
  readonly organisations: readonly Place[];
  /** 实际完成情况. */
  readonly narrative: Place | null;
}

const ORGANISATIONS: readonly HeaderKey[] = ['implementing-unit', 'top-unit', 'department'];

/** The card of a form; `file` for one of another file of the batch. */
export function cardOf(form: Form, file: string | null = null): FormCard {
  const place = (key: HeaderKey): Place | null => placeOf(form, form.header[key]?.value);
  return {
    file,
    form: form.id,
    year: form.year,
    code: wholeCode(form),
    project: place('project-name'),
    organisations: ORGANISATIONS.flatMap((key) => place(key) ?? []),
    narrative: placeOf(form, form.goal.actual?.value),
  };
}

/** By file, then by form. */
export function inCardOrder(cards: readonly FormCard[]): readonly FormCard[] {
  const key = ({ file, form }: FormCard): string => `${file ?? ''}\n${form}`;
  return [...cards].sort((a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b))));
}

/** The card of the form under check. */
export function ownCard(cards: readonly FormCard[], { id }: Form): FormCard | undefined {
  return cards.find(({ file, form }) => file === null && form === id);
}

/** A text for comparison: without blanks, full-width forms unified. */
export function comparable(text: string): string {
  return normalizeText(text).replace(/\s+/g, '');
}

function placeOf(form: Form, field: Field | undefined): Place | null {
  if (!field || isBlank(field.text) || isNotApplicable(field.text)) return null;
  return { text: field.text, key: comparable(field.text), at: refOf(form, field) };
}

/** A code stored as a number, or copied from one, has zeros for its last digits: two such codes look alike. */
const DIGITS_LOST = /0{6}$|E\+/i;

function wholeCode(form: Form): Place | null {
  const field = form.header['project-code']?.value;
  const code = typeof field?.cell.value === 'number' ? null : placeOf(form, field);
  return code && !DIGITS_LOST.test(code.key) ? code : null;
}
