/** An opened file in another shape: a new file in memory, which the content goes on from. */
import { withRowResults } from '../../core/formula/row-results';
import type { CellRef } from '../../core/grid/address';
import { type Edit, beforeOf } from '../../core/grid/edit';
import { movedRow } from '../../core/grid/row-move';
import { type Reshape, type ShapeChange, rowMoveOf } from '../../core/grid/shape';
import { cellIn, isError } from '../../core/grid/workbook';
import {
  ReshapeError,
  SaveError,
  type XlsxFile,
  arrayMembers,
  readWorkbook,
  reshapeFile,
  saveEdits,
} from '../../xlsx';
import { HostError } from '../host';
import { type Content, edited, unchanged } from './content';

/** A file and what has been changed in it. */
export interface Base {
  readonly file: XlsxFile;
  readonly content: Content;
  /** Formulas whose results have been in doubt since an earlier change of shape. */
  readonly doubtful: readonly CellRef[];
}

/**
 * The base after the reshape, whose edits and expectations hold.
 * @throws HostError `immovable`, `too-large`, `failed`
 */
export function reshapedBase({ file, content, doubtful }: Base, { change, edits }: Reshape): Base {
  try {
    // Results in doubt stay where they are shown: the file is calculated anew when it is opened.
    const saved = reopened(file, saveEdits(file, content.edits, { results: content.results }));
    const { base, unresolved } = withChange(saved, change);
    refuseArrays(base, edits);
    const start = unchanged(base.workbook);
    return {
      file: base,
      content: edited(
        start,
        [...contentsOf(change), ...edits].map((edit) => asFound(start, edit)),
      ),
      doubtful: [...moved([...doubtful, ...content.stale], change), ...unresolved],
    };
  } catch (error) {
    if (error instanceof ReshapeError) throw new HostError('immovable', [], error);
    if (error instanceof SaveError) throw new HostError('immovable', error.cells, error);
    throw error;
  }
}

/** Else the file could not be saved any more. */
function refuseArrays(file: XlsxFile, edits: readonly Edit[]): void {
  const members = arrayMembers(
    file,
    edits.map(({ at }) => at),
  );
  if (members.length > 0) throw new HostError('immovable', members);
}

function withChange(
  file: XlsxFile,
  change: ShapeChange,
): { readonly base: XlsxFile; readonly unresolved: readonly CellRef[] } {
  const base = reopened(file, reshapeFile(file, change));
  if (change.kind !== 'insert-row' && change.kind !== 'delete-row') return { base, unresolved: [] };
  const { results, unresolved } = withRowResults(file.workbook, change);
  return { base: reopened(base, saveEdits(base, [], { results })), unresolved };
}

/** Contents of a row that comes back; a typed-in error value cannot be written. */
function contentsOf(change: ShapeChange): readonly Edit[] {
  if (change.kind !== 'insert-row') return [];
  return (change.cells ?? []).flatMap(({ column, cell: { value, formula } }) => {
    if (formula === undefined && (value === null || isError(value))) return [];
    const after = { value: isError(value) ? null : value, ...(formula !== undefined && { formula }) };
    return [{ at: { sheet: change.sheet, row: change.at, column }, before: { value: null }, after }];
  });
}

function moved(cells: readonly CellRef[], change: ShapeChange): readonly CellRef[] {
  const move = rowMoveOf(change);
  if (!move) return cells;
  return cells.flatMap((at) => {
    const row = at.sheet === move.sheet ? movedRow(at.row, move) : at.row;
    return row === null ? [] : [{ ...at, row }];
  });
}

function asFound({ workbook }: Content, edit: Edit): Edit {
  return { ...edit, before: beforeOf(cellIn(workbook, edit.at)) };
}

function reopened(file: XlsxFile, bytes: Uint8Array): XlsxFile {
  if (bytes === file.package.archive.bytes) return file;
  const result = readWorkbook(bytes);
  if (result.ok) return result.file;
  throw new HostError(result.problem.code === 'too-large' ? 'too-large' : 'failed', [], result.problem);
}
