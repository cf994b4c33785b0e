/**
 * References as they are written in a formula, found without parsing it: a formula that we cannot calculate must
 * follow moved cells all the same, and keep every other character.
 */
import { MAX_COLUMNS, MAX_ROWS, columnIndex, columnName, parseAddress } from '../grid/address';

/** A row or column of a reference, from 0; fixed with `$`. */
export interface Line {
  readonly index: number;
  readonly fixed: boolean;
}

/** A cell, or one side of whole columns (no row) or whole rows (no column). */
export interface Corner {
  readonly column: Line | null;
  readonly row: Line | null;
}

export interface WrittenReference {
  /** The sheet's name before `!`; null on the formula's own. */
  readonly sheet: string | null;
  /** Of another workbook, or over several sheets (`S1:S3!A1`). */
  readonly elsewhere: boolean;
  readonly from: Corner;
  /** Null for a single cell; the corners stand as they were written, in any order. */
  readonly to: Corner | null;
}

/** Texts, quoted sheet names, bracketed structured or external references, words, and single characters. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|[\p{L}\p{N}_.$\\?]+|[^]/gu;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)([1-9]\d{0,6})$/;

/**
 * The formula with references replaced; one that is given back as it is stays to the character.
 * @param replace gives null for a reference whose cells are gone: it becomes `#REF!`
 */
export function replaceReferences(
  formula: string,
  replace: (reference: WrittenReference) => WrittenReference | null,
): string {
  const tokens = formula.match(TOKEN) ?? [];
  let text = '';
  for (let index = 0; index < tokens.length;) {
    const found = referenceAt(tokens, index);
    const length = found?.length ?? 1;
    const written = tokens.slice(index, index + length).join('');
    const replaced = found && replace(found.reference);
    if (!found || replaced === found.reference) text += written;
    else text += replaced ? render(replaced) : '#REF!';
    index += length;
  }
  return text;
}

function referenceAt(
  tokens: readonly string[],
  index: number,
): { readonly reference: WrittenReference; readonly length: number } | null {
  if (!isPlace(tokens, index)) return null;
  const where = sheetBefore(tokens, index);
  const isRange = tokens[index + 1] === ':' && isPlace(tokens, index + 2);
  const [first = '', last = ''] = [tokens[index], isRange ? tokens[index + 2] : ''];
  const from = cellCorner(first);
  if (from) {
    const to = cellCorner(last);
    return { reference: { ...where, from, to }, length: to ? 3 : 1 };
  }
  for (const side of [columnCorner, rowCorner]) {
    const [a, b] = [side(first), side(last)];
    if (a && b) return { reference: { ...where, from: a, to: b }, length: 3 };
  }
  return null;
}

/** False for what only looks like a reference: a function's or a sheet's name, a sheet range `S1:S3!A1`. */
function isPlace(tokens: readonly string[], index: number): boolean {
  const next = tokens[index + 1];
  if (next === '!' || next === '(') return false;
  return !(next === ':' && tokens[index + 3] === '!' && tokens[index - 1] !== '!');
}

function sheetBefore(
  tokens: readonly string[],
  index: number,
): Pick<WrittenReference, 'sheet' | 'elsewhere'> {
  if (tokens[index - 1] !== '!') return { sheet: null, elsewhere: false };
  const written = tokens[index - 2] ?? '';
  const name = written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
  const isExternal = name.includes('[') || (tokens[index - 3] ?? '').startsWith('[');
  const spansSheets = name.includes(':') || (tokens[index - 3] === ':' && tokens[index - 5] !== '!');
  return { sheet: name, elsewhere: isExternal || spansSheets };
}

function cellCorner(token: string): Corner | null {
  const match = CELL.exec(token);
  if (!match || !parseAddress(token)) return null;
  const [, fixColumn = '', column = '', fixRow = '', row = ''] = match;
  return { column: line(fixColumn, columnIndex(column)), row: line(fixRow, Number(row) - 1) };
}

function columnCorner(token: string): Corner | null {
  const match = COLUMN.exec(token);
  if (!match) return null;
  const index = columnIndex(match[2] ?? '');
  return index < MAX_COLUMNS ? { column: line(match[1] ?? '', index), row: null } : null;
}

function rowCorner(token: string): Corner | null {
  const match = ROW.exec(token);
  if (!match) return null;
  const index = Number(match[2]) - 1;
  return index < MAX_ROWS ? { column: null, row: line(match[1] ?? '', index) } : null;
}

function line(dollar: string, index: number): Line {
  return { index, fixed: dollar !== '' };
}

/** Without the sheet, which stands before the reference and stays. */
function render({ from, to }: WrittenReference): string {
  return to ? `${renderCorner(from)}:${renderCorner(to)}` : renderCorner(from);
}

function renderCorner({ column, row }: Corner): string {
  const columnText = column ? `${column.fixed ? '$' : ''}${columnName(column.index)}` : '';
  return columnText + (row ? `${row.fixed ? '$' : ''}${String(row.index + 1)}` : '');
}
