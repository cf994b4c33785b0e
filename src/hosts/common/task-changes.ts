/** What work comes to in the cells. */
import type { CellBefore, Edit } from '../../core/grid/edit';
import type { Reshape } from '../../core/grid/shape';
import type { Sheet } from '../../core/grid/workbook';
import type { Change } from './match';
import { contentsOfRow } from './row-contents';
import { reversed } from './writes';

/** Of edits, as far as these themselves tell; `revert` takes them back. */
export function changesOf({
  direction,
  edits,
}: {
  readonly direction: 'apply' | 'revert';
  readonly edits: readonly Edit[];
}): Change[] {
  const changes = edits.map(changeOf);
  return direction === 'apply' ? changes : changes.map(reversed);
}

/** Contents of a row that comes back, and the edits. @param sheet as it is before the change of shape */
export function contentsOfReshape(sheet: Sheet, { change, edits }: Reshape): readonly Change[] {
  const row = change.kind === 'insert-row' ? contentsOfRow(sheet, change) : [];
  return [...row, ...edits.map(changeOf)];
}

function changeOf({ at, before, after }: Edit): Change {
  const format = after.format ?? before.format;
  const to: CellBefore = { ...after, ...(format !== undefined && { format }) };
  return { at, from: before, to };
}
