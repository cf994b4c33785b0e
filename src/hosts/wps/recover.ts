/** Finishes or takes back what an earlier pane left half done. */
import { type Recovered } from '../host';
import { holding } from '../common/match';
import { changesOf, missingSheets } from './apply';
import type { UndoStore } from './undo-store';
import { cellIn, placesOf } from './write';
import type { Writer } from './writer';

export function recover(writer: Writer, store: UndoStore): readonly Recovered[] {
  const task = store.underWay();
  if (!task) return [];
  const { label } = task;
  const missing = missingSheets(writer, task.edits);
  const current = writer.cells(placesOf(task.edits).filter(({ sheet }) => !missing.has(sheet)));
  const changes = changesOf(task).map((change) => ({
    ...change,
    state: missing.has(change.at.sheet) ? ('other' as const) : holding(cellIn(current, change.at), change),
  }));
  if (changes.every(({ state }) => state === 'to')) {
    store.end(task);
    return [{ outcome: 'finished', label, cells: placesOf(changes) }];
  }
  const written = changes.filter(({ state }) => state === 'to' || state === 'half');
  const left = writer.takeBack(written);
  store.end(null);
  const others = [...placesOf(changes.filter(({ state }) => state === 'other')), ...left];
  if (others.length > 0) return [{ outcome: 'conflict', label, cells: others }];
  return [{ outcome: 'rolled-back', label, cells: placesOf(written) }];
}
