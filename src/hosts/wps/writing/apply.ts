/** Makes edits, all or none, and takes them back. All is done in one turn: nobody can type in between. */
import type { CellRef } from '../../../core/grid/address';
import { type Edit, beforeOf, stillHolds } from '../../../core/grid/edit';
import { type Workbook, cellIn, isProtectedIn, sheetNamed } from '../../../core/grid/workbook';
import { type Change, placesOf } from '../../common/match';
import { revertOf } from '../../common/reverting';
import { changesOf } from '../../common/task-changes';
import { type Receipt, type Revert, type WriteWork, HostError } from '../../host';
import type { Connection } from '../connection';
import { sheetsOf } from '../reading/read';
import type { Writer } from './writer';

export function applyEdits(writer: Writer, edits: readonly Edit[], work: WriteWork = {}): Receipt {
  if (work.signal?.aborted) throw new HostError('cancelled');
  if (edits.length === 0) return { edits };
  refuse('sheet-missing', among(edits, missingSheets(writer, edits)));
  const current = writer.cells(placesOf(edits));
  refuse('changed-since', placesOf(edits.filter((edit) => !stillHolds(current, edit))));
  refuse(
    'protected',
    placesOf(edits).filter((at) => isProtectedIn(current, at)),
  );
  const made = edits.map((edit) => asMade(edit, current));
  const task = { direction: 'apply', edits: made, label: work.undo ?? null, undoes: null } as const;
  const done = writer.carryOut(task, changesOf(task));
  work.onProgress?.({ done: edits.length, total: edits.length });
  return { edits: done };
}

/** @param undoes the kept entry whose edits these are, which goes along with them */
export function revertEdits(writer: Writer, edits: readonly Edit[], undoes: string | null = null): Revert {
  if (edits.length === 0) return { reverted: [], refused: [] };
  const missing = missingSheets(writer, edits);
  const current = writer.cells(placesOf(edits).filter(({ sheet }) => !missing.has(sheet)));
  const { reverted, refused } = revertOf(edits, current, missing);
  const changes = reverted.map((edit) => backTo(edit, current));
  writer.carryOut({ direction: 'revert', edits: reverted, label: null, undoes }, changes);
  return { reverted, refused };
}

export function missingSheets(
  { connection }: { readonly connection: Connection },
  edits: readonly Edit[],
): ReadonlySet<string> {
  const there = new Set(sheetsOf(connection).map(({ name }) => name));
  return new Set(edits.map(({ at }) => at.sheet).filter((name) => !there.has(name)));
}

/** Back to what the edit found; a format that it did not set stays as it is now. */
function backTo({ at, before, after }: Edit, current: Workbook): Change {
  const from = beforeOf(cellIn(current, at));
  const keepsFormat = after.format === undefined || isProtected(current, at);
  const { format, ...content } = before;
  const restored = keepsFormat ? from.format : format;
  return { at, from, to: { ...content, ...(restored !== undefined && { format: restored }) } };
}

function among(edits: readonly Edit[], sheets: ReadonlySet<string>): CellRef[] {
  return placesOf(edits).filter(({ sheet }) => sheets.has(sheet));
}

function refuse(code: 'sheet-missing' | 'changed-since' | 'protected', cells: readonly CellRef[]): void {
  if (cells.length > 0) throw new HostError(code, cells);
}

function isProtected(workbook: Workbook, { sheet }: CellRef): boolean {
  return sheetNamed(workbook, sheet)?.protected === true;
}

/** Formats are refused on a protected sheet even in cells that may be edited: these keep their own. */
function asMade({ at, after: { format, ...content } }: Edit, current: Workbook): Edit {
  const setsFormat = format !== undefined && !isProtected(current, at);
  return { at, before: beforeOf(cellIn(current, at)), after: { ...content, ...(setsFormat && { format }) } };
}
