/** The part of a sheet within ranges, as `ReadOptions.ranges` asks for it. */
import { type Range, addressOfKey, contains, overlaps } from '../core/grid/address';
import type { Sheet } from '../core/grid/workbook';
import type { Place } from './host';

export function withinRanges(sheet: Sheet, places: readonly Place[]): Sheet {
  const ranges = places.flatMap((place) => (place.sheet === sheet.name ? [place.range] : []));
  const isWanted = (test: (range: Range) => boolean) => ranges.some(test);
  const among = (indices: ReadonlySet<number>, first: 'top' | 'left', last: 'bottom' | 'right') =>
    new Set([...indices].filter((i) => isWanted((range) => range[first] <= i && i <= range[last])));
  return {
    ...sheet,
    cells: new Map(
      [...sheet.cells].filter(([key]) => isWanted((range) => contains(range, addressOfKey(key)))),
    ),
    merges: sheet.merges.filter((merge) => isWanted((range) => overlaps(range, merge))),
    hiddenRows: among(sheet.hiddenRows, 'top', 'bottom'),
    hiddenColumns: among(sheet.hiddenColumns, 'left', 'right'),
  };
}
