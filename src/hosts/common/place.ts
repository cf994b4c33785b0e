/** Addresses as Excel and WPS write them, with the sheet's name, and rectangles cut into pieces. */
import { type Range, parseRange } from '../../core/grid/address';

/** Reads `Sheet1!A1:B2` or `$A$1`; of several areas the first. Null for whole rows and columns. */
export function rangeOf(address: string): Range | null {
  const local = address.slice(address.lastIndexOf('!') + 1);
  return parseRange(local.split(',')[0] ?? '');
}

export function cellCount(range: Range): number {
  return (range.bottom - range.top + 1) * (range.right - range.left + 1);
}

/** Cuts a range into bands of whole rows with at most so many cells; a band has at least one row. */
export function bands(range: Range, cells: number): Range[] {
  const rows = Math.max(1, Math.floor(cells / (range.right - range.left + 1)));
  const cut: Range[] = [];
  for (let top = range.top; top <= range.bottom; top += rows) {
    cut.push({ ...range, top, bottom: Math.min(range.bottom, top + rows - 1) });
  }
  return cut;
}

/** Two halves, by rows while there are several; null for a single cell. */
export function halves(range: Range): readonly [Range, Range] | null {
  if (range.bottom > range.top) {
    const middle = Math.floor((range.top + range.bottom) / 2);
    return [
      { ...range, bottom: middle },
      { ...range, top: middle + 1 },
    ];
  }
  if (range.right > range.left) {
    const middle = Math.floor((range.left + range.right) / 2);
    return [
      { ...range, right: middle },
      { ...range, left: middle + 1 },
    ];
  }
  return null;
}

/** Puts items together, in their order, while the sum of their weights stays within the limit. */
export function grouped<T>(items: readonly T[], weight: (item: T) => number, limit: number): T[][] {
  const groups: T[][] = [];
  let room = 0;
  for (const item of items) {
    const group = groups[groups.length - 1];
    room -= weight(item);
    if (group && room >= 0) group.push(item);
    else {
      groups.push([item]);
      room = limit - weight(item);
    }
  }
  return groups;
}
