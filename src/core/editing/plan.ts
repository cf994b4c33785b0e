/** Guided editing: changes of a form that keep its merges, formulas and sums right, planned on the snapshot. */
import type { Message } from '../finding';
import type { CellRef } from '../grid/address';
import type { Edit } from '../grid/edit';
import type { ShapeChange } from '../grid/shape';

/** What a host is to reshape with, and where a person goes on then. */
export interface RowPlan {
  readonly possible: true;
  readonly title: Message;
  readonly change: ShapeChange;
  /** As after the change of shape. */
  readonly edits: readonly Edit[];
  /** The cell to go to, as after the change of shape. */
  readonly focus: CellRef;
}

/**
 * Why a row cannot be inserted or removed:
 * - `protected`: the sheet is protected.
 * - `not-in-table`: the row is none of the indicator table.
 * - `only-row`: it is the last one of its level-2 label, which would go with it.
 * - `beside`: something else stands in the same rows, beside the form.
 * - `referenced`: formulas (`cells`) look at cells of the row that would be gone.
 * - `sums-unclear`: formulas (`cells`) add rows up in a way that a row cannot be added to or taken from with certainty.
 */
export type RowRefusal = 'protected' | 'not-in-table' | 'only-row' | 'beside' | 'referenced' | 'sums-unclear';

export interface RowRefused {
  readonly possible: false;
  readonly reason: RowRefusal;
  readonly cells: readonly CellRef[];
}

export function refused(reason: RowRefusal, cells: readonly CellRef[] = []): RowRefused {
  return { possible: false, reason, cells };
}
