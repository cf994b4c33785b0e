/** How rows that came or went outside of the 三级指标 are put right. */
import { formulasIn } from '../../editing/sums';
import { type CellRef, placeKey } from '../../grid/address';
import type { Edit } from '../../grid/edit';
import { rowGone } from '../../grid/plan-shape';
import { type RowMove, movedRow, reverseMove } from '../../grid/row-move';
import type { InsertRow, Reshape } from '../../grid/shape';
import { type Sheet, type Workbook, cellAt, cellIn, sameLook, sheetNamed } from '../../grid/workbook';
import { movedEdits, withReshape, withShape } from '../../grid/with-shape';
import type { MissingRow } from '../difference';
import { fittedReshape } from './fitted-reshape';
import { type LeftDifference, type Planning, type RestoringWork, unprotected } from './restoration';
import { restoringEdit } from '../compare/restoring-edit';

/** Null where another form stands beside, or where a formula that is not restored along would lose a cell. */
export function deletionWork(
  planning: Planning,
  one: LeftDifference,
  lines: readonly number[],
): RestoringWork | null {
  if (lines.some((row) => isBesideForm(planning, one, row, row))) return null;
  let state = unprotected(planning.workbook);
  let mending = contentEdits(planning);
  const reshapes: Reshape[] = [];
  for (const row of [...lines].sort((a, b) => b - a)) {
    const sheet = sheetNamed(state, one.sheet);
    if (!sheet) return null;
    const move: RowMove = { sheet: one.sheet, at: row, by: -1 };
    mending = movedEdits(mending, move);
    const change = rowGone(sheet, row);
    const broken = brokenBy(state, withShape(state, change), move).filter(
      ({ sheet: name, row: at }) => name !== one.sheet || !lines.includes(at),
    );
    const edits = broken.flatMap((at) => mending.filter((edit) => placeKey(edit.at) === placeKey(at)));
    const reshape = edits.length === broken.length ? fittedReshape(state, { change, edits }) : null;
    if (!reshape) return null;
    reshapes.push(reshape);
    state = withReshape(state, reshape);
  }
  return { kind: 'rows', reshapes };
}

/** Null where another form stands beside. */
export function insertionWork(
  planning: Planning,
  one: LeftDifference,
  { at, cells, merges, isHidden, formulas }: MissingRow,
): RestoringWork | null {
  const workbook = unprotected(planning.workbook);
  const sheet = sheetNamed(workbook, one.sheet);
  if (!sheet || isBesideForm(planning, one, at - 1, at)) return null;
  const change: InsertRow = {
    kind: 'insert-row',
    sheet: one.sheet,
    at,
    like: mostAlike(sheet, at, cells),
    merges,
    cells,
    ...(isHidden && { hidden: true as const }),
  };
  const shaped = withShape(workbook, change);
  const edits = formulas.flatMap(({ at: place, old, formula }) => {
    const to = { sheet: one.sheet, ...place };
    return restoringEdit(to, old, cellIn(shaped, to), formula) ?? [];
  });
  const reshape = fittedReshape(workbook, { change, edits });
  return reshape && { kind: 'rows', reshapes: [{ change, edits }] };
}

/** Rows of a sheet belong to all that stands in them. */
function isBesideForm(
  { forms }: Planning,
  { form, sheet }: LeftDifference,
  from: number,
  to: number,
): boolean {
  return forms.some(
    ({ id, sheet: other, range }) =>
      id !== form && other === sheet && range.top <= from && range.bottom >= to,
  );
}

/** What is restored in cells anyway, as the rows stand now. */
function contentEdits({ found }: Planning): readonly Edit[] {
  return found.flatMap(({ difference }) =>
    'edit' in difference && difference.edit ? [difference.edit] : [],
  );
}

/** Formulas that lose a cell by the move. */
function brokenBy(before: Workbook, after: Workbook, move: RowMove): readonly CellRef[] {
  const isBroken = (formula: string | undefined): boolean => formula?.includes('#REF!') ?? false;
  return formulasIn(after).flatMap(({ at, formula }) => {
    const row = at.sheet === move.sheet ? movedRow(at.row, reverseMove(move)) : at.row;
    const wasBroken = row !== null && isBroken(cellIn(before, { ...at, row }).formula);
    return isBroken(formula) && !wasBroken ? [at] : [];
  });
}

/** Of the two rows around a new one the one that looks more like it; borders and height are taken from it. */
function mostAlike(sheet: Sheet, at: number, cells: InsertRow['cells'] & object): number {
  if (at === 0) return 0;
  const [above, below] = [at - 1, at].map(
    (row) => cells.filter(({ column, cell }) => sameLook(cell, cellAt(sheet, row, column))).length,
  );
  return (below ?? 0) > (above ?? 0) ? at : at - 1;
}
