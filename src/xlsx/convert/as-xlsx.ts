/** A .xls workbook where a package is needed: to be drawn, and to be annotated. */
import type { XlsFile, XlsxFile } from '../file';
import { readWorkbook } from '../read/read-workbook';
import { xlsxOf } from './xlsx-of';

/**
 * The file's own snapshot, with a package of what can be written of it; a workbook of one sheet at least. To save
 * edits in it would lose what the .xls holds besides.
 */
export function asXlsx(file: XlsFile): XlsxFile {
  const opened = readWorkbook(xlsxOf(file));
  if (!opened.ok) throw new Error(`a written workbook is not read: ${opened.problem.detail ?? ''}`);
  const { workbook } = opened.file;
  const areNamesKept = workbook.sheets.every(({ name }, index) => file.workbook.sheets[index]?.name === name);
  return { ...opened.file, workbook: areNamesKept ? file.workbook : workbook };
}
