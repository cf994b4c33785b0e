/** T2, T3, T5, T7, T8: a line for each 科目编码, and 合计 above or below them. */
import type { SheetView } from '../../forms/view';
import { normalizeLabel } from '../../text/normalize';
import { type Code, codeBefore, codeIn } from './codes';
import type { Column, Headings } from './headings';
import { type RawLine, type Reader, amountColumns, cellsIn, hasNumber, named, reach } from './reader';

const TOTAL = /^(?:本年|本表)?(?:收入|支出)?(?:合计|总计)$/;
/** One column of amounts says nothing about the others. */
const FEWEST_AMOUNTS = 2;

/** Null where the headings place no amounts, or no lines. */
export function listReader(view: SheetView, { columns }: Headings): Reader | null {
  const amounts = amountColumns(columns);
  const places = linePlaces(columns);
  if (!places || amounts.size < FEWEST_AMOUNTS) return null;
  let above = '';
  return {
    columns: named(amounts),
    layout: places.codes.length > 1 ? 'split-codes' : places.codes.length > 0 ? 'official' : 'plain',
    unknown: columns.filter(({ key }) => key === 'unknown'),
    read(row) {
      const line = readLine(view, row, places, above);
      if (!line) return [];
      if (line.code !== null) above = line.code;
      const cells = cellsIn(view, row, amounts);
      // A name without code or amounts is a caption.
      return line.code === null && line.key !== 'total' && !hasNumber(cells) ? [] : [{ ...line, cells }];
    },
  };
}

export interface LinePlaces {
  /** Columns of the code, or of its parts. */
  readonly codes: readonly number[];
  readonly label: { readonly left: number; readonly right: number };
}

/** Where codes and names of the lines stand; null where the headings have neither. */
export function linePlaces(columns: readonly Column[]): LinePlaces | null {
  const coded = columns.filter(({ key }) => key === 'code');
  const names = columns.find(({ key }) => key === 'label');
  const [first] = coded;
  const last = coded[coded.length - 1];
  if (!first || !last) {
    if (!names) return null;
    const right = reach(columns, names);
    // 项目 over both: the name stands in the last of its columns.
    return { codes: range(names.left, right - 1), label: { left: right, right } };
  }
  const codes = range(first.left, reach(columns, last));
  if (!names) return { codes, label: { left: first.left, right: first.right } };
  return { codes, label: { left: names.left, right: reach(columns, names) } };
}

function range(left: number, right: number): readonly number[] {
  return Array.from({ length: Math.max(0, right - left + 1) }, (_, i) => left + i);
}

/** The line of a row without its amounts. */
export function readLine(
  view: SheetView,
  row: number,
  { codes, label: place }: LinePlaces,
  above: string,
): Omit<RawLine, 'cells'> | null {
  const label = view.inSpan(row, place.left, place.right);
  const caption = [...codes.map((column) => view.field(row, column)), label].find(isTotal);
  if (caption) return { key: 'total', code: null, codeAt: null, label: caption, row };
  const code: Code | null =
    codeIn(view, row, codes, above) ?? (label.at.row === row ? codeBefore(label) : null);
  if (code) return { key: code.digits, code: code.digits, codeAt: code.at, label, row };
  const name = normalizeLabel(label.text);
  return name === '' || label.at.row !== row ? null : { key: name, code: null, codeAt: null, label, row };
}

function isTotal({ text }: { readonly text: string }): boolean {
  return text.length < 20 && TOTAL.test(normalizeLabel(text));
}
