/** A formula of the baseline as it reads in the form, whose rows and columns may stand elsewhere by now. */
import { references } from '../../formula/references';
import { type Range, columnName, parseAddress } from '../../grid/address';
import type { LineMap, Zone } from './lines';

/** Texts, prefixes of other sheets with the reference behind them, then references of the sheet itself. */
const TOKEN =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')+'|[\p{L}\p{N}_.[\]]+)!\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?|(?<![\p{L}\p{N}_.$\\])(\$?[A-Za-z]{1,3}\$?\d{1,7})(?::(\$?[A-Za-z]{1,3}\$?\d{1,7}))?(?![\p{L}\p{N}_.(!\\])/gu;

/** Null where a cell that the formula names is gone. */
export function movedFormula(formula: string, map: LineMap): string | null {
  const lost: string[] = [];
  const moved = formula.replace(TOKEN, (token, from: string | undefined, to: string | undefined) => {
    if (from === undefined) return token;
    const text = movedReference(from, to, map);
    if (text === null) lost.push(token);
    return text ?? token;
  });
  return lost.length > 0 ? null : moved;
}

/** Whether it names some of the rows, and not all of them as one range. */
export function namesRowsIn(formula: string, sheet: string, { top, bottom }: Zone): boolean {
  return (references(formula, sheet) ?? []).some(({ sheet: name, range }) => {
    const isOutside = name !== sheet || range.bottom < top || range.top > bottom;
    return !isOutside && (range.top > top || range.bottom < bottom);
  });
}

/** `[1]Sheet!A1`, `'C:\[file.xlsx]Sheet'!A1`: a cell of another workbook, which an import does not have. */
export function looksElsewhere(formula: string): boolean {
  return /\[(?:\d+|[^[\]]+\.[a-z]{2,4})\][^!"[\]]*!/i.test(formula);
}

/** Whether two formulas are the same but for blanks, `$` and the case of letters. */
export function sameFormula(a: string, b: string): boolean {
  const bare = (formula: string): string => formula.replace(/[\s$]/g, '').toUpperCase();
  return bare(a) === bare(b);
}

function movedReference(from: string, to: string | undefined, map: LineMap): string | null {
  const [first, last] = [parseAddress(from), parseAddress(to ?? from)];
  if (!first || !last) return to === undefined ? from : `${from}:${to}`;
  const rows = movedRows({ top: first.row, bottom: last.row }, map);
  const [left, right] = [map.column(first.column), map.column(last.column)];
  if (!rows || left === null || right === null) return null;
  const start = reference(from, rows.top, left);
  return to === undefined ? start : `${start}:${reference(to, rows.bottom, right)}`;
}

/** A range over 三级指标 follows its rows, and takes in new ones at its ends where it went over all of them. */
function movedRows(range: Zone, map: LineMap): Zone | null {
  const { before, now } = map.zone;
  if (range.top >= before.top && range.bottom <= before.bottom && range.top < range.bottom) {
    const rows = linesOf(range).flatMap((row) => map.row(row) ?? []);
    if (rows.length === 0) return null;
    return {
      top: range.top === before.top ? now.top : Math.min(...rows),
      bottom: range.bottom === before.bottom ? now.bottom : Math.max(...rows),
    };
  }
  const [top, bottom] = [map.row(range.top), map.row(range.bottom)];
  return top === null || bottom === null ? null : { top, bottom };
}

function linesOf({ top, bottom }: Pick<Range, 'top' | 'bottom'>): readonly number[] {
  return Array.from({ length: bottom - top + 1 }, (_, i) => top + i);
}

/** The new place, with the `$` of the old one. */
function reference(old: string, row: number, column: number): string {
  const [, fixedColumn = '', fixedRow = ''] = /^(\$?)[A-Za-z]+(\$?)/.exec(old) ?? [];
  return `${fixedColumn}${columnName(column)}${fixedRow}${String(row + 1)}`;
}
