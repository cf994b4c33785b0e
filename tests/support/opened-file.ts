/** A file that a test knows to open. */
import { type XlsxFile, readWorkbook } from '../../src/xlsx';

/** @throws with the problem's code where the bytes are no workbook */
export function openedFile(bytes: Uint8Array): XlsxFile {
  const opened = readWorkbook(bytes);
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.file;
}
