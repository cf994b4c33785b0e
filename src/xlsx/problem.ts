/** Why a file cannot be opened. Every code has one plain message for the user in the locales. */
export type ProblemCode =
  | 'empty'
  | 'encrypted'
  | 'legacy-xls'
  | 'not-a-workbook'
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
