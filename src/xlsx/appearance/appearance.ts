/** How a sheet looks: what a page needs to draw it as a table, next to the fills of the snapshot. */
import type { WorkbookFile } from '../file';
import { type Look, readLooks } from './looks';
import { readGeometry } from './geometry';

export interface SheetAppearance {
  /** Width of columns without one of their own, in CSS pixels. */
  readonly defaultColumnWidth: number;
  /** Pixels by column. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** Height of rows without one of their own, in CSS pixels. */
  readonly defaultRowHeight: number;
  /** Pixels by row. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly looks: readonly Look[];
  /** Index into `looks` by cell key; cells that are not listed have the first. */
  readonly lookOf: ReadonlyMap<number, number>;
}

/**
 * Reads a sheet's appearance; nothing of it is read before it is asked for.
 * @returns null when the file has no such sheet
 * @throws never for a file that was opened: its sheet and style parts have been read before
 */
export function appearance(file: WorkbookFile, sheetName: string): SheetAppearance | null {
  if (file.format === 'xls') return file.appearance(sheetName);
  const part = file.parts.sheets.find(({ name }) => name === sheetName);
  if (!part) return null;
  const looks = readLooks(file.package, file.parts);
  return { ...readGeometry(file.package.text(part.path)), looks };
}
