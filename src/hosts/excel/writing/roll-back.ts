/** Takes a change of shape back that was not finished. */
import type { CellRef } from '../../../core/grid/address';
import { emptySheet } from '../../common/row-contents';
import { contentsOfReshape } from '../../common/task-changes';
import type { Context } from '../session';
import { queueLooks, queueMergesLeft, queueShape } from './shape-steps';
import { type ShapeState, type Task, markShape } from './undo-store';
import type { Writer } from './writer';

/** @returns cells that hold what somebody else has put there; they were left alone */
export async function rollBack(
  context: Context,
  writer: Writer,
  task: Task,
  shape: ShapeState,
): Promise<readonly CellRef[]> {
  const inverse = task.reshaped?.inverse;
  if (!inverse || shape === 'not') return [];
  const { change } = inverse;
  await context.ask(() => {
    if (shape === 'shaped') {
      queueShape(context, change);
      markShape(context, task, 'back');
    }
    if (change.kind === 'insert-row') queueLooks(context, null, change, change.height ?? null);
    if (change.kind === 'delete-row') queueMergesLeft(context, change);
  });
  return writer.bringBack(context, contentsOfReshape(emptySheet(change.sheet), inverse));
}
