/** How a range looks: its fill, lock and height. */
import type { ExcelCell } from '../entry';
import type { Trigger } from '../model';
import { type Place, grid } from '../place';
import { defineType } from '../table';

const SELF: Trigger = 'ThisLocalAddin';
const USUAL_HEIGHT = 15;

export const rangeFormat = defineType<Place>({
  name: 'RangeFormat',
  scalars: {
    RowHeight: {
      since: 1,
      get: ({ sheet, range: { top } }) => sheet.rowHeights.get(top) ?? USUAL_HEIGHT,
      set: ({ sheet, range: { top } }, height) => sheet.rowHeights.set(top, Number(height)),
    },
  },
  links: {
    Fill: { since: 1, to: (place) => rangeFill(place) },
    Protection: { since: 2, to: (place) => formatProtection(place) },
  },
});

const rangeFill = defineType<Place>({
  name: 'RangeFill',
  scalars: {
    Color: {
      since: 1,
      get: ({ sheet, range: { top, left } }) => sheet.cell({ row: top, column: left }).fill ?? '#FFFFFF',
      set: (place, fill) => changeEach(place, (cell) => ({ ...cell, fill: String(fill) })),
    },
  },
  methods: {
    Clear: { since: 1, call: (place) => changeEach(place, ({ fill: _fill, ...cell }) => cell) },
  },
});

const formatProtection = defineType<Place>({
  name: 'FormatProtection',
  scalars: {
    Locked: {
      since: 2,
      get: ({ sheet, range: { top, left } }) => sheet.cell({ row: top, column: left }).locked !== false,
      set: (place, isLocked) =>
        changeEach(place, ({ locked: _locked, ...cell }) => ({
          ...cell,
          ...(isLocked === false && { locked: false as const }),
        })),
    },
  },
});

function changeEach(place: Place, change: (cell: ExcelCell) => ExcelCell): void {
  grid(place, (_cell, at) => {
    place.sheet.change(at, change);
  });
  announce(place);
}

/** Tells of a change of ours. */
export function announce({ sheet, range }: Place, change?: 'RowInserted' | 'RowDeleted'): void {
  const event = { kind: 'changed' as const, sheet, range, trigger: SELF, source: 'Local' as const };
  sheet.book.emit({ ...event, ...(change && { change }) });
}
