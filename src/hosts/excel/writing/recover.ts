/** Finishes or takes back what an earlier pane left half done. */
import type { CellRef } from '../../../core/grid/address';
import { rowMoveOf } from '../../../core/grid/shape';
import { movedEntry } from '../../../core/journal';
import type { Recovered } from '../../host';
import { leftWorkIn } from '../../common/left-half-done';
import { placesOf } from '../../common/match';
import { readWhatIsThere } from './apply';
import { toHostError } from '../errors';
import { askWhetherHalf, clearHalfDrawn } from '../marking/marks';
import type { Context, Session } from '../session';
import { rollBack } from './roll-back';
import {
  type StoredTask,
  type Task,
  askForShape,
  drop,
  end,
  isUndoable,
  keep,
  storedTasks,
  takeOver,
} from './undo-store';
import type { Writer } from './writer';

/** Takes one sync where nothing is to be done. */
export async function recover(session: Session, writer: Writer): Promise<readonly Recovered[]> {
  const recovered = await session.run(async (context) => {
    let areMarksHalf = () => false;
    const stored = await storedTasks(context, () => {
      areMarksHalf = askWhetherHalf(context);
    });
    const found: Recovered[] = [];
    // The newest first: it began with what the older one had written.
    for (const task of stored.filter(({ owner }) => owner !== null).reverse()) {
      found.push(...(await recoverTask(context, writer, task)));
    }
    if (areMarksHalf()) found.push(await clearHalfDrawn(context));
    return found;
  });
  writer.isInDoubt = false;
  return recovered;
}

async function recoverTask(context: Context, writer: Writer, stored: StoredTask): Promise<Recovered[]> {
  const { task } = stored;
  if (!(await isTakenOver(context, writer, stored))) return [];
  if (task.reshaped) return [await recoverShape(context, writer, task)];
  const { current, missing } = await readWhatIsThere(context, task.edits);
  const work = leftWorkIn(current, missing, task);
  const found = (outcome: Recovered['outcome'], cells: readonly CellRef[]): Recovered[] => [
    { outcome, label: task.label, cells },
  ];
  if (work.isDone) {
    await finish(context, writer, stored);
    return found('finished', work.cells);
  }
  const left = await writer.takeBack(context, task, work.written);
  const others = [...work.foreign, ...left];
  return others.length > 0 ? found('conflict', others) : found('rolled-back', placesOf(work.written));
}

/** A shape that was changed is taken back, along with the contents that were written by then. */
async function recoverShape(context: Context, writer: Writer, task: Task): Promise<Recovered> {
  const asked = await context.ask(() => askForShape(context, task));
  const shape = asked();
  const left = await rollBack(context, writer, task, shape);
  const kept = shape === 'not' ? [] : await storedTasks(context);
  const move = task.reshaped && rowMoveOf(task.reshaped.inverse.change);
  await context.ask(() => {
    for (const { task: other } of move ? kept.filter((one) => one.task.id !== task.id) : []) {
      const moved = move && movedEntry(other, move);
      if (moved) keep(context, moved);
    }
    end(context, task, writer.owner, false);
  });
  return { outcome: left.length > 0 ? 'conflict' : 'rolled-back', label: task.label, cells: left };
}

async function finish(context: Context, { owner }: Writer, { task }: StoredTask): Promise<void> {
  await context.ask(() => {
    end(context, task, owner, isUndoable(task));
    if (task.undoes !== null) drop(context, task.undoes);
  });
}

/** False when the pane at work on it has finished in the meantime. */
async function isTakenOver(context: Context, { owner }: Writer, stored: StoredTask): Promise<boolean> {
  try {
    await context.ask(() => takeOver(context, stored, owner));
    return true;
  } catch (error) {
    if (toHostError(error).code === 'sheet-missing') return false;
    throw error;
  }
}
