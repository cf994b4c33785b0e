/** Cells as the addresses that WPS takes: several areas at once, of limited length. */
import { type Range, cellKey, columnName, formatRange } from '../../core/grid/address';
import { runsOf } from '../common/runs';

/** The longest address a range is asked for by. */
const MAX_ADDRESS = 255;

/** Rectangles that cover the cells, given by row and column, and no other. */
export function areasOf(cells: readonly { readonly row: number; readonly column: number }[]): Range[] {
  return runsOf(cells, ({ row, column }) => ({ sheet: '', row, column })).map(({ range }) => range);
}

/** How areas are spelt: cells, whole rows or whole columns. */
export type Spelling = (range: Range) => string;

export const asCells: Spelling = formatRange;
export const asRows: Spelling = ({ top, bottom }) => `${top + 1}:${bottom + 1}`;
export const asColumns: Spelling = ({ left, right }) => `${columnName(left)}:${columnName(right)}`;

/** Areas put together while their address is short enough. */
export function chunksOf(areas: readonly Range[], spell: Spelling): Range[][] {
  const chunks: Range[][] = [];
  let length = Infinity;
  for (const area of areas) {
    const own = spell(area).length + 1;
    if (length + own > MAX_ADDRESS) {
      chunks.push([]);
      length = 0;
    }
    length += own;
    chunks[chunks.length - 1]?.push(area);
  }
  return chunks;
}

export function eachCell({ top, left, bottom, right }: Range, visit: (key: number) => void): void {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) visit(cellKey(row, column));
  }
}
