/** The user's selection. */
import { type Range, formatRange } from '../../core/grid/address';
import type { Place } from '../host';
import { placeOf } from './answers';
import type { EtRange } from './api';
import type { Connection } from './connection';

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
export function placeIn({ book }: Connection, range: EtRange): Place | null {
  const { Worksheet: sheet } = range;
  const owner: unknown = (sheet.Parent as { readonly FullName?: unknown }).FullName;
  const place = owner === book.FullName ? placeOf(range) : null;
  return place && { sheet: sheet.Name, range: place };
}

function isRange(selected: unknown): selected is EtRange {
  return (
    typeof selected === 'object' && selected !== null && 'Address' in selected && 'Worksheet' in selected
  );
}
