/** Why a file cannot be opened. Every code has one plain message for the user in the locales. */
export type ProblemCode =
  | 'empty'
  | 'encrypted'
  /** A .xls file of Excel 95 or older. */
  | 'legacy-xls'
  | 'not-a-workbook'
  /** HTML under the name of a workbook, as many systems export it. */
  | 'web-page'
  /** XML Spreadsheet 2003 under the name of a workbook. */
  | 'xml-table'
  /** Values between commas or tabs. */
  | 'csv'
  /** A workbook in a form we do not read: .xlsb, ZIP64, an unusual compression. */
  | 'unsupported'
  | 'damaged'
  | 'too-large';

export interface OpenProblem {
  readonly code: ProblemCode;
  /** What exactly was met, in English, for the diagnostics only. */
  readonly detail?: string;
}

/** Carries a problem out of the readers; never leaves src/xlsx. */
export class OpenError extends Error {
  override readonly name = 'OpenError';

  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}

/** What was thrown while a file was read; anything unforeseen is the file's damage. */
export function problemOf(error: unknown): OpenProblem {
  if (error instanceof OpenError) return { code: error.code, detail: error.detail };
  return { code: 'damaged', detail: error instanceof Error ? error.message : String(error) };
}
