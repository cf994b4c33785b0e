/** A plan in the spelling that the program has given its formulas since they were written. */
import type { CellRef } from '../../core/grid/address';
import type { Reshape, ShapeChange } from '../../core/grid/shape';
import { type Cell, type Workbook, EMPTY_CELL, cellAt, sheetNamed } from '../../core/grid/workbook';
import { withShape } from '../../core/grid/with-shape';
import { hasContent } from './match';

/** Formulas that are expected and found in another spelling are expected as they are found. */
export function asFound(workbook: Workbook, { change, edits }: Reshape): Reshape {
  const after = withShape(workbook, change);
  return {
    change: expecting(workbook, change),
    edits: edits.map((edit) => ({ ...edit, before: respelt(after, edit.at, edit.before) })),
  };
}

function expecting(workbook: Workbook, change: ShapeChange): ShapeChange {
  if (change.kind !== 'delete-row') return change;
  const { sheet, at: row } = change;
  const expected = change.expected.map(({ column, cell }) => ({
    column,
    cell: respelt(workbook, { sheet, row, column }, cell),
  }));
  return { ...change, expected };
}

function respelt<T extends Pick<Cell, 'value' | 'formula'>>(workbook: Workbook, at: CellRef, wanted: T): T {
  const sheet = sheetNamed(workbook, at.sheet);
  const { formula } = sheet ? cellAt(sheet, at.row, at.column) : EMPTY_CELL;
  if (wanted.formula === undefined || formula === undefined) return wanted;
  return hasContent({ value: null, formula }, wanted) ? { ...wanted, formula } : wanted;
}
