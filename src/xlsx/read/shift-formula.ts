/** Moves the relative references of a formula, as a shared formula asks for each of its cells. */
import { MAX_COLUMNS, MAX_ROWS, columnIndex, columnName, parseAddress } from '../../core/grid/address';

/** Texts, quoted sheet names, bracketed structured or external references, words, and single characters. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|[\p{L}\p{N}_.$\\?]+|[^]/gu;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)(\d{1,7})$/;

/** The formula as it reads `rows` further down and `columns` further right. Absolute references stay. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const tokens = formula.match(TOKEN) ?? [];
  return tokens
    .map((token, index) => (isPlace(tokens, index) ? shift(tokens, index, rows, columns) : token))
    .join('');
}

/** False for what only looks like a reference: a function's or a sheet's name, a sheet range `S1:S3!A1`. */
function isPlace(tokens: readonly string[], index: number): boolean {
  const next = tokens[index + 1];
  if (next === '!' || next === '(') return false;
  return !(next === ':' && tokens[index + 3] === '!');
}

function shift(tokens: readonly string[], index: number, rows: number, columns: number): string {
  const token = tokens[index] ?? '';
  const cell = CELL.exec(token);
  if (cell && parseAddress(token)) {
    const [, fixColumn = '', column = '', fixRow = '', row = ''] = cell;
    return shiftColumn(fixColumn, column, columns) + shiftRow(fixRow, row, rows);
  }
  const whole = COLUMN.exec(token);
  if (whole && isWholeRange(tokens, index, COLUMN))
    return shiftColumn(whole[1] ?? '', whole[2] ?? '', columns);
  const line = ROW.exec(token);
  if (line && isWholeRange(tokens, index, ROW)) return shiftRow(line[1] ?? '', line[2] ?? '', rows);
  return token;
}

/** Whether a token is one side of `A:C` or `1:3`. */
function isWholeRange(tokens: readonly string[], index: number, pattern: RegExp): boolean {
  const isSide = (colon: number, other: number): boolean =>
    tokens[colon] === ':' && pattern.test(tokens[other] ?? '');
  return isSide(index + 1, index + 2) || isSide(index - 1, index - 2);
}

/** References that leave the sheet come in again on the other side, as in Excel. */
function shiftColumn(fixed: string, name: string, by: number): string {
  return fixed + (fixed ? name : columnName(wrap(columnIndex(name) + by, MAX_COLUMNS)));
}

function shiftRow(fixed: string, number: string, by: number): string {
  return fixed + (fixed ? number : String(wrap(Number(number) - 1 + by, MAX_ROWS) + 1));
}

function wrap(index: number, size: number): number {
  return ((index % size) + size) % size;
}
