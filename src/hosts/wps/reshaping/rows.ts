/** Whole rows: how high they are, whether they are shown, and one that comes or goes. */
import type { InsertRow } from '../../../core/grid/shape';
import { flagOf } from '../answers';
import { type EtWorksheet, type WpsApplication, XL } from '../api';
import type { Connection } from '../connection';
import type { OpenSheet } from '../reading/open-sheet';

/** Points that two heights may differ by and be the same: WPS counts in pixels. */
const SAME_HEIGHT = 0.01;

/** Members that an older WPS may lack. Asking whether they are there does nothing, where reading might. */
const NEEDED = ['Insert', 'Delete', 'Merge', 'UnMerge', 'RowHeight'];

export function canReshape(connection: Connection): boolean {
  const [sheet] = connection.items<EtWorksheet>(connection.book.Worksheets);
  if (!sheet) return false;
  const range = sheet.Range('A1');
  return NEEDED.every((name) => name in range) && 'Protect' in sheet;
}

/** What is to become of a row besides its cells. */
export interface RowState {
  /** Points; null leaves it. */
  readonly height: number | null;
  readonly isHidden: boolean;
}

/** A row that is hidden says nothing of its height. */
export function rowState(sheet: OpenSheet, row: number): RowState {
  const range = sheet.row(row);
  const isHidden = flagOf(range.Hidden) === true;
  const height: unknown = isHidden ? null : range.RowHeight;
  return { isHidden, height: typeof height === 'number' && height > 0 ? height : null };
}

export function setRowState(sheet: OpenSheet, row: number, { height, isHidden }: RowState): void {
  const range = sheet.row(row);
  const now = rowState(sheet, row);
  if (now.isHidden !== isHidden) range.Hidden = isHidden;
  if (isHidden || height === null) return;
  const shown: number = now.height ?? range.RowHeight;
  // A height that is set is no longer fitted to the row's contents.
  if (Math.abs(shown - height) > SAME_HEIGHT) range.RowHeight = height;
}

/** The row looks like the neighbour on the side of the one it is to be like. */
export function insertRow(
  application: WpsApplication,
  sheet: OpenSheet,
  { at, like }: Pick<InsertRow, 'at' | 'like'>,
): void {
  // While something is copied, that is what would be inserted.
  if (application.CutCopyMode !== XL.nothingCopied) application.CutCopyMode = XL.nothingCopied;
  sheet.row(at).Insert(XL.shiftDown, like < at ? XL.formatFromAbove : XL.formatFromBelow);
}

export function deleteRow(sheet: OpenSheet, at: number): void {
  sheet.row(at).Delete(XL.shiftUp);
}
