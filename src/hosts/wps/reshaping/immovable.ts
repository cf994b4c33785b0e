/** What no row can be moved past with certainty. */
import { addressOfKey, cellKey } from '../../../core/grid/address';
import type { ShapeChange } from '../../../core/grid/shape';
import type { Sheet } from '../../../core/grid/workbook';
import { HostError } from '../../host';
import { flagOf, placeOf } from '../answers';
import type { EtListObject, EtPivotTables, EtRange } from '../api';
import type { Connection } from '../connection';
import type { OpenSheet } from '../reading/open-sheet';

/**
 * @param before what the row's cells hold
 * @throws HostError `immovable`: a pivot table on the sheet, an array formula that the row divides or takes along,
 * a table's heading, totals or only row
 */
export function refuseImmovable(
  connection: Connection,
  sheet: OpenSheet,
  change: ShapeChange,
  before: Sheet,
): void {
  if (change.kind !== 'insert-row' && change.kind !== 'delete-row') return;
  const { at } = change;
  // Declared as one table; without an index it gives them all.
  const pivots = sheet.sheet.PivotTables() as unknown as EtPivotTables;
  if (pivots.Count > 0) throw immovable('pivot table');
  if (change.kind === 'insert-row') {
    if (at > 0 && [at - 1, at].every((row) => hasArray(sheet.row(row)))) refuseDivided(sheet, before, at);
    return;
  }
  // An array formula that comes back would be one no longer.
  if (hasArray(sheet.row(at))) throw immovable('array formula');
  for (const table of connection.items<EtListObject>(sheet.sheet.ListObjects))
    if (losesItsForm(table, at)) throw immovable('table');
}

/** Each row may have arrays of its own: only one that stands in both is divided. */
function refuseDivided(sheet: OpenSheet, { cells }: Sheet, at: number): void {
  for (const [key, { formula }] of cells) {
    const { row, column } = addressOfKey(key);
    if (row !== at || formula === undefined) continue;
    if (cells.get(cellKey(at - 1, column))?.formula === undefined) continue;
    const cell = sheet.range({ top: row, left: column, bottom: row, right: column });
    const place = hasArray(cell) ? placeOf(cell.CurrentArray) : null;
    if (place && place.top < at) throw immovable('array formula');
  }
}

function hasArray({ HasArray: answer }: EtRange): boolean {
  // Nothing stands for rows of which some cells have one.
  return flagOf(answer) !== false;
}

function losesItsForm({ Range: range, ShowHeaders, ShowTotals }: EtListObject, row: number): boolean {
  const place = placeOf(range);
  if (!place || row < place.top || row > place.bottom) return false;
  const first = place.top + (flagOf(ShowHeaders) === false ? 0 : 1);
  const last = place.bottom - (flagOf(ShowTotals) === true ? 1 : 0);
  return row < first || row > last || first >= last;
}

function immovable(what: string): HostError {
  return new HostError('immovable', [], what);
}
