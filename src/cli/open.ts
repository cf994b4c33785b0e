/** Opens an input file; what cannot be opened is a problem with a code, never an exception. */
import { existsSync, readFileSync } from 'node:fs';
import type { EntryProblem } from '../batch/entry';
import { type ProblemCode, type WorkbookFile, isXls, readWorkbook } from '../xlsx';
import { readXls } from '../xlsx/xls';
import type { Locale } from '../locales/locale';

/** Why an input cannot be opened. */
export type OpenProblemCode = ProblemCode | 'not-found' | 'unreadable';

export type FileProblemCode = EntryProblem | 'signed' | 'array-formula' | 'save-as-xlsx' | 'unsaved';

export interface FileProblem<Code extends FileProblemCode = FileProblemCode> {
  readonly code: Code;
  readonly message: string;
}

export type Opened =
  | { readonly ok: true; readonly file: WorkbookFile }
  | { readonly ok: false; readonly problem: FileProblem<OpenProblemCode> };

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

export function problemOf<Code extends FileProblemCode>(code: Code, locale: Locale): FileProblem<Code> {
  const texts: Readonly<Record<FileProblemCode, string>> = locale.files.problems;
  return { code, message: texts[code] };
}
