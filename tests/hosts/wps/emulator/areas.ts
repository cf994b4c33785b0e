/** Addresses as `Worksheet.Range` takes them. */
import {
  type Address,
  type Range,
  MAX_COLUMNS,
  MAX_ROWS,
  columnIndex,
  columnName,
  parseRange,
} from '../../../../src/core/grid/address';

const LONGEST = 255;

export function areasOf(address: unknown): Range[] {
  if (typeof address !== 'string' || address.length > LONGEST) throw new Error('0x800A03EC');
  return address.split(',').map(areaOf);
}

function areaOf(text: string): Range {
  const rows = /^(\d+):(\d+)$/.exec(text);
  if (rows) return { top: Number(rows[1]) - 1, left: 0, bottom: Number(rows[2]) - 1, right: MAX_COLUMNS - 1 };
  const columns = /^([A-Z]+):([A-Z]+)$/.exec(text);
  if (columns)
    return {
      top: 0,
      left: columnIndex(columns[1] ?? ''),
      bottom: MAX_ROWS - 1,
      right: columnIndex(columns[2] ?? ''),
    };
  const range = parseRange(text);
  if (!range) throw new Error('0x800A03EC');
  return range;
}

export function addressOf(area: Range, isAbsolute: boolean): string {
  const { top, left, bottom, right } = area;
  const sign = isAbsolute ? '$' : '';
  if (isWhole(area, 'rows')) return `${sign}${top + 1}:${sign}${bottom + 1}`;
  if (isWhole(area, 'columns')) return `${sign}${columnName(left)}:${sign}${columnName(right)}`;
  const name = (row: number, column: number) => `${sign}${columnName(column)}${sign}${row + 1}`;
  return top === bottom && left === right ? name(top, left) : `${name(top, left)}:${name(bottom, right)}`;
}

export function* cellsOf({ top, left, bottom, right }: Range): Generator<Address> {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) yield { row, column };
}

export function isWhole(area: Range, kind: 'rows' | 'columns'): boolean {
  return kind === 'rows'
    ? area.left === 0 && area.right === MAX_COLUMNS - 1
    : area.top === 0 && area.bottom === MAX_ROWS - 1;
}
