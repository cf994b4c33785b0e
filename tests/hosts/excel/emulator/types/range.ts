/** Range, RangeAreas and their formats. */
import { MAX_COLUMNS, type Range, overlaps } from '../../../../../src/core/grid/address';
import { type CellValue, isError } from '../../../../../src/core/grid/workbook';
import { RichApiError, accessDenied, invalidArgument } from '../errors';
import type { ExcelCell } from '../entry';
import {
  type Place,
  bounding,
  columnCount,
  fullAddress,
  grid,
  intersection,
  placeAt,
  rowCount,
  usedPlace,
  writeGrid,
} from '../place';
import { type RemoteObject, defineType } from '../table';
import { conditionalFormatCollection } from './conditional';
import { asked } from './options';
import { announce, rangeFormat } from './range-format';
import { worksheet } from './worksheet';

/** More merged areas than this in one range and Excel gives no answer. */
const MERGED_AREAS_LIMIT = 512;

const wireValue = (value: CellValue) => (isError(value) ? value.error : (value ?? ''));
const formulaText = (cell: ExcelCell) =>
  cell.formula === undefined ? wireValue(cell.value) : `=${cell.formula}`;

function enterAll(place: Place, values: unknown, location: string): void {
  writeGrid(place, values, location, (at, value) => place.sheet.enter(at, value));
  announce(place);
}

function setFormats(place: Place, formats: unknown): void {
  // Cells of a protected sheet that may be edited still refuse formats.
  if (place.sheet.protected && !place.sheet.allowFormatCells) throw accessDenied('Range.numberFormat');
  writeGrid(place, formats, 'Range.numberFormat', (at, format) => {
    place.sheet.change(at, ({ format: _old, ...cell }) =>
      format === 'General' ? cell : { ...cell, format: String(format) },
    );
  });
  announce(place);
}

/** Rows are what the add-in inserts and deletes, one at a time. */
function requireWholeRow(
  { sheet, range: { top, left, bottom, right } }: Place,
  shift: unknown,
  to: string,
  location: string,
): void {
  if (sheet.protected || sheet.book.readOnly) throw accessDenied(location);
  if (shift !== to || top !== bottom || left !== 0 || right !== MAX_COLUMNS - 1)
    throw invalidArgument(location);
}

function cellProperties(place: Place, options: unknown): unknown {
  const wantsFill = asked(options, 'format', 'fill', 'color');
  const wantsLock = asked(options, 'format', 'protection');
  return grid(place, (cell) => ({
    format: {
      ...(wantsFill && { fill: { color: cell.fill ?? '#FFFFFF' } }),
      ...(wantsLock && { protection: { formulaHidden: false, locked: cell.locked !== false } }),
    },
  }));
}

function lines(first: number, last: number, of: (index: number) => unknown): unknown[] {
  return Array.from({ length: last - first + 1 }, (_line, i) => of(first + i));
}

/** True or false where it holds for all lines, null for some of them. */
function shared(first: number, last: number, hidden: ReadonlySet<number>): boolean | null {
  const count = lines(first, last, (index) => index).filter((index) => hidden.has(Number(index))).length;
  if (count === 0) return false;
  return count === last - first + 1 ? true : null;
}

function mergedAreas({ sheet, range: within }: Place): RemoteObject | null {
  const merged = sheet.merges.filter((merge) => overlaps(merge, within));
  if (merged.length > MERGED_AREAS_LIMIT)
    throw new RichApiError('GeneralException', 'Range.getMergedAreasOrNullObject', 500);
  return merged.length > 0 ? rangeAreas(merged.map((range) => ({ sheet, range }))) : null;
}

function onSheet(place: Place, other: Range | null): RemoteObject | null {
  return other && range({ sheet: place.sheet, range: other });
}

/** A range argument: another range object or an address. */
function argument(place: Place, other: unknown, location: string): Range {
  return isPlace(other) ? other.range : placeAt(place.sheet, other, location).range;
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'sheet' in value && 'range' in value;
}

/** What a range object stands for, for methods that take one. */
export const placesOfRanges = new WeakMap<RemoteObject, Place>();

export function range(place: Place): RemoteObject {
  const object = rangeType(place);
  placesOfRanges.set(object, place);
  return object;
}

const rangeType = defineType<Place>({
  name: 'Range',
  kept: true,
  scalars: {
    Values: {
      since: 1,
      get: (place) => {
        place.sheet.book.calculate();
        return grid(place, (cell) => wireValue(cell.value));
      },
      set: (place, values) => enterAll(place, values, 'Range.values'),
    },
    Formulas: {
      since: 1,
      get: (place) => grid(place, formulaText),
      set: (place, formulas) => enterAll(place, formulas, 'Range.formulas'),
    },
    NumberFormat: {
      since: 1,
      get: (place) => grid(place, (cell) => cell.format ?? 'General'),
      set: setFormats,
    },
    Address: { since: 1, get: fullAddress },
    RowIndex: { since: 1, get: (place) => place.range.top },
    ColumnIndex: { since: 1, get: (place) => place.range.left },
    RowCount: { since: 1, get: rowCount },
    ColumnCount: { since: 1, get: columnCount },
    RowHidden: {
      since: 2,
      get: ({ sheet, range: { top, bottom } }) => shared(top, bottom, sheet.hiddenRows),
      set: ({ sheet, range: { top, bottom } }, hidden) => {
        const rows = new Set(sheet.hiddenRows);
        for (let row = top; row <= bottom; row++) {
          if (hidden === true) rows.add(row);
          else rows.delete(row);
        }
        sheet.hiddenRows = rows;
      },
    },
    ColumnHidden: {
      since: 2,
      get: ({ sheet, range: { left, right } }) => shared(left, right, sheet.hiddenColumns),
    },
    CellCount: { since: 1, get: (place) => rowCount(place) * columnCount(place) },
  },
  links: {
    Worksheet: { since: 1, to: ({ sheet }) => worksheet(sheet) },
    ConditionalFormats: { since: 6, to: conditionalFormatCollection },
    Format: { since: 1, to: rangeFormat },
  },
  methods: {
    GetCell: {
      since: 1,
      call: (place, row, column) => {
        const [top, left] = [place.range.top + Number(row), place.range.left + Number(column)];
        return onSheet(place, { top, left, bottom: top, right: left });
      },
    },
    GetRow: {
      since: 1,
      call: (place, row) => {
        const top = place.range.top + Number(row);
        return onSheet(place, { ...place.range, top, bottom: top });
      },
    },
    GetBoundingRect: {
      since: 1,
      call: (place, other) =>
        onSheet(place, bounding(place.range, argument(place, other, 'Range.getBoundingRect'))),
    },
    GetIntersection: {
      since: 1,
      call: (place, other) => {
        const common = intersection(place.range, argument(place, other, 'Range.getIntersection'));
        if (!common) throw new RichApiError('ItemNotFound', 'Range.getIntersection', 404);
        return onSheet(place, common);
      },
    },
    GetUsedRangeOrNullObject: {
      since: 4,
      call: ({ sheet, range: within }, valuesOnly) => {
        const used = usedPlace(sheet, valuesOnly === true);
        return used && onSheet(used, intersection(used.range, within));
      },
    },
    GetMergedAreasOrNullObject: { since: 13, call: mergedAreas },
    GetCellProperties: { since: 9, call: cellProperties },
    GetRowProperties: {
      since: 9,
      call: ({ sheet, range: { top, bottom } }, options) =>
        lines(top, bottom, (row) =>
          asked(options, 'rowHidden') ? { rowHidden: sheet.hiddenRows.has(row) } : {},
        ),
    },
    GetColumnProperties: {
      since: 9,
      call: ({ sheet, range: { left, right } }, options) =>
        lines(left, right, (column) =>
          asked(options, 'columnHidden') ? { columnHidden: sheet.hiddenColumns.has(column) } : {},
        ),
    },
    Insert: {
      since: 1,
      call: (place, shift) => {
        requireWholeRow(place, shift, 'Down', 'Range.insert');
        place.sheet.insertRow(place.range.top);
        announce(place, 'RowInserted');
        return range(place);
      },
    },
    Delete: {
      since: 1,
      call: (place, shift) => {
        requireWholeRow(place, shift, 'Up', 'Range.delete');
        place.sheet.deleteRow(place.range.top);
        announce(place, 'RowDeleted');
      },
    },
    CopyFrom: {
      since: 9,
      call: (place, source, type) => {
        if (type !== 'Formats') throw invalidArgument('Range.copyFrom');
        const from = argument(place, source, 'Range.copyFrom');
        place.sheet.copyLooks(from.top, place.range.top);
        announce(place);
      },
    },
    Merge: {
      since: 2,
      call: (place, across) => {
        if (place.sheet.protected || across === true) throw accessDenied('Range.merge');
        place.sheet.merge(place.range);
        announce(place);
      },
    },
    Unmerge: {
      since: 2,
      call: (place) => {
        if (place.sheet.protected) throw accessDenied('Range.unmerge');
        place.sheet.unmerge(place.range);
        announce(place);
      },
    },
    Select: {
      since: 1,
      call: ({ sheet, range: selected }) => {
        sheet.book.activate(sheet);
        sheet.book.selection = selected;
        sheet.book.emit({ kind: 'selected', sheet, range: selected });
      },
    },
    _ValidateArraySize: {
      since: 3,
      call: (place, rows, columns) => {
        if (rows !== rowCount(place) || columns !== columnCount(place)) throw invalidArgument('Range.values');
      },
    },
  },
});

export const rangeAreas = defineType<readonly Place[]>({
  name: 'RangeAreas',
  kept: true,
  scalars: {
    Address: { since: 9, get: (places) => places.map(fullAddress).join(',') },
    AreaCount: { since: 9, get: (places) => places.length },
  },
  links: { Areas: { since: 9, to: (places) => rangeCollection(places) } },
});

const rangeCollection = defineType<readonly Place[]>({
  name: 'RangeCollection',
  items: (places) => places.map(range),
});
