/** Options of `formlint check`, as typed. */
import type { CheckFormat } from './check-formats';
import type { LanguageName } from './language';

export interface CheckFlags {
  readonly format: CheckFormat;
  readonly output?: string;
  readonly lang: LanguageName;
  /** Last year's workbook, or a folder of them, to compare with. */
  readonly previous?: string;
  /** The workbook as it was handed in before, or a folder of them. */
  readonly earlier?: string;
  /** JSON file of what reviewers said. */
  readonly reviews?: string;
  /** The blank template, or the workbook as received. */
  readonly baseline?: string;
  /** Compares the forms of all files with each other as well. */
  readonly across?: boolean;
  /** Id of a built-in pack, or a JSON file. */
  readonly pack?: string;
  /** Folder for copies of the workbooks with marks and notes at the cells. */
  readonly annotate?: string;
  /** Files checked at once; absent: by their number. */
  readonly jobs?: number | 'auto';
  /** Goes on with the ndjson result of a run that was broken off. */
  readonly resume?: boolean;
}
