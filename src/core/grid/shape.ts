/**
 * Changes of a sheet's shape as plain data: a row that comes or goes, merges, protection. What they make of a
 * workbook is told by `withShape`, whether they can be made by `shapeProblem`, what takes them back by `inverseOf`.
 */
import type { Range } from './address';
import type { Edit } from './edit';
import type { RowMove } from './row-move';
import type { Cell } from './workbook';

/** A cell of a row, as the snapshot knows it. */
export interface RecordedCell {
  readonly column: number;
  readonly cell: Cell;
}

/**
 * A new row. What stands at its index and below moves down by one; formulas of all sheets, merges, conditional
 * formats, validations, print areas and defined names follow as in Excel: a reference to a range grows when the
 * row comes inside of it, and does not when the row comes directly above or below. Sums that are to take in a row
 * at their end are to be written as content edits.
 */
export interface InsertRow {
  readonly kind: 'insert-row';
  readonly sheet: string;
  /** Index of the new row. */
  readonly at: number;
  /** The row, counted before the change, whose height, borders, fonts, fills, number formats and locks it takes. */
  readonly like: number;
  /**
   * Every merge that covers the new row once it is there, counted after the change: those it comes inside of, those
   * that grow over it, and those within it. Merges of the sheet that these overlap go.
   */
  readonly merges: readonly Range[];
  /**
   * What its cells are, complete, each with content, number format, fill and lock; columns that are not named
   * are empty and plain. Formulas read as after the change. Absent: empty cells that look like those of `like`.
   */
  readonly cells?: readonly RecordedCell[];
  /** Height in points; absent: as `like`. */
  readonly height?: number;
  readonly hidden?: true;
}

/** A row that goes. A reference to nothing but cells of it becomes `#REF!`, a range that holds it shrinks. */
export interface DeleteRow {
  readonly kind: 'delete-row';
  readonly sheet: string;
  readonly at: number;
  /** All cells of the row that the snapshot holds; the row goes only while their contents stand there. */
  readonly expected: readonly RecordedCell[];
  /** Every merge that covers the row; it goes only while they are these. */
  readonly merges: readonly Range[];
}

/**
 * Merges that go and merges that come. Cells under a new merge other than its first must be empty: nothing is
 * lost by merging.
 */
export interface ChangeMerges {
  readonly kind: 'merges';
  readonly sheet: string;
  /** Merges that go; they must be there, and so must no other that a new one overlaps. */
  readonly before: readonly Range[];
  readonly after: readonly Range[];
}

/** Locked cells refuse edits from now on; without a password. A sheet that is protected already is refused. */
export interface ProtectSheet {
  readonly kind: 'protect';
  readonly sheet: string;
}

/** Takes back {@link ProtectSheet}, and is made for nothing else: nobody's protection but ours is ever lifted. */
export interface UnprotectSheet {
  readonly kind: 'unprotect';
  readonly sheet: string;
}

export type ShapeChange = InsertRow | DeleteRow | ChangeMerges | ProtectSheet | UnprotectSheet;

/**
 * One action of the user: the shape first, then contents. Places and before-values of the edits are those
 * after the change of shape, formulas as they read then: take them from `withShape`.
 */
export interface Reshape {
  readonly change: ShapeChange;
  readonly edits: readonly Edit[];
}

/** A piece of work for a host: contents alone where `change` is null. */
export interface Step {
  readonly change: ShapeChange | null;
  readonly edits: readonly Edit[];
}

/** A change of shape that was made, and what takes it back, contents included. */
export interface Reshaped {
  readonly change: ShapeChange;
  readonly inverse: Reshape;
}

/** How rows move with a change; null where they stay. */
export function rowMoveOf(change: ShapeChange): RowMove | null {
  if (change.kind === 'insert-row') return { sheet: change.sheet, at: change.at, by: 1 };
  return change.kind === 'delete-row' ? { sheet: change.sheet, at: change.at, by: -1 } : null;
}
