/** How far work got that was left half done, told by its cells. */
import type { CellRef } from '../../core/grid/address';
import type { Edit } from '../../core/grid/edit';
import type { Workbook } from '../../core/grid/workbook';
import { type Change, type Holding, holdingIn, placesOf } from './match';
import { changesOf } from './task-changes';

export interface LeftWork {
  readonly cells: readonly CellRef[];
  /** Every cell holds what the work was to bring. */
  readonly isDone: boolean;
  /** To be taken back: cells that hold it, or its format alone. */
  readonly written: readonly Change[];
  /** Cells that hold what somebody else has put there, or that are gone with their sheet. */
  readonly foreign: readonly CellRef[];
}

/** @param missing names of sheets that are no longer there */
export function leftWorkIn(
  current: Workbook,
  missing: ReadonlySet<string>,
  task: { readonly direction: 'apply' | 'revert'; readonly edits: readonly Edit[] },
): LeftWork {
  const changes = changesOf(task);
  const stateOf = (change: Change): Holding =>
    missing.has(change.at.sheet) ? 'other' : holdingIn(current, change);
  const within = (...states: readonly Holding[]): readonly Change[] =>
    changes.filter((change) => states.includes(stateOf(change)));
  return {
    cells: placesOf(changes),
    isDone: within('to').length === changes.length,
    written: within('to', 'half'),
    foreign: placesOf(within('other')),
  };
}
