/** Makes edits, all or none, and takes them back. All is done in one turn: nobody can type in between. */
import { type Edit, beforeOf } from '../../../core/grid/edit';
import { type Workbook, cellIn, sheetNamed } from '../../../core/grid/workbook';
import { asMade, refuseImpossible } from '../../common/applying';
import { type Change, placesOf } from '../../common/match';
import { revertOf } from '../../common/reverting';
import { changesOf } from '../../common/task-changes';
import { type Receipt, type Revert, type WriteWork, HostError } from '../../host';
import { sheetsOf } from '../reading/read';
import type { Scene } from './scene';
import type { Writer } from './writer';

export function applyEdits(writer: Writer, edits: readonly Edit[], work: WriteWork = {}): Receipt {
  if (work.signal?.aborted) throw new HostError('cancelled');
  if (edits.length === 0) return { edits };
  const { current } = readWhatIsThere(writer.scene, edits);
  refuseImpossible(current, edits);
  const made = edits.map((edit) => asMade(edit, current));
  const task = { direction: 'apply', edits: made, label: work.undo ?? null, undoes: null } as const;
  const done = writer.carryOut(task, changesOf(task));
  work.onProgress?.({ done: edits.length, total: edits.length });
  return { edits: done };
}

/** @param undoes the kept entry whose edits these are, which goes along with them */
export function revertEdits(writer: Writer, edits: readonly Edit[], undoes: string | null = null): Revert {
  if (edits.length === 0) return { reverted: [], refused: [] };
  const { current, missing } = readWhatIsThere(writer.scene, edits);
  const { reverted, refused } = revertOf(edits, current, missing);
  const changes = reverted.map((edit) => backTo(edit, current));
  writer.carryOut({ direction: 'revert', edits: reverted, label: null, undoes }, changes);
  return { reverted, refused };
}

/** Reads the cells; those on sheets that are gone are left out, and the sheets named. */
export function readWhatIsThere(
  scene: Scene,
  edits: readonly Edit[],
): { readonly current: Workbook; readonly missing: ReadonlySet<string> } {
  const missing = missingSheets(scene, edits);
  return { current: scene.cells(placesOf(edits).filter(({ sheet }) => !missing.has(sheet))), missing };
}

export function missingSheets({ connection }: Scene, edits: readonly Edit[]): ReadonlySet<string> {
  const there = new Set(sheetsOf(connection).map(({ name }) => name));
  return new Set(edits.map(({ at }) => at.sheet).filter((name) => !there.has(name)));
}

/** Back to what the edit found; a format that it did not set stays as it is now. */
function backTo({ at, before, after }: Edit, current: Workbook): Change {
  const from = beforeOf(cellIn(current, at));
  const keepsFormat = after.format === undefined || sheetNamed(current, at.sheet)?.protected === true;
  const { format, ...content } = before;
  const restored = keepsFormat ? from.format : format;
  return { at, from, to: { ...content, ...(restored !== undefined && { format: restored }) } };
}
