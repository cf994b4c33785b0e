/** Carries work out, all or nothing, and leaves a note in the workbook for as long as it is under way. */
import type { CellRef } from '../../../core/grid/address';
import type { Edit } from '../../../core/grid/edit';
import { type Workbook, cellIn } from '../../../core/grid/workbook';
import { asSpelt } from '../../common/applying';
import { type Change, holdingIn, placesOf } from '../../common/match';
import { isTaken, reversed } from '../../common/writes';
import { HostError } from '../../host';
import type { Connection } from '../connection';
import { toHostError } from '../errors';
import type { Scene } from './scene';
import type { Task } from './undo-store';

export class Writer {
  constructor(readonly scene: Scene) {}

  get connection(): Connection {
    return this.scene.connection;
  }

  cells(places: readonly CellRef[]): Workbook {
    return this.scene.cells(places);
  }

  /** @returns the edits as they came out: WPS may spell a formula its own way, and a revert has to recognise it */
  carryOut(task: Task, changes: readonly Change[]): readonly Edit[] {
    return this.scene.quiet.now(() => {
      this.scene.store.begin(task);
      try {
        this.scene.write(changes);
        const now = this.verified(changes);
        const edits = task.edits.map((edit) => asSpelt(edit, cellIn(now, edit.at)));
        this.scene.store.end({ ...task, edits });
        return edits;
      } catch (error) {
        throw this.takenBack(changes, toHostError(this.connection.application, error));
      }
    });
  }

  /** Brings cells back to what they held before. @returns those that would not */
  takeBack(changes: readonly Change[]): CellRef[] {
    return this.scene.quiet.now(() => {
      this.scene.write(this.notBack(changes).map(reversed));
      return placesOf(this.notBack(changes));
    });
  }

  private notBack(changes: readonly Change[]): Change[] {
    const now = this.cells(placesOf(changes));
    return changes.filter((change) => holdingIn(now, change) !== 'from');
  }

  private verified(changes: readonly Change[]): Workbook {
    const now = this.cells(placesOf(changes));
    const wrong = changes.filter(({ at, to }) => !isTaken(cellIn(now, at), to));
    if (wrong.length > 0) throw new HostError('failed', placesOf(wrong), 'read back differs');
    return now;
  }

  /** @returns why nothing was done; or that it is in doubt which cells hold what, and the note stays */
  private takenBack(changes: readonly Change[], reason: HostError): HostError {
    try {
      const left = this.takeBack(changes);
      if (left.length > 0) return this.scene.inDoubt(left, reason);
      this.scene.store.end(null);
      return reason;
    } catch (error) {
      const cause = toHostError(this.connection.application, error);
      return this.scene.inDoubt(placesOf(changes), cause);
    }
  }
}
