/** What a change of shape makes of a workbook. Pure: the workbook given is left as it is. */
import { followRows } from '../formula/follow-rows';
import { type Range, addressOfKey, cellKey, overlaps, sameRange } from './address';
import { type Edit, withEdits } from './edit';
import { type RowMove, movedRange, movedRow } from './row-move';
import { type InsertRow, type RecordedCell, type Reshape, type ShapeChange, rowMoveOf } from './shape';
import { type Cell, EMPTY_CELL, type Sheet, type Workbook } from './workbook';

/**
 * The workbook after the change: cells, merges and hidden rows moved, formulas of all sheets following.
 * Results of formulas are those of before. A change of a sheet that is not there changes nothing.
 */
export function withShape(workbook: Workbook, change: ShapeChange): Workbook {
  const move = rowMoveOf(change);
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const own = sheet.name === change.sheet ? changedSheet(sheet, change) : sheet;
      const followed = move ? withFormulas(own, move) : own;
      const isNew = change.kind === 'insert-row' && sheet.name === change.sheet;
      return isNew ? withCells(followed, change.at, newRow(sheet, change)) : followed;
    }),
  };
}

/** The workbook after the change of shape and the edits; formulas elsewhere keep their old results. */
export function withReshape(workbook: Workbook, { change, edits }: Reshape): Workbook {
  return withEdits(withShape(workbook, change), edits);
}

/** The sheet's merges after the change, those that stay in their order and new ones behind. */
export function mergesAfter(sheet: Pick<Sheet, 'merges'>, change: ShapeChange): readonly Range[] {
  switch (change.kind) {
    case 'insert-row': {
      const moved = movedMerges(sheet.merges, { sheet: change.sheet, at: change.at, by: 1 });
      const isReplaced = (merge: Range): boolean =>
        coversRow(merge, change.at) || change.merges.some((wanted) => overlaps(wanted, merge));
      return replaced(moved, isReplaced, change.merges);
    }
    case 'delete-row':
      return movedMerges(sheet.merges, { sheet: change.sheet, at: change.at, by: -1 });
    case 'merges':
      return replaced(
        sheet.merges,
        (merge) => change.before.some((gone) => sameRange(gone, merge)),
        change.after,
      );
    default:
      return sheet.merges;
  }
}

/** Merges that rows move, shrink and grow; one that is left with a single cell is none. */
export function movedMerges(merges: readonly Range[], move: RowMove): readonly Range[] {
  return merges.flatMap((merge) => {
    const moved = movedRange(merge, move);
    return moved && (moved.bottom > moved.top || moved.right > moved.left) ? [moved] : [];
  });
}

export function coversRow({ top, bottom }: Range, row: number): boolean {
  return row >= top && row <= bottom;
}

/** All cells of a row that the snapshot holds, from left to right. */
export function recordedRow({ cells }: Pick<Sheet, 'cells'>, row: number): readonly RecordedCell[] {
  const found: RecordedCell[] = [];
  for (const [key, cell] of cells) {
    const at = addressOfKey(key);
    if (at.row === row) found.push({ column: at.column, cell });
  }
  return found.sort((a, b) => a.column - b.column);
}

/** Edits made before the change, as they read after it; those of a row that goes are left out. */
export function movedEdits(edits: readonly Edit[], move: RowMove): readonly Edit[] {
  return edits.flatMap((edit) => {
    const { at, before, after } = edit;
    const row = at.sheet === move.sheet ? movedRow(at.row, move) : at.row;
    if (row === null) return [];
    const follow = <T extends { readonly formula?: string }>(content: T): T =>
      content.formula === undefined
        ? content
        : { ...content, formula: followRows(content.formula, at.sheet, move) };
    return [{ at: { ...at, row }, before: follow(before), after: follow(after) }];
  });
}

function changedSheet(sheet: Sheet, change: ShapeChange): Sheet {
  const merges = mergesAfter(sheet, change);
  const move = rowMoveOf(change);
  if (!move) return { ...sheet, merges, protected: isProtectedAfter(sheet, change) };
  const cells = movedCells(sheet.cells, move);
  if (change.kind === 'delete-row') keepMergedLooks(cells, sheet, change.at);
  return {
    ...sheet,
    merges,
    cells,
    hiddenRows: movedHidden(sheet, change, move),
  };
}

function isProtectedAfter(sheet: Sheet, { kind }: ShapeChange): boolean {
  if (kind === 'protect') return true;
  return kind === 'unprotect' ? false : sheet.protected;
}

/** Merged cells look like their first one; where that goes, the next one looks so. */
function keepMergedLooks(cells: Map<number, Cell>, sheet: Sheet, row: number): void {
  for (const { column, to } of nextFirstCells(sheet, row)) {
    const key = cellKey(to, column);
    const first = sheet.cells.get(cellKey(row, column)) ?? EMPTY_CELL;
    const { value: _value, formula: _formula, ...look } = first;
    const { value, formula } = cells.get(key) ?? EMPTY_CELL;
    const kept = { value, ...(formula !== undefined && { formula }), ...look };
    if (Object.values(kept).some((held) => held !== null)) cells.set(key, kept);
    else cells.delete(key);
  }
}

/** First cells of merges that go with a row, and where the next ones stand once it has gone. */
export function nextFirstCells(
  { merges }: Pick<Sheet, 'merges'>,
  row: number,
): readonly { readonly column: number; readonly to: number }[] {
  return merges
    .filter(({ top, bottom }) => top === row && bottom > row)
    .map(({ left }) => ({ column: left, to: row }));
}

function movedCells(cells: ReadonlyMap<number, Cell>, move: RowMove): Map<number, Cell> {
  const moved = new Map<number, Cell>();
  for (const [key, cell] of cells) {
    const { row, column } = addressOfKey(key);
    const to = movedRow(row, move);
    if (to !== null) moved.set(cellKey(to, column), cell);
  }
  return moved;
}

function withCells(sheet: Sheet, row: number, added: readonly RecordedCell[]): Sheet {
  const cells = new Map(sheet.cells);
  for (const { column, cell } of added) cells.set(cellKey(row, column), cell);
  return { ...sheet, cells };
}

/** The cells of a row that comes; empty cells without any look are not kept in a snapshot. */
export function newRow(sheet: Sheet, { like, cells }: InsertRow): readonly RecordedCell[] {
  if (cells) return cells;
  return recordedRow(sheet, like).flatMap(({ column, cell }) => {
    const { value: _value, formula: _formula, ...look } = cell;
    return Object.keys(look).length > 0 ? [{ column, cell: { value: null, ...look } }] : [];
  });
}

function movedHidden({ hiddenRows }: Sheet, change: ShapeChange, move: RowMove): ReadonlySet<number> {
  const moved = [...hiddenRows].flatMap((row) => movedRow(row, move) ?? []);
  return new Set(change.kind === 'insert-row' && change.hidden ? [...moved, change.at] : moved);
}

/** Cells are kept as they are where their formula stays, so that what was read of them need not be read again. */
function withFormulas(sheet: Sheet, move: RowMove): Sheet {
  let cells: Map<number, Cell> | null = null;
  for (const [key, cell] of sheet.cells) {
    if (cell.formula === undefined) continue;
    const formula = followRows(cell.formula, sheet.name, move);
    if (formula === cell.formula) continue;
    cells ??= new Map(sheet.cells);
    cells.set(key, { ...cell, formula });
  }
  return cells ? { ...sheet, cells } : sheet;
}

function replaced(
  merges: readonly Range[],
  isGone: (merge: Range) => boolean,
  wanted: readonly Range[],
): readonly Range[] {
  const kept = merges.filter((merge) => !isGone(merge) || wanted.some((range) => sameRange(range, merge)));
  const added = wanted.filter((range) => !kept.some((merge) => sameRange(range, merge)));
  return [...kept, ...added];
}
