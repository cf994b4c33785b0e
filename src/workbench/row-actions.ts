/** What can be done with the row of 三级指标 that a cell stands in, and why not. */
import type { RowPlan, RowRefused } from '../core/editing';
import type { CellRef } from '../core/grid/address';
import { formAt } from '../taskpane/session/editing';
import type { Book } from './book';

export const ROW_ACTIONS = ['insert', 'remove'] as const;
export type RowAction = (typeof ROW_ACTIONS)[number];

/** Why an action is not possible; null where it is. */
export type RowReasons = Readonly<Record<RowAction, string | null>>;

export async function rowReasons({ session, isReadOnly }: Book, at: CellRef): Promise<RowReasons> {
  const { notices, whyNot } = session.locale.interface.pane;
  const { rowRefused } = notices;
  if (isReadOnly) return both(whyNot.readOnly);
  const { checked } = session.getState();
  const form = checked && formAt(checked, at);
  if (!form) return both(rowRefused['not-in-table']);
  // Has been loaded with the first check.
  const { insertIndicatorRow, removeIndicatorRow } = await import('../taskpane/engine');
  const reasonOf = (plan: RowPlan | RowRefused): string | null =>
    plan.possible ? null : rowRefused[plan.reason];
  const { workbook, under } = checked;
  return {
    insert: reasonOf(insertIndicatorRow(workbook, form, at.row, under.pack)),
    remove: reasonOf(removeIndicatorRow(workbook, form, at.row, under.pack)),
  };
}

/** What came of it, the pane says. */
export async function changeRow({ session }: Book, action: RowAction, at: CellRef): Promise<void> {
  // Planned on what stands there now, what was typed last included.
  if (!(await session.upToDate())) return;
  await (action === 'insert' ? session.editing.insertRow(at) : session.editing.removeRow(at));
}

function both(reason: string): RowReasons {
  return { insert: reason, remove: reason };
}
