/** A row that is to come or go, fitted to what stands there by the time it is its turn. */
import { type Range, cellKey, overlaps, sameRange } from '../../grid/address';
import { type Edit, beforeOf } from '../../grid/edit';
import { rowGone } from '../../grid/plan-shape';
import { type RowMove, movedRange } from '../../grid/row-move';
import type { InsertRow, RecordedCell, Reshape, ShapeChange } from '../../grid/shape';
import { shapeProblem } from '../../grid/shape-problem';
import { type Sheet, type Workbook, EMPTY_CELL, cellIn, sheetNamed } from '../../grid/workbook';
import { coversRow, movedMerges, withShape } from '../../grid/with-shape';
import { isUnder } from '../compare/area';

/** Null where it cannot be made. */
export function fittedReshape(workbook: Workbook, { change, edits }: Reshape): Reshape | null {
  const sheet = sheetNamed(workbook, change.sheet);
  if (!sheet) return null;
  const fitted = fittedChange(workbook, sheet, change);
  const shaped = withShape(workbook, fitted);
  const reshape = { change: fitted, edits: edits.flatMap((edit) => fittedEdit(shaped, edit) ?? []) };
  return shapeProblem(workbook, reshape) === null ? reshape : null;
}

function fittedChange(workbook: Workbook, sheet: Sheet, change: ShapeChange): ShapeChange {
  if (change.kind === 'delete-row') return rowGone(sheet, change.at);
  if (change.kind !== 'insert-row') return change;
  const merges = fittedMerges(workbook, sheet, change);
  return { ...change, merges, ...(change.cells && { cells: shownCells(change.cells, change.at, merges) }) };
}

/** The row's own merges, as far as the rest of them stands and nothing is hidden; others that it comes inside of. */
function fittedMerges(workbook: Workbook, sheet: Sheet, change: InsertRow): readonly Range[] {
  const move: RowMove = { sheet: sheet.name, at: change.at, by: 1 };
  const present = movedMerges(sheet.merges, move);
  const shaped = sheetNamed(withShape(workbook, change), sheet.name);
  const wanted = change.merges.filter(
    (merge) => isLeft(sheet, merge, move) && !hidesContent(shaped, merge, change.at),
  );
  const inside = present.filter((merge) => coversRow(merge, change.at));
  return [...wanted, ...inside.filter((merge) => !wanted.some((one) => overlaps(one, merge)))];
}

/** Without the new row the merge stands there, or is none; and it is in the way of no other. */
function isLeft(sheet: Sheet, merge: Range, { at }: RowMove): boolean {
  const rest = movedRange(merge, { sheet: sheet.name, at, by: -1 });
  const others = rest ? sheet.merges.filter((one) => overlaps(one, rest)) : [];
  if (rest === null || (rest.top === rest.bottom && rest.left === rest.right)) return others.length === 0;
  return others.length === 1 && others.every((one) => sameRange(one, rest));
}

function hidesContent(shaped: Sheet | undefined, merge: Range, row: number): boolean {
  for (let line = merge.top; line <= merge.bottom; line++) {
    for (let column = merge.left; column <= merge.right; column++) {
      const { value, formula } = shaped?.cells.get(cellKey(line, column)) ?? EMPTY_CELL;
      const isFilled = formula !== undefined || (value ?? '') !== '';
      if (isFilled && line !== row && isUnder(merge, { row: line, column })) return true;
    }
  }
  return false;
}

/** What a merge would hide is not written: it comes back once the merge is gone. */
function shownCells(
  cells: readonly RecordedCell[],
  row: number,
  merges: readonly Range[],
): readonly RecordedCell[] {
  return cells.map(({ column, cell }) => {
    if (!merges.some((merge) => isUnder(merge, { row, column }))) return { column, cell };
    const { value: _value, formula: _formula, ...look } = cell;
    return { column, cell: { value: null, ...look } };
  });
}

/** As the cell stands by then; null where nothing is left to do. */
function fittedEdit(shaped: Workbook, { at, after }: Edit): Edit | null {
  const now = cellIn(shaped, at);
  const isDone = after.formula !== undefined && after.formula === now.formula;
  return isDone ? null : { at, before: beforeOf(now), after };
}
