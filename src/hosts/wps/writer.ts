/** Carries work out, all or nothing, and leaves a note in the workbook for as long as it is under way. */
import type { CellRef } from '../../core/grid/address';
import type { Edit } from '../../core/grid/edit';
import type { Workbook } from '../../core/grid/workbook';
import { type Change, hasContent, holding } from '../common/match';
import { HostError } from '../host';
import type { Connection } from './connection';
import { toHostError } from './errors';
import type { Guesses } from './guesses';
import type { OwnChanges } from './own-changes';
import type { Quiet } from './quiet';
import { readCells } from './read';
import type { Task, UndoStore } from './undo-store';
import { cellIn, placesOf, reversed, writeChanges } from './write';

export class Writer {
  constructor(
    readonly connection: Connection,
    private readonly guesses: Guesses,
    private readonly store: UndoStore,
    private readonly quiet: Quiet,
    private readonly own: OwnChanges,
  ) {}

  cells(places: readonly CellRef[]): Workbook {
    return readCells(this.connection, this.guesses, places);
  }

  /** @returns the edits as they came out: WPS may spell a formula its own way, and a revert has to recognise it */
  carryOut(task: Task, changes: readonly Change[]): readonly Edit[] {
    return this.quiet.now(() => {
      this.store.begin(task);
      try {
        this.write(changes);
        const edits = asSpelt(task.edits, this.verified(changes));
        this.store.end({ ...task, edits });
        return edits;
      } catch (error) {
        throw this.takenBack(changes, toHostError(this.connection.application, error));
      }
    });
  }

  /** Brings cells back to what they held before. @returns those that would not */
  takeBack(changes: readonly Change[]): CellRef[] {
    return this.quiet.now(() => {
      this.write(this.notBack(changes).map(reversed));
      return placesOf(this.notBack(changes));
    });
  }

  private notBack(changes: readonly Change[]): Change[] {
    const now = this.cells(placesOf(changes));
    return changes.filter((change) => holding(cellIn(now, change.at), change) !== 'from');
  }

  private write(changes: readonly Change[]): void {
    this.own.note(changes);
    writeChanges(this.connection, changes);
  }

  private verified(changes: readonly Change[]): Workbook {
    const now = this.cells(placesOf(changes));
    const wrong = changes.filter(({ at, to }) => !isTaken(now, at, to));
    if (wrong.length > 0) throw new HostError('failed', placesOf(wrong), 'read back differs');
    return now;
  }

  /** @returns why nothing was done; or that it is in doubt which cells hold what, and the note stays */
  private takenBack(changes: readonly Change[], reason: HostError): HostError {
    try {
      const left = this.takeBack(changes);
      if (left.length > 0) return new HostError('in-doubt', left, reason);
      this.store.end(null);
      return reason;
    } catch (error) {
      const cause = toHostError(this.connection.application, error);
      return new HostError('in-doubt', placesOf(changes), cause);
    }
  }
}

/** Of a formula only that there is one: its spelling is WPS's. */
function isTaken(now: Workbook, at: CellRef, to: Change['to']): boolean {
  const cell = cellIn(now, at);
  return to.formula === undefined ? hasContent(cell, to) : cell.formula !== undefined;
}

function asSpelt(edits: readonly Edit[], now: Workbook): Edit[] {
  return edits.map(({ at, before, after }) => {
    const { formula } = cellIn(now, at);
    return { at, before, after: { ...after, ...(formula !== undefined && { formula }) } };
  });
}
