/** Reads a blank template: loaded when one is chosen, import it by `import()` only. */
import type { EntryProblem } from '../../batch/entry';
import { openSource } from '../../batch/open-source';
import type { Workbook } from '../../core/grid/workbook';

export async function openTemplate(
  file: Blob,
): Promise<{ readonly workbook: Workbook } | { readonly problem: EntryProblem }> {
  const opened = await openSource(file);
  return opened.ok ? { workbook: opened.file.workbook } : { problem: opened.problem.code };
}
