/** A workbook file that was opened, or why it could not be. */
import type { WorkbookFile } from '../xlsx';
import type { EntryProblem } from './entry';

export type OpenedFile =
  | { readonly ok: true; readonly file: WorkbookFile }
  | { readonly ok: false; readonly problem: { readonly code: EntryProblem } };
