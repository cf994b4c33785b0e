/** Which edits can still be taken back, and why the others cannot. */
import type { Edit } from '../../core/grid/edit';
import { type Workbook, cellIn, isProtectedIn } from '../../core/grid/workbook';
import type { RefusedEdit, Revert, RevertRefusal } from '../host';
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

function refusalOf(
  { at, after }: Edit,
  current: Workbook,
  missing: ReadonlySet<string>,
): RevertRefusal | null {
  if (missing.has(at.sheet)) return 'sheet-missing';
  if (!hasContent(cellIn(current, at), after)) return 'changed-since';
  return isProtectedIn(current, at) ? 'protected' : null;
}
