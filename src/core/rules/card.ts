/**
 * What a form shows to rules that look at several forms: few and short values, so that a batch can keep those of
 * thousands of files.
 */
import type { CellRef } from '../grid/address';
import { type Field, type Form, type HeaderKey, totalFundRow } from '../forms/model';
import { HUNDRED } from '../text/decimal';
import { bareText, isBlank, isNotApplicable } from '../text/normalize';
import { refOf } from './equation';
import { yuanPerUnit } from './money';
import { type ExpenseRate, expenseRatesOf } from './expense-rates';

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
  /** 全年执行数 of the total row; null where the form has none. */
  readonly executed: ExecutedAmount | null;
  /** Indicators about the “三公” expenses. */
  readonly expenseRates: readonly ExpenseRate[];
}

export interface ExecutedAmount {
  /** In 分; null where it cannot be read. */
  readonly fen: number | null;
  readonly at: CellRef;
}

const ORGANISATIONS: readonly HeaderKey[] = ['implementing-unit', 'top-unit', 'department'];

/** A form does not change, nor what it shows: after an edit, only the forms read again need new cards. */
const own = new WeakMap<Form, FormCard>();

/** The card of a form; `file` for one of another file of the batch. */
export function cardOf(form: Form, file: string | null = null): FormCard {
  const card = own.get(form) ?? newCard(form);
  own.set(form, card);
  return file === null ? card : { ...card, file };
}

function newCard(form: Form): FormCard {
  const place = (key: HeaderKey): Place | null => placeOf(form, form.header[key]?.value);
  return {
    file: null,
    form: form.id,
    year: form.year,
    code: wholeCode(form),
    project: place('project-name'),
    organisations: ORGANISATIONS.flatMap((key) => place(key) ?? []),
    narrative: placeOf(form, form.goal.actual?.value),
    executed: executedIn(form),
    expenseRates: expenseRatesOf(form),
  };
}

function executedIn(form: Form): ExecutedAmount | null {
  const field = totalFundRow(form)?.cells.executed;
  if (!field) return null;
  const unit = yuanPerUnit(form);
  const fen =
    unit && field.number && !field.percent ? field.number.times(unit).times(HUNDRED).toNumber() : null;
  return { fen, at: refOf(form, field) };
}

/** By file, then by form. */
export function inCardOrder(cards: readonly FormCard[]): readonly FormCard[] {
  const keyed = cards.map((card) => ({ card, key: `${card.file ?? ''}\n${card.form}` }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))).map(({ card }) => card);
}

/** The card of the form under check. */
export function ownCard(cards: readonly FormCard[], { id }: Form): FormCard | undefined {
  return cards.find(({ file, form }) => file === null && form === id);
}

function placeOf(form: Form, field: Field | undefined): Place | null {
  if (!field || isBlank(field.text) || isNotApplicable(field.text)) return null;
  return { text: field.text, key: bareText(field.text), at: refOf(form, field) };
}

/** A code stored as a number, or copied from one, has zeros for its last digits: two such codes look alike. */
const DIGITS_LOST = /0{6}$|E\+/i;

function wholeCode(form: Form): Place | null {
  const field = form.header['project-code']?.value;
  const code = typeof field?.cell.value === 'number' ? null : placeOf(form, field);
  return code && !DIGITS_LOST.test(code.key) ? code : null;
}
