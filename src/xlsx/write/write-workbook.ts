/** Writes a new workbook. For changing one that is there, see save/. */
import type { NewSheet } from './model';
import { definedNames, sheetXml } from './sheet-xml';
import { StyleTable } from './style-table';
import { writePackage } from './write-package';

/** The bytes of an .xlsx file with these sheets, of which there has to be one at least. */
export function writeWorkbook(sheets: readonly NewSheet[]): Uint8Array {
  const styles = new StyleTable();
  const written = sheets.map((sheet) => ({ name: sheet.name, ...sheetXml(sheet, styles) }));
  return writePackage({ sheets: written, styles: styles.xml(), names: sheets.map(definedNames).join('') });
}
