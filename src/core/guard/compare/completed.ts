/** What a template prints and every form completes: 填表人：____, （____年度）, 2021年度…自评表. */
import type { Form } from '../../forms/model';
import { type Address, sameAddress } from '../../grid/address';
import { bareText, normalizeText } from '../../text/normalize';

/** Room for a year or a project in a title. */
const TITLE_ROOM = /\d|[X×〇○_＿…]|\*\*|[(（][^)）]*[)）]|年/;
/** Room for something to be written: a date, behind a colon, over a line or crosses, and figures, which are examples. */
const ROOM = /\s*年\s+月(?:\s+日)?|:|_+|﹏+|\s{2,}|[X×]{2,}|…+|[○〇]{2,}|\d+/;

/** A title that has room is filled in by everybody; another one may be put behind a year or a project. */
export function isTitleCompleted(printed: string, found: string): boolean {
  return TITLE_ROOM.test(printed) || bareText(found).includes(bareText(printed));
}

/** The found text says all that is printed around the room that is left, and in the same order. */
export function isCompleted(printed: string, found: string): boolean {
  const parts = normalizeText(printed).split(ROOM).map(bareText);
  const text = bareText(found);
  const [first = '', last = ''] = [parts[0], parts[parts.length - 1]];
  if (parts.length < 2 || !text.startsWith(first) || !text.endsWith(last)) return false;
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}

/** A label with an example behind it, in one cell: only the label is printed to stay. */
export function isExampleReplaced(form: Form, at: Address, printed: string, found: string): boolean {
  const [label = '', ...example] = bareText(printed).split(':');
  const entries = [...Object.values(form.header), ...Object.values(form.extras)];
  const isInline = entries.some(({ value }) => value.inline && sameAddress(value.at, at));
  return isInline && example.length === 1 && bareText(found).startsWith(`${label}:`);
}
