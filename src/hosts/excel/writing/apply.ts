/** Makes edits, all or none, and takes them back. */
import { placeKey } from '../../../core/grid/address';
import { type Edit, beforeOf } from '../../../core/grid/edit';
import { type Workbook, cellIn } from '../../../core/grid/workbook';
import { type Receipt, type Revert, type UndoEntry, type WriteWork, HostError } from '../../host';
import { toHostError } from '../errors';
import { asMade, asSpelt, refuseImpossible } from '../../common/applying';
import { type Change, placesOf } from '../../common/match';
import { revertOf } from '../../common/reverting';
import { changesOf } from '../../common/task-changes';
import type { Context, Session } from '../session';
import { type Task, askForSurplus, drop, isUndoable, newTask, storedTasks } from './undo-store';
import { readCells } from './write';
import type { Writer } from './writer';

export async function applyEdits(
  session: Session,
  writer: Writer,
  edits: readonly Edit[],
  work: WriteWork = {},
): Promise<Receipt> {
  if (edits.length === 0) return { edits };
  const label = work.undo ?? null;
  const draft = newTask({ direction: 'apply', edits, label, undoes: null });
  const { current, surplus } = await session.run((context) => readForTask(context, draft));
  refuseImpossible(current, edits);
  // From here on the work is finished or undone: a cancelled half would be neither.
  if (work.signal?.aborted) throw new HostError('cancelled');
  const task = { ...draft, edits: edits.map((edit) => asMade(edit, current)) };
  const held = await writer.carryOut({ task, changes: changesOf(task), surplus, undone: null }, work);
  return { edits: task.edits.map((edit) => asSpelt(edit, held.get(placeKey(edit.at)))) };
}

async function readForTask(
  context: Context,
  task: Task,
): Promise<{ readonly current: Workbook; readonly surplus: readonly string[] }> {
  const { workbook } = context;
  let surplus = (): string[] => [];
  const current = await readCells(context, placesOf(task.edits), () => {
    workbook.load('readOnly');
    if (isUndoable(task)) surplus = askForSurplus(context, task);
  });
  if (workbook.readOnly) throw new HostError('read-only');
  return { current, surplus: surplus() };
}

export async function undoEntries(session: Session): Promise<readonly UndoEntry[]> {
  const tasks = await undoableTasks(session);
  return tasks.flatMap(({ id, label, edits, reshaped }) =>
    label ? [{ id, label, edits, ...(reshaped && { reshaped }) }] : [],
  );
}

export async function undoableTasks(session: Session): Promise<readonly Task[]> {
  const stored = await session.run((context) => storedTasks(context));
  return stored.flatMap(({ task, owner }) => (owner === null && isUndoable(task) ? [task] : []));
}

/** @param undone the task whose edits these are, which is dropped along with them */
export async function revertEdits(
  session: Session,
  writer: Writer,
  edits: readonly Edit[],
  undone: Task | null = null,
): Promise<Revert> {
  if (edits.length === 0) return { reverted: [], refused: [] };
  const { current, missing } = await session.run((context) => readWhatIsThere(context, edits));
  const { reverted, refused } = revertOf(edits, current, missing);
  if (reverted.length > 0) {
    const task = newTask({ direction: 'revert', edits: reverted, label: null, undoes: undone?.id ?? null });
    const changes = reverted.map(({ at, before }): Change => ({
      at,
      from: beforeOf(cellIn(current, at)),
      to: before,
    }));
    await writer.carryOut({ task, changes, surplus: [], undone });
  } else if (undone) await session.run((context) => context.ask(() => drop(context, undone.id)));
  return { reverted, refused };
}

/** Reads the cells; those on sheets that are gone are left out, and the sheets named. */
export async function readWhatIsThere(
  context: Context,
  edits: readonly Edit[],
): Promise<{ readonly current: Workbook; readonly missing: ReadonlySet<string> }> {
  try {
    return { current: await readCells(context, placesOf(edits)), missing: new Set() };
  } catch (error) {
    if (toHostError(error).code !== 'sheet-missing') throw error;
  }
  const sheets = [...new Set(edits.map(({ at }) => at.sheet))];
  const asked = await context.ask(() =>
    sheets.map((name) => context.workbook.worksheets.getItemOrNullObject(name).load('name')),
  );
  const missing = new Set(sheets.filter((_name, i) => asked[i]?.isNullObject));
  const there = placesOf(edits).filter(({ sheet }) => !missing.has(sheet));
  return { current: await readCells(context, there), missing };
}
