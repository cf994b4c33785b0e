/** Whether a change of shape can be made as it was planned. */
import {
  type CellRef,
  type Range,
  MAX_ROWS,
  addressOfKey,
  cellKey,
  contains,
  overlaps,
  sameRange,
} from './address';
import { sameValue, stillHolds } from './edit';
import { movedRange } from './row-move';
import type { ChangeMerges, DeleteRow, InsertRow, RecordedCell, Reshape, ShapeChange } from './shape';
import { type Cell, type Sheet, type Workbook, EMPTY_CELL, isProtectedIn, sheetNamed } from './workbook';
import { coversRow, movedMerges, recordedRow, withShape } from './with-shape';

export interface ShapeProblem {
  readonly code: 'sheet-missing' | 'protected' | 'changed-since';
  /** The cells concerned, where there are any; counted before the change, of edits after it. */
  readonly cells: readonly CellRef[];
}

/**
 * Why the change cannot be made in this workbook, or null when it can. `changed-since` is said of everything that
 * is not as the plan expects: contents of a row that goes, merges, cells to be edited, contents under a new merge.
 */
export function shapeProblem(workbook: Workbook, { change, edits }: Reshape): ShapeProblem | null {
  const sheet = sheetNamed(workbook, change.sheet);
  const missing = edits.filter(({ at }) => !sheetNamed(workbook, at.sheet));
  if (!sheet || missing.length > 0) return { code: 'sheet-missing', cells: missing.map(({ at }) => at) };
  if (sheet.protected !== (change.kind === 'unprotect'))
    return { code: sheet.protected ? 'protected' : 'changed-since', cells: [] };
  const unexpected = unexpectedCells(sheet, change);
  if (unexpected) return { code: 'changed-since', cells: unexpected };
  const after = withShape(workbook, change);
  const changed = edits.filter((edit) => !stillHolds(after, edit)).map(({ at }) => at);
  if (changed.length > 0) return { code: 'changed-since', cells: changed };
  const locked = edits.map(({ at }) => at).filter((at) => isProtectedIn(workbook, at));
  return locked.length > 0 ? { code: 'protected', cells: locked } : null;
}

/** Cells that are not as expected, none where it is merges that are not; null where all is. */
function unexpectedCells(sheet: Sheet, change: ShapeChange): readonly CellRef[] | null {
  switch (change.kind) {
    case 'insert-row':
      return unexpectedAround(sheet, change);
    case 'delete-row':
      return unexpectedIn(sheet, change);
    case 'merges':
      return unexpectedUnder(sheet, change);
    default:
      return null;
  }
}

/**
 * A merge that comes over the new row is, but for that row, one that stands there already or a single cell, and
 * takes in every merge that the row comes inside of.
 */
function unexpectedAround(sheet: Sheet, { at, merges }: InsertRow): readonly CellRef[] | null {
  const inside = movedMerges(sheet.merges, { sheet: sheet.name, at, by: 1 }).filter((merge) =>
    coversRow(merge, at),
  );
  const isTaken = (merge: Range): boolean =>
    merges.some((wanted) => overlaps(wanted, merge) && contains(wanted, corner(merge)));
  const standsThere = (wanted: Range): boolean => {
    const before = movedRange(wanted, { sheet: sheet.name, at, by: -1 });
    if (!before || isSingle(before)) return true;
    return sheet.merges.some((merge) => sameRange(merge, before));
  };
  const isLast = sheet.cells.size > 0 && recordedRow(sheet, MAX_ROWS - 1).length > 0;
  const overlapping = merges.some((a, index) => merges.slice(index + 1).some((b) => overlaps(a, b)));
  const isAsPlanned =
    inside.every(isTaken) && merges.every((wanted) => coversRow(wanted, at) && standsThere(wanted));
  return isAsPlanned && !overlapping && !isLast ? null : [];
}

function unexpectedIn(sheet: Sheet, { at, expected, merges }: DeleteRow): readonly CellRef[] | null {
  const present = sheet.merges.filter((merge) => coversRow(merge, at));
  const same = present.length === merges.length && merges.every((merge) => isAmong(merge, present));
  if (!same) return [];
  const byColumn = (cells: readonly RecordedCell[]): Map<number, Cell> =>
    new Map(cells.map(({ column, cell }) => [column, cell]));
  const [wanted, found] = [byColumn(expected), byColumn(recordedRow(sheet, at))];
  const changed = [...new Set([...wanted.keys(), ...found.keys()])].filter(
    (column) => !sameContent(wanted.get(column) ?? EMPTY_CELL, found.get(column) ?? EMPTY_CELL),
  );
  return changed.length > 0 ? changed.map((column) => ({ sheet: sheet.name, row: at, column })) : null;
}

function unexpectedUnder(sheet: Sheet, { before, after }: ChangeMerges): readonly CellRef[] | null {
  if (!before.every((merge) => isAmong(merge, sheet.merges))) return [];
  const stay = sheet.merges.filter((merge) => !isAmong(merge, before));
  const blocked = after.some((range, index) =>
    [...stay, ...after.slice(index + 1)].some((other) => overlaps(range, other)),
  );
  if (blocked) return [];
  const swallowed: CellRef[] = [];
  for (const [key, { value, formula }] of sheet.cells) {
    if (formula === undefined && (value ?? '') === '') continue;
    const at = addressOfKey(key);
    const merge = after.find((range) => contains(range, at));
    if (merge && key !== cellKey(merge.top, merge.left)) swallowed.push({ sheet: sheet.name, ...at });
  }
  return swallowed.length > 0 ? swallowed : null;
}

function sameContent(a: Cell, b: Cell): boolean {
  if (a.formula !== undefined || b.formula !== undefined) return a.formula === b.formula;
  return sameValue(a.value, b.value);
}

function isAmong(range: Range, ranges: readonly Range[]): boolean {
  return ranges.some((other) => sameRange(range, other));
}

function isSingle({ top, left, bottom, right }: Range): boolean {
  return top === bottom && left === right;
}

function corner({ top, left }: Range): { row: number; column: number } {
  return { row: top, column: left };
}
