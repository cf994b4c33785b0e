/** Cell addresses and ranges: zero-based numbers inside, A1 text at the edges. */

/** A cell's place on its sheet, both numbers from 0. */
export interface Address {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells; both corners belong to it. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A rectangle of cells on a sheet. */
export interface Place {
  readonly sheet: string;
  readonly range: Range;
}

/** A cell of the workbook. */
export interface CellRef extends Address {
  readonly sheet: string;
}

/** Excel's sheet size (1,048,576 × 16,384). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** One number per cell, ordered by row, then column: the key of a sheet's cell map. */
export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

/** The same for a cell of the workbook: one text, in no order. */
export function placeKey({ sheet, row, column }: CellRef): string {
  return `${String(cellKey(row, column))}!${sheet}`;
}

export function addressOfKey(key: number): Address {
  return { row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS };
}

/** `0 → A`, `26 → AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `A → 0`; letters only, any case. */
export function columnIndex(name: string): number {
  let index = 0;
  for (let i = 0; i < name.length; i++) index = index * 26 + (name.charCodeAt(i) & 31);
  return index - 1;
}

/** `{row: 7, column: 7} → H8`. */
export function formatAddress(address: Address): string {
  return columnName(address.column) + String(address.row + 1);
}

/** `A1:I45`, or `H8` for a single cell. */
export function formatRange(range: Range): string {
  const first = formatAddress({ row: range.top, column: range.left });
  const last = formatAddress({ row: range.bottom, column: range.right });
  return first === last ? first : `${first}:${last}`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;

/** Reads `H8` or `$H$8`; null when the text is no cell of a sheet. */
export function parseAddress(text: string): Address | null {
  const match = CELL.exec(text);
  if (!match) return null;
  const row = Number(match[2]) - 1;
  const column = columnIndex(match[1] ?? '');
  return row < MAX_ROWS && column < MAX_COLUMNS ? { row, column } : null;
}

/** Reads `A1:I45` or a single cell; null when the text is no range. Corners may come in any order. */
export function parseRange(text: string): Range | null {
  const [from = '', to = from, ...rest] = text.split(':');
  const a = parseAddress(from);
  const b = parseAddress(to);
  if (!a || !b || rest.length > 0) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

export function contains(range: Range, { row, column }: Address): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

export function sameRange(a: Range, b: Range): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

export function overlaps(a: Range, b: Range): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function sameAddress(a: Address, b: Address): boolean {
  return a.row === b.row && a.column === b.column;
}

/** A sheet's name as it stands before `!`: quoted unless it is a plain word. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseAddress(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `H8`, or `'Sheet 2'!C5` for a cell of another sheet than the one spoken of. */
export function refName(ref: CellRef, sheet?: string): string {
  const address = formatAddress(ref);
  return ref.sheet === sheet ? address : `${quoteSheetName(ref.sheet)}!${address}`;
}
