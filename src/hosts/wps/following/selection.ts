/** The user's selection. */
import { type Range, formatRange } from '../../../core/grid/address';
import type { Place } from '../../host';
import { placeOf } from '../answers';
import type { EtRange } from '../api';
import type { Connection } from '../connection';

export function select(connection: Connection, sheet: string, range: Range): void {
  const target = connection.sheet(sheet);
  connection.book.Activate();
  target.Activate();
  target.Range(formatRange(range)).Select();
}

/** Null when no cells are selected, but a picture or a chart, or when another workbook is in front. */
export function selection(connection: Connection): Place | null {
  const selected: unknown = connection.application.Selection;
  return isRange(selected) ? placeIn(connection, selected) : null;
}

/** Where a range is; null for one of another workbook. */
export function placeIn(connection: Connection, range: EtRange): Place | null {
  const sheet = sheetOf(connection, range);
  const place = sheet === null ? null : placeOf(range);
  return sheet !== null && place ? { sheet, range: place } : null;
}

/** The name of a range's sheet; null for one of another workbook. */
export function sheetOf({ book }: Connection, { Worksheet: sheet }: EtRange): string | null {
  const owner: unknown = (sheet.Parent as { readonly FullName?: unknown }).FullName;
  return owner === book.FullName ? sheet.Name : null;
}

function isRange(selected: unknown): selected is EtRange {
  return (
    typeof selected === 'object' && selected !== null && 'Address' in selected && 'Worksheet' in selected
  );
}
