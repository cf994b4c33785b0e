/** Reads and compares an earlier submission: loaded when one is chosen, import it by `import()` only. */
import type { EntryProblem } from '../../batch/entry';
import { openSource } from '../../batch/open-source';
import { waiversOf } from '../../batch/waivers';
import type { Workbook } from '../../core/grid/workbook';
import type { Waiver } from '../../core/waiver';

/** As it was read from its file. */
export interface EarlierWorkbook {
  readonly name: string;
  readonly workbook: Workbook;
  /** Those that the file carries. */
  readonly waivers: readonly Waiver[];
}

export { check } from '../../core/check';
export { compareSubmissions } from '../../core/review/resubmission';

export async function openSubmission(
  file: Blob,
): Promise<Omit<EarlierWorkbook, 'name'> | { readonly problem: EntryProblem }> {
  const opened = await openSource(file);
  if (!opened.ok) return { problem: opened.problem.code };
  return { workbook: opened.file.workbook, waivers: waiversOf(opened.file) };
}
