/**
 * The state that a workbook is compared with: the blank official template, or the workbook as it was received. Of a
 * template only what it prints counts; of a workbook as received also what its locked cells said.
 */
import type { Form } from '../forms/model';
import { recognise } from '../forms/recognise';
import type { LabelWords } from '../forms/view';
import { type Sheet, type Workbook, sheetNamed } from '../grid/workbook';

export type BaselineOrigin = 'template' | 'received';

export interface Baseline {
  readonly origin: BaselineOrigin;
  /** The file it was taken from; absent where that is not known. */
  readonly name?: string;
  /** The day it was taken, `YYYY-MM-DD`; absent where that is not known. */
  readonly at?: string;
  /** The sheets that hold forms, and nothing else. */
  readonly workbook: Workbook;
  /** The forms that were recognised on them. */
  readonly forms: readonly Form[];
}

/**
 * Takes a workbook as baseline; one without forms has nothing to compare with.
 * @param words labels besides those of the tables, as an office's rule pack gives them
 */
export function baselineOf(workbook: Workbook, origin: BaselineOrigin, words?: LabelWords): Baseline {
  const forms = recognise(workbook, words);
  const names = new Set(forms.map(({ sheet }) => sheet));
  const sheets = workbook.sheets.filter(({ name }) => names.has(name));
  return { origin, forms, workbook: { sheets, date1904: workbook.date1904 } };
}

/** The sheet that a form of the baseline stands on. */
export function baselineSheet({ workbook }: Baseline, form: Form): Sheet {
  const sheet = sheetNamed(workbook, form.sheet);
  if (!sheet) throw new Error(`the baseline has no sheet ${form.sheet}`);
  return sheet;
}
