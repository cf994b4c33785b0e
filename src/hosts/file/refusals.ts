/** Reasons not to make edits, found before anything is written. */
import { type Edit, stillHolds } from '../../core/grid/edit';
import { type Workbook, isProtectedIn, sheetNamed } from '../../core/grid/workbook';
import { HostError, type HostErrorCode } from '../host';

/** @throws HostError `sheet-missing`, `changed-since` or `protected`, with all cells concerned */
export function refuseImpossible(workbook: Workbook, edits: readonly Edit[]): void {
  refuse('sheet-missing', edits, ({ at }) => sheetNamed(workbook, at.sheet) === undefined);
  refuse('changed-since', edits, (edit) => !stillHolds(workbook, edit));
  refuse('protected', edits, ({ at }) => isProtectedIn(workbook, at));
}

function refuse(code: HostErrorCode, edits: readonly Edit[], concerns: (edit: Edit) => boolean): void {
  const cells = edits.filter(concerns).map(({ at }) => at);
  if (cells.length > 0) throw new HostError(code, cells);
}
