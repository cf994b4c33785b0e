/** Where the box of a note stands: right of its cell, as large as its text needs. */
import { type Address, MAX_COLUMNS, MAX_ROWS } from '../../core/grid/address';
import type { Sheet } from '../../core/grid/workbook';
import type { Geometry } from '../appearance/geometry';

const WIDTH = 320;
const LINE = 16;
const PADDING = 14;
const HIGHEST = 420;
/** Pixels of a digit at nine points; a Chinese character has two. */
const UNIT = 6.2;
const GAP = 15;

/**
 * The anchor of a note: first column and row, last column and row, each with the pixels into it
 * (`left, dx, top, dy, right, dx, bottom, dy`).
 */
export function anchorOf(at: Address, text: string, sheet: Sheet, geometry: Geometry): string {
  const { columnWidths, defaultColumnWidth, rowHeights, defaultRowHeight } = geometry;
  const widthOf = (column: number): number =>
    sheet.hiddenColumns.has(column) ? 0 : (columnWidths.get(column) ?? defaultColumnWidth);
  const heightOf = (row: number): number =>
    sheet.hiddenRows.has(row) ? 0 : (rowHeights.get(row) ?? defaultRowHeight);
  const merge = sheet.merges.find(({ top, left }) => top === at.row && left === at.column);
  const left = Math.min((merge?.right ?? at.column) + 1, MAX_COLUMNS - 1);
  const top = Math.max(at.row - 1, 0);
  const [right, intoRight] = walk(left, GAP + WIDTH, widthOf, MAX_COLUMNS);
  const [bottom, intoBottom] = walk(top, heightFor(text), heightOf, MAX_ROWS);
  return [left, GAP, top, 4, right, intoRight, bottom, intoBottom].join(', ');
}

/** Where a way of some pixels ends that begins at a column's or row's edge. */
function walk(
  from: number,
  pixels: number,
  sizeOf: (index: number) => number,
  end: number,
): [index: number, into: number] {
  let rest = pixels;
  for (let index = from; index < end; index++) {
    const size = sizeOf(index);
    if (rest < size) return [index, Math.round(rest)];
    rest -= size;
  }
  return [end - 1, 0];
}

function heightFor(text: string): number {
  const lines = text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil((unitsOf(line) * UNIT) / (WIDTH - PADDING))))
    .reduce((sum, count) => sum + count, 0);
  return Math.min(HIGHEST, (lines + 1) * LINE + PADDING);
}

function unitsOf(line: string): number {
  let units = 0;
  for (const character of line) units += (character.codePointAt(0) ?? 0) < 0x2000 ? 1 : 2;
  return units;
}
