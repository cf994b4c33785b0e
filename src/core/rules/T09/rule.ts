import type { AccountsTable } from '../../accounts/model';
import { type Field, type Form, FUND_COLUMNS } from '../../forms/model';
import { displayText } from '../../grid/display';
import type { CellContent } from '../../grid/edit';
import { HUNDRED } from '../../text/decimal';
import { normalizeText } from '../../text/normalize';
import { parseNumber } from '../../text/number';
import { editOf, fixOf } from '../edits';
import { type Draft, NOT_APPLICABLE, defineRule, outcomeOf } from '../rule';

/** Numbers are stored as numbers: formulas on the sheet pass over texts. */
export const T09 = defineRule({
  code: 'T09',
  name: 'number-as-text',
  severity: 'info',
  source: ['own'],
  messages: ['text', 'texts', 'formula-text'],
  fixes: ['to-number', 'to-numbers'],
  fixKind: 'safe',
  check({ form }) {
    const fields = numericFields(form).filter(isNumber);
    if (fields.length === 0) return NOT_APPLICABLE;
    return outcomeOf(fields.filter(isText).map((field) => draft(form, field)));
  },
  checkTable({ table }) {
    const fields = amountsOf(table).filter(isNumber);
    if (fields.length === 0) return NOT_APPLICABLE;
    return outcomeOf(byColumn(fields.filter(isText)).flatMap((column) => columnDrafts(table, column)));
  },
});

/** The sheet that a form or a table of the accounts stands on. */
type OnSheet = Pick<Form, 'sheet'>;

function isNumber({ number }: Field): boolean {
  return number !== null;
}

function amountsOf({ lines }: AccountsTable): readonly Field[] {
  return lines.flatMap(({ figures }) => Object.values(figures).map(({ field }) => field));
}

/** Every cell of the form that is to hold a number, each once. */
function numericFields(form: Form): readonly Field[] {
  const funds = (form.funds?.rows ?? []).flatMap(({ cells }) =>
    FUND_COLUMNS.map((column) => (column === 'reason' ? undefined : cells[column])),
  );
  const rows = form.indicators.flatMap(({ cells }) => [cells.weight, cells.score]);
  const fields = [
    form.header['project-amount']?.value,
    ...funds,
    ...rows,
    form.total?.weight,
    form.total?.score,
  ];
  return [...new Set(fields.filter((field) => field !== undefined && field !== null))];
}

/** A value that shares its cell with its label cannot be anything but text. */
function isText({ cell, inline }: Field): boolean {
  return typeof cell.value === 'string' && !inline;
}

function draft(part: OnSheet, field: Field): Draft {
  const live = field.cell.formula !== undefined;
  const content = live ? null : asNumber(field);
  return {
    cells: [field.at],
    message: { id: live ? 'formula-text' : 'text', values: { found: field.text } },
    found: field.text,
    fixes: content ? fixOf('safe', 'to-number', [editOf(part, field, content)], { found: field.text }) : [],
  };
}

/** Tables that a system wrote as text throughout: one remark a column. */
function columnDrafts(part: OnSheet, column: readonly Field[]): readonly Draft[] {
  const constants = column.filter(({ cell }) => cell.formula === undefined);
  const [first] = constants;
  if (!first || constants.length === 1) return column.map((field) => draft(part, field));
  const edits = constants.flatMap((field) => {
    const content = asNumber(field);
    return content ? [editOf(part, field, content)] : [];
  });
  const count = constants.length;
  return [
    {
      cells: constants.map(({ at }) => at),
      message: { id: 'texts', values: { found: first.text, count } },
      found: first.text,
      fixes: edits.length === count ? fixOf('safe', 'to-numbers', edits, { count }) : [],
    },
    ...column.filter((field) => !constants.includes(field)).map((field) => draft(part, field)),
  ];
}

function byColumn(fields: readonly Field[]): readonly (readonly Field[])[] {
  const columns = new Map<number, Field[]>();
  for (const field of fields) {
    columns.set(field.at.column, [...(columns.get(field.at.column) ?? []), field]);
  }
  return [...columns.values()];
}

/** The same number under a format that shows it as it was written; null where no format does (`¥1,000`). */
function asNumber({ text }: Field): CellContent | null {
  const parsed = parseNumber(text);
  if (!parsed) return null;
  const written = normalizeText(text).replace(/\s/g, '');
  const whole = written.includes(',') ? '#,##0' : '0';
  const fraction = parsed.decimals > 0 ? `.${'0'.repeat(parsed.decimals)}` : '';
  const format = `${whole}${fraction}${parsed.percent ? '%' : ''}`;
  const value = (parsed.percent ? parsed.value.div(HUNDRED) : parsed.value).toNumber();
  return displayText({ value, format }) === written ? { value, format } : null;
}
