/** Which edits can still be taken back, and why the others cannot. */
import type { Edit } from '../../core/grid/edit';
import { type Workbook, cellIn, isProtectedIn } from '../../core/grid/workbook';
import type { HostErrorCode, RefusedEdit, Revert, RevertRefusal } from '../host';
import { hasContent } from './match';

/** @param missing names of sheets that are no longer there */
export function revertOf(edits: readonly Edit[], current: Workbook, missing: ReadonlySet<string>): Revert {
  const reverted: Edit[] = [];
  const refused: RefusedEdit[] = [];
  for (const edit of edits) {
    const reason = refusalOf(edit, current, missing);
    if (reason) refused.push({ ...edit, reason });
    else reverted.push(edit);
  }
  return { reverted, refused };
}

/** A reshape that stays as it is, its edits included, since it can no longer be taken back; null where it may be later. */
export function reshapeStays(edits: readonly Edit[], code: HostErrorCode): Revert | null {
  if (code !== 'changed-since' && code !== 'protected' && code !== 'sheet-missing') return null;
  return { reverted: [], refused: edits.map((edit) => ({ ...edit, reason: code })), reshaped: code };
}

function refusalOf(
  { at, after }: Edit,
  current: Workbook,
  missing: ReadonlySet<string>,
): RevertRefusal | null {
  if (missing.has(at.sheet)) return 'sheet-missing';
  if (!hasContent(cellIn(current, at), after)) return 'changed-since';
  return isProtectedIn(current, at) ? 'protected' : null;
}
