/** Takes a change of shape back that was not finished, and keeps other tasks true while rows move. */
import type { CellRef } from '../../../core/grid/address';
import { movedReshape } from '../../../core/grid/moved-reshape';
import type { RowMove } from '../../../core/grid/row-move';
import { movedEdits } from '../../../core/grid/with-shape';
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

/** A kept task as it reads once rows have moved; null where its row is gone. */
export function movedTask(task: Task, move: RowMove): Task | null {
  const edits = movedEdits(task.edits, move);
  if (!task.reshaped) return edits.length > 0 ? { ...task, edits } : null;
  const { change, inverse } = task.reshaped;
  const [made, back] = [movedReshape({ change, edits: [] }, move), movedReshape(inverse, move)];
  return back && { ...task, edits, reshaped: { change: made?.change ?? change, inverse: back } };
}
