/** Keeps recorded reshapes true while rows come and go elsewhere. */
import { followRows } from '../formula/follow-rows';
import { type RowMove, movedRange, movedRow } from './row-move';
import type { ChangeMerges, DeleteRow, InsertRow, RecordedCell, Reshape, ShapeChange } from './shape';
import { movedEdits, movedMerges } from './with-shape';

/**
 * A reshape that was planned before rows moved, as it is to be made after; null where what it is about is gone.
 */
export function movedReshape({ change, edits }: Reshape, move: RowMove): Reshape | null {
  const moved = movedChange(change, move);
  return moved && { change: moved, edits: movedEdits(edits, afterwards(change, move)) };
}

function movedChange(change: ShapeChange, move: RowMove): ShapeChange | null {
  switch (change.kind) {
    case 'insert-row':
      return movedInsertion(change, move);
    case 'delete-row':
      return movedDeletion(change, move);
    case 'merges':
      return change.sheet === move.sheet ? movedMergeChange(change, move) : change;
    default:
      return change;
  }
}

/** The same move as it is counted once the change has been made: edits and new merges are counted so. */
function afterwards(change: ShapeChange, move: RowMove): RowMove {
  if (change.sheet !== move.sheet) return move;
  const { at, by } = move;
  if (change.kind === 'insert-row')
    return at > change.at || (at === change.at && by < 0) ? { ...move, at: at + 1 } : move;
  return change.kind === 'delete-row' && at > change.at ? { ...move, at: at - 1 } : move;
}

function movedInsertion(change: InsertRow, move: RowMove): InsertRow {
  const cells = change.cells && followed(change.cells, change.sheet, afterwards(change, move));
  const own = { ...change, ...(cells && { cells }) };
  if (change.sheet !== move.sheet) return own;
  const { at, by } = move;
  const place = at < change.at || (at === change.at && by > 0) ? change.at + by : change.at;
  return {
    ...own,
    at: place,
    like: movedRow(change.like, move) ?? Math.max(0, place - 1),
    merges: movedMerges(change.merges, afterwards(change, move)),
  };
}

function movedDeletion(change: DeleteRow, move: RowMove): DeleteRow | null {
  const own = { ...change, expected: followed(change.expected, change.sheet, move) };
  if (change.sheet !== move.sheet) return own;
  const at = movedRow(change.at, move);
  return at === null ? null : { ...own, at, merges: movedMerges(change.merges, move) };
}

function movedMergeChange(change: ChangeMerges, move: RowMove): ChangeMerges | null {
  const before = change.before.map((merge) => movedRange(merge, move));
  const after = change.after.map((merge) => movedRange(merge, move));
  if ([...before, ...after].includes(null)) return null;
  return {
    ...change,
    before: before.filter((merge) => merge !== null),
    after: after.filter((merge) => merge !== null),
  };
}

function followed(cells: readonly RecordedCell[], sheet: string, move: RowMove): readonly RecordedCell[] {
  return cells.map(({ column, cell }) => ({
    column,
    cell: cell.formula === undefined ? cell : { ...cell, formula: followRows(cell.formula, sheet, move) },
  }));
}
