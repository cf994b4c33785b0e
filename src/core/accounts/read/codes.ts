/** 科目编码 of a row, in one cell or split over the columns of 类, 款 and 项. */
import type { Field } from '../../forms/model';
import type { SheetView } from '../../forms/view';
import { normalizeText } from '../../text/normalize';

export interface Code {
  readonly digits: string;
  /** The last of its cells that hold a part. */
  readonly at: Field;
}

/** Digits, and a letter that slipped in among them; a rule says which codes are valid. */
const CODE = /^\d[\da-z]{0,9}$/i;
/** The form of the parts: 类 has three digits, 款 and 项 two each. */
const LEVELS = [3, 5, 7];

/**
 * The code in these columns; null where none stands there.
 * @param above the digits of the code in the row above: only the column of a row's own level may be filled
 */
export function codeIn(view: SheetView, row: number, columns: readonly number[], above: string): Code | null {
  const parts = columns.map((column) => {
    const field = view.field(row, column);
    return field.at.column === column ? { field, text: codeText(field) } : { field, text: '' };
  });
  const last = parts.filter(({ text }) => text !== '').pop();
  const start = parts.findIndex(({ text }) => text !== '');
  if (!last || parts.some(({ text }) => text !== '' && !CODE.test(text))) return null;
  let digits = start > 0 ? above.slice(0, LEVELS[start - 1]) : '';
  parts.slice(start).forEach(({ text }, i) => {
    // Some forms repeat the digits of the upper levels in every column.
    if (text.length > 2 && start + i > 0) digits = text;
    else if (text !== '') digits += start + i > 0 ? text.padStart(2, '0') : text;
  });
  return { digits, at: last.field };
}

/** A code before the name in one cell: `2010301 行政运行`. */
export function codeBefore(label: Field): Code | null {
  const digits = /^\[?(\d{7}|\d{5}|\d{3})(?!\d)/.exec(normalizeText(label.text))?.[1];
  return digits === undefined ? null : { digits, at: label };
}

function codeText({ cell, text }: Field): string {
  // A number shows the separators of its format.
  if (typeof cell.value === 'number' && Number.isInteger(cell.value)) return String(cell.value);
  return normalizeText(text).replace(/[\s.'‘’[\]()-]/g, '');
}
