/** What takes a change of shape back. */
import { type CellRef, addressOfKey } from './address';
import { type CellContent, type Edit, beforeOf, sameValue } from './edit';
import type { InsertRow, Reshape, ShapeChange } from './shape';
import {
  type Cell,
  EMPTY_CELL,
  type Sheet,
  type Workbook,
  cellAt,
  isError,
  sameLook,
  sheetNamed,
} from './workbook';
import { coversRow, recordedRow, withReshape, withShape } from './with-shape';

/**
 * The reshape that leads back to the workbook given, as far as a snapshot knows it, from the one that
 * `withReshape` makes of it. References that became `#REF!` are written again, and so are contents that were
 * edited; a typed-in error value that was edited cannot be.
 */
export function inverseOf(workbook: Workbook, reshape: Reshape): Reshape {
  const after = withReshape(workbook, reshape);
  const change = inverseChange(workbook, after, reshape.change);
  const back = withShape(after, change);
  return {
    change,
    edits: workbook.sheets.flatMap((sheet) => contentEdits(sheetNamed(back, sheet.name), sheet)),
  };
}

function inverseChange(before: Workbook, after: Workbook, change: ShapeChange): ShapeChange {
  const { sheet: name } = change;
  switch (change.kind) {
    case 'insert-row': {
      const sheet = sheetNamed(after, name);
      const merges = sheet?.merges.filter((merge) => coversRow(merge, change.at)) ?? [];
      const expected = sheet ? recordedRow(sheet, change.at) : [];
      return { kind: 'delete-row', sheet: name, at: change.at, expected, merges };
    }
    case 'delete-row':
      return restoredRow(before, change.sheet, change.at);
    case 'merges':
      return { ...change, before: change.after, after: change.before };
    case 'protect':
      return { kind: 'unprotect', sheet: name };
    case 'unprotect':
      return { kind: 'protect', sheet: name };
  }
}

function restoredRow(before: Workbook, name: string, at: number): InsertRow {
  const sheet = sheetNamed(before, name);
  const like = sheet ? mostAlike(sheet, at) : at - 1;
  return {
    kind: 'insert-row',
    sheet: name,
    at,
    // Counted without the row.
    like: like > at ? like - 1 : like,
    merges: sheet?.merges.filter((merge) => coversRow(merge, at)) ?? [],
    cells: sheet ? recordedRow(sheet, at) : [],
    ...(sheet?.hiddenRows.has(at) && { hidden: true as const }),
  };
}

/** Of a row's two neighbours the one that looks more like it; what a snapshot does not know is taken from it. */
function mostAlike(sheet: Sheet, row: number): number {
  if (row === 0) return 1;
  const cells = recordedRow(sheet, row);
  const [above, below] = [row - 1, row + 1].map(
    (other) => cells.filter(({ column, cell }) => sameLook(cell, cellAt(sheet, other, column))).length,
  );
  return (below ?? 0) > (above ?? 0) ? row + 1 : row - 1;
}

/** The edits that make the contents and number formats of one sheet those of the other. */
function contentEdits(from: Sheet | undefined, to: Sheet): readonly Edit[] {
  const keys = new Set([...(from?.cells.keys() ?? []), ...to.cells.keys()]);
  return [...keys].flatMap((key) => {
    const at: CellRef = { sheet: to.name, ...addressOfKey(key) };
    const [now, then] = [from?.cells.get(key) ?? EMPTY_CELL, to.cells.get(key) ?? EMPTY_CELL];
    const after = isSame(now, then) ? null : contentOf(now, then);
    return after ? [{ at, before: beforeOf(now), after }] : [];
  });
}

function isSame(a: Cell, b: Cell): boolean {
  if (a === b) return true;
  if (a.format !== b.format || a.formula !== b.formula) return false;
  return a.formula !== undefined || (sameValue(a.value, b.value) && typeof a.value === typeof b.value);
}

function contentOf(now: Cell, { value, formula, format }: Cell): CellContent | null {
  if (isError(value) && formula === undefined) return null;
  return {
    value: isError(value) ? null : value,
    ...(formula !== undefined && { formula }),
    ...(format !== now.format && { format: format ?? 'General' }),
  };
}
