/** Opens a file for the page: as a package in any case, which is what the page draws and annotates. */
import { type ProblemCode, type XlsxFile, openWorkbook } from '../xlsx';

export type OpenedForPage =
  | { readonly ok: true; readonly file: XlsxFile; readonly isReadOnly: boolean }
  | { readonly ok: false; readonly code: ProblemCode | 'no-reader' };

/** A .xls is read-only: what we could write of it is less than it holds. */
export async function openForPage(bytes: Uint8Array): Promise<OpenedForPage> {
  try {
    const opened = await openWorkbook(bytes);
    if (!opened.ok) return { ok: false, code: opened.problem.code };
    const { file } = opened;
    if (file.format === 'xlsx') return { ok: true, file, isReadOnly: false };
    if (file.workbook.sheets.length === 0) return { ok: false, code: 'not-a-workbook' };
    const { asXlsx } = await import(/* webpackChunkName: "xls-as-xlsx" */ '../xlsx/convert/as-xlsx');
    return { ok: true, file: asXlsx(file), isReadOnly: true };
  } catch {
    return { ok: false, code: 'no-reader' };
  }
}
