/** Opens an input file; what cannot be opened is a problem with a code, never an exception. */
import { existsSync, readFileSync } from 'node:fs';
import { type ProblemCode, type WorkbookFile, isXls, readWorkbook } from '../xlsx';
import { readXls } from '../xlsx/xls';
import type { Locale } from '../locales/locale';

export type FileProblemCode =
  ProblemCode | 'not-found' | 'unreadable' | 'signed' | 'array-formula' | 'save-as-xlsx' | 'unsaved';

export interface FileProblem {
  readonly code: FileProblemCode;
  readonly message: string;
}

export type Opened =
  { readonly ok: true; readonly file: WorkbookFile } | { readonly ok: false; readonly problem: FileProblem };

export function openInput(file: string, locale: Locale): Opened {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch {
    const code = existsSync(file) ? 'unreadable' : 'not-found';
    return { ok: false, problem: problemOf(code, locale) };
  }
  const opened = isXls(bytes) ? readXls(bytes) : readWorkbook(bytes);
  return opened.ok ? opened : { ok: false, problem: problemOf(opened.problem.code, locale) };
}

export function problemOf(code: FileProblemCode, locale: Locale): FileProblem {
  return { code, message: locale.files.problems[code] };
}
