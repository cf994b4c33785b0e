/** A form beside its baseline, lined up for comparison. */
import type { Form } from '../../forms/model';
import type { Address, Range } from '../../grid/address';
import type { Sheet } from '../../grid/workbook';
import { Area } from './area';
import { EditableMap } from '../editable';
import { type LineMap, alignLines, zoneOf } from './lines';
import { type Part, partsOf } from '../parts';

/** A form on its sheet. */
export interface Standing {
  readonly form: Form;
  readonly sheet: Sheet;
  readonly date1904: boolean;
  /** Nothing else stands above or left of it: its first row and column are the sheet's. */
  readonly isFirst: boolean;
  /** The first row behind the form above. */
  readonly floor: number;
  /** The last row before the next form below. */
  readonly limit: number;
}

/** What a form is compared with. */
export interface Counterpart {
  readonly before: Standing;
  readonly now: Standing;
  /** The baseline is the same form as it was received: its locked values stay. Else only what it prints counts. */
  readonly keepsValues: boolean;
  /** The sheet's name in the baseline where it was renamed, else null. */
  readonly renamedFrom: string | null;
}

export interface Scene extends Counterpart {
  readonly areas: { readonly before: Area; readonly now: Area };
  readonly map: LineMap;
  /** Of the baseline. */
  readonly access: EditableMap;
  readonly nowParts: ReadonlyMap<number, Part>;
}

export function sceneOf(counterpart: Counterpart): Scene {
  const { before, now, keepsValues } = counterpart;
  // A template's form may have been put anywhere.
  const whole = keepsValues && before.isFirst && now.isFirst;
  const range = keepsValues ? areaOf(before, whole) : belowLead(before.form);
  const areas = {
    before: new Area(before.sheet, range, before.date1904),
    now: new Area(now.sheet, nowRange(now, whole, before.form, range), now.date1904),
  };
  const access = new EditableMap(before.form, before.sheet);
  const nowParts = partsOf(now.form);
  const map = alignLines(areas.before, areas.now, zoneOf(before.form), access.parts, nowParts);
  return { ...counterpart, areas, map, access, nowParts };
}

/** Where a cell of the baseline stands in the form; null where its row or column is gone. */
export function movedTo(map: LineMap, { row, column }: Address): Address | null {
  const [at, of] = [map.row(row), map.column(column)];
  return at === null || of === null ? null : { row: at, column: of };
}

/** Where a form as a whole is pointed at. */
export function titleOf({ title, range }: Form): Address {
  return title?.at ?? { row: range.top, column: range.left };
}

function areaOf({ form: { range } }: Standing, whole: boolean): Range {
  return whole ? { ...range, top: 0, left: 0 } : range;
}

/** What stands above the title and all blocks of a template (附件1) is no part of the form that is filled in. */
function belowLead({ range, title, ...form }: Form): Range {
  const blocks = [
    ...Object.values(form.header).map(({ label }) => label.at.row),
    ...form.labels.map(({ at }) => at.row),
    form.funds?.label?.at.row ?? Infinity,
    ...Object.values(form.columns).map(({ at }) => at.row),
  ];
  return title ? { ...range, top: Math.min(title.at.row, ...blocks) } : range;
}

/** Rows down to the title. */
function headOf({ title }: Form, { top }: Range): number {
  return title ? title.at.row - top + 1 : 0;
}

/** As many rows below 总分 as the baseline has: how many stand above it is the clerk's matter. */
function lastRow({ total }: Form, { top }: Range, before: Form, compared: Range): number {
  if (!total || !before.total) return top + (compared.bottom - compared.top);
  return total.label.at.row + (compared.bottom - before.total.label.at.row);
}

/** A title that is known no longer, and notes that were emptied, belong to the form all the same. */
function nowRange(now: Standing, whole: boolean, before: Form, compared: Range): Range {
  const range = areaOf(now, whole);
  const bottom = Math.min(lastRow(now.form, range, before, compared), now.limit);
  const top = Math.min(range.top, Math.max(now.floor, range.top - headOf(before, compared)));
  return { ...range, top, bottom: Math.max(range.bottom, bottom) };
}
