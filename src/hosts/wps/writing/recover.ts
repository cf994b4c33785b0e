/** Finishes or takes back what an earlier pane left half done. */
import { type Reshaped, rowMoveOf } from '../../../core/grid/shape';
import type { Recovered } from '../../host';
import { leftWorkIn } from '../../common/left-half-done';
import { placesOf } from '../../common/match';
import { readWhatIsThere } from './apply';
import type { Scene } from './scene';
import { takeShapeBack } from '../reshaping/take-shape-back';
import type { Task } from './undo-store';
import { sheetsOf } from '../reading/read';
import type { Writer } from './writer';

export function recover(writer: Writer): readonly Recovered[] {
  const { scene } = writer;
  const { store } = scene;
  scene.isInDoubt = false;
  const task = store.underWay();
  if (!task) return [];
  const { label } = task;
  if (task.reshaped) return [recoverShape(scene, task, task.reshaped)];
  const { current, missing } = readWhatIsThere(scene, task.edits);
  const work = leftWorkIn(current, missing, task);
  if (work.isDone) {
    store.end(task);
    return [{ outcome: 'finished', label, cells: work.cells }];
  }
  const left = writer.takeBack(work.written);
  store.end(null);
  const others = [...work.foreign, ...left];
  if (others.length > 0) return [{ outcome: 'conflict', label, cells: others }];
  return [{ outcome: 'rolled-back', label, cells: placesOf(work.written) }];
}

/** A shape that was changed is taken back, along with the contents that were written by then. */
function recoverShape(scene: Scene, task: Task, { change }: Reshaped): Recovered {
  const { label, edits } = task;
  const isThere = sheetsOf(scene.connection).some(({ name }) => name === change.sheet);
  if (!isThere) {
    scene.store.end(null);
    return { outcome: 'conflict', label, cells: placesOf(edits) };
  }
  // Protection is one step, and lifted by nobody but its undo.
  const isProtecting = change.kind === 'protect' || change.kind === 'unprotect';
  if (isProtecting && scene.sheet(change.sheet).isProtected === (change.kind === 'protect')) {
    scene.store.end(task);
    return { outcome: 'finished', label, cells: [] };
  }
  const { left, isChanged } = takeShapeBack(scene, task, null);
  scene.store.end(null, isChanged ? rowMoveOf(change) : null);
  return { outcome: left.length > 0 ? 'conflict' : 'rolled-back', label, cells: left };
}
