/** Opens a workbook file of either format, told by what it holds and never by its name. */
import type { OpenResult } from './file';
import { isXls } from './read/file-kind';
import { type ReadOptions, readWorkbook } from './read/read-workbook';

/**
 * As `readWorkbook`, and as `readXls`, whose code is loaded only now.
 * @throws whatever the loading of that code fails with
 */
export async function openWorkbook(bytes: Uint8Array, options: ReadOptions = {}): Promise<OpenResult> {
  if (!isXls(bytes)) return readWorkbook(bytes, options);
  const { readXls } = await import('./xls');
  return readXls(bytes, options);
}
