/** Queues what changes the shape of a sheet in Excel. */
import { formatRange } from '../../../core/grid/address';
import type { DeleteRow, InsertRow, ShapeChange } from '../../../core/grid/shape';
import { movedMerges } from '../../../core/grid/with-shape';
import type { Sheet } from '../../../core/grid/workbook';
import { emptySheet, looksOfRow } from '../../common/row-contents';
import type { Context } from '../session';

/** Queues the one step that everything hangs on: the row that comes or goes, or all there is to do. */
export function queueShape(context: Context, change: ShapeChange): void {
  const sheet = context.workbook.worksheets.getItem(change.sheet);
  switch (change.kind) {
    case 'insert-row':
      rowOn(sheet, change.at).insert('Down');
      return;
    case 'delete-row':
      rowOn(sheet, change.at).delete('Up');
      return;
    case 'merges':
      for (const merge of change.before) sheet.getRange(formatRange(merge)).unmerge();
      for (const merge of change.after) sheet.getRange(formatRange(merge)).merge(false);
      return;
    case 'protect':
      sheet.protection.protect();
      return;
    case 'unprotect':
      sheet.protection.unprotect();
  }
}

/**
 * Queues what makes a new row look as it is to. May be queued again.
 * @param before the sheet without the row; null where it is not known, and the row then looks as it was recorded
 * @param height points, where the row it is like is not to give it
 */
export function queueLooks(
  context: Context,
  before: Sheet | null,
  change: InsertRow,
  height: number | null,
): void {
  const sheet = context.workbook.worksheets.getItem(change.sheet);
  const row = rowOn(sheet, change.at);
  // Nothing can be pasted over a part of merged cells.
  row.unmerge();
  for (const merge of change.merges) sheet.getRange(formatRange(merge)).unmerge();
  row.copyFrom(rowAddress(change.like < change.at ? change.like : change.like + 1), 'Formats');
  row.unmerge();
  if (!before) makePlain(row);
  for (const { column, fill, locked } of looksOfRow(before ?? emptySheet(change.sheet), change)) {
    const { format } = row.getCell(0, column);
    if (fill === undefined) format.fill.clear();
    else format.fill.color = fill;
    format.protection.locked = locked;
  }
  for (const merge of change.merges) sheet.getRange(formatRange(merge)).merge(false);
  if (height !== null) row.format.rowHeight = height;
  if (!before || change.hidden || before.hiddenRows.has(change.like)) row.rowHidden = change.hidden ?? false;
}

/** What is recorded of a row's looks is set alone; its borders and fonts stay. */
function makePlain(row: Excel.Range): void {
  row.format.fill.clear();
  row.format.protection.locked = true;
  row.numberFormat = 'General' as unknown as string[][];
}

/** Queues the merges that are left without a row that has gone, where they had not been made for it yet. */
export function queueMergesLeft(context: Context, { sheet: name, at, merges }: DeleteRow): void {
  const sheet = context.workbook.worksheets.getItem(name);
  for (const merge of movedMerges(merges, { sheet: name, at, by: -1 })) {
    const range = sheet.getRange(formatRange(merge));
    range.unmerge();
    range.merge(false);
  }
}

export function rowOn(sheet: Excel.Worksheet, row: number): Excel.Range {
  return sheet.getRange(rowAddress(row));
}

function rowAddress(row: number): string {
  return `${String(row + 1)}:${String(row + 1)}`;
}
