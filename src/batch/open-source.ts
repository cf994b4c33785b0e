/** Opens what a page was given: a file of the disk, or bytes. */
import { recogniseFor } from '../core/check';
import type { Form } from '../core/forms/model';
import type { Pack } from '../core/pack';
import { openWorkbook } from '../xlsx';
import type { BatchFile, Source } from './batch';
import type { OpenedFile } from './opened-file';

export async function openSource(source: Source): Promise<OpenedFile> {
  let bytes: Uint8Array;
  try {
    bytes = source instanceof Uint8Array ? source : new Uint8Array(await source.arrayBuffer());
  } catch {
    // Moved or changed since it was chosen.
    return { ok: false, problem: { code: 'unreadable' } };
  }
  try {
    return await openWorkbook(bytes);
  } catch {
    return { ok: false, problem: { code: 'no-reader' } };
  }
}

/** The forms of last year's files, for {@link CheckOptions.previous}; of those that cannot be read, none. */
export async function formsIn(files: readonly BatchFile[], pack?: Pack): Promise<readonly Form[]> {
  const forms: Form[] = [];
  for (const { source } of files) {
    const opened = await openSource(source);
    if (opened.ok) forms.push(...recogniseFor(opened.file.workbook, pack));
  }
  return forms;
}
