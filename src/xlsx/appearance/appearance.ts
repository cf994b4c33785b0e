/** Reads how a sheet looks. */
import type { WorkbookFile } from '../file';
import { readLooks } from './looks';
import type { SheetAppearance } from './model';
import { readGeometry } from './geometry';

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
