/** A rectangle on a sheet: what an Excel range is to the emulator. */
import {
  type Address,
  type Range,
  MAX_COLUMNS,
  MAX_ROWS,
  addressOfKey,
  formatRange,
  overlaps,
  parseRange,
  quoteSheetName,
} from '../../../../src/core/grid/address';
import { accessDenied, invalidArgument } from './errors';
import type { ExcelCell } from './entry';
import type { BookSheet } from './model';

export interface Place {
  readonly sheet: BookSheet;
  readonly range: Range;
}

export const WHOLE_SHEET: Range = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

export const rowCount = ({ range }: Place) => range.bottom - range.top + 1;
export const columnCount = ({ range }: Place) => range.right - range.left + 1;

/** `Sheet1!A1:B2`, the sheet's name quoted where it must be. */
export function fullAddress({ sheet, range }: Place): string {
  return `${quoteSheetName(sheet.name)}!${formatRange(range)}`;
}

/** Reads an address argument; without one, the whole sheet. */
export function placeAt(sheet: BookSheet, address: unknown, location: string): Place {
  if (address === undefined || address === null || address === '') return { sheet, range: WHOLE_SHEET };
  const text = typeof address === 'string' ? address.slice(address.lastIndexOf('!') + 1) : '';
  const range = wholeRows(text) ?? parseRange(text);
  if (!range) throw invalidArgument(location);
  return { sheet, range };
}

/** `5:6` */
function wholeRows(text: string): Range | null {
  const [, top, bottom] = /^(\d+):(\d+)$/.exec(text) ?? [];
  return top === undefined
    ? null
    : { top: Number(top) - 1, bottom: Number(bottom) - 1, left: 0, right: MAX_COLUMNS - 1 };
}

/** The smallest rectangle of cells that hold anything, formats included unless only values count. */
export function usedPlace(sheet: BookSheet, valuesOnly: boolean): Place | null {
  let used: Range | null = null;
  for (const [key, cell] of sheet.cells) {
    if (valuesOnly && cell.value === null && cell.formula === undefined) continue;
    const { row, column } = addressOfKey(key);
    used = bounding(used, { top: row, left: column, bottom: row, right: column });
  }
  return used && { sheet, range: used };
}

export function bounding(a: Range | null, b: Range): Range {
  if (!a) return b;
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export function intersection(a: Range, b: Range): Range | null {
  if (!overlaps(a, b)) return null;
  return {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
}

export function grid<V>(place: Place, of: (cell: ExcelCell, at: Address) => V): V[][] {
  return Array.from({ length: rowCount(place) }, (_row, i) =>
    Array.from({ length: columnCount(place) }, (_column, j) => {
      const at = { row: place.range.top + i, column: place.range.left + j };
      return of(place.sheet.cell(at), at);
    }),
  );
}

/** Calls `write` for every cell with the value meant for it; `null` leaves a cell alone, a scalar goes to all. */
export function writeGrid(
  place: Place,
  values: unknown,
  location: string,
  write: (at: Address, value: unknown) => void,
): void {
  if (place.sheet.book.readOnly || place.sheet.locks(place.range)) throw accessDenied(location);
  const rows: unknown[] | null = Array.isArray(values) ? values : null;
  if (rows && !fits(place, rows)) throw invalidArgument(location);
  grid(place, (_cell, at) => {
    const row: unknown = rows?.[at.row - place.range.top];
    const value: unknown = Array.isArray(row) ? row[at.column - place.range.left] : values;
    if (value !== null) write(at, value);
  });
}

function fits(place: Place, rows: readonly unknown[]): boolean {
  return (
    rows.length === rowCount(place) &&
    rows.every((row) => Array.isArray(row) && row.length === columnCount(place))
  );
}
