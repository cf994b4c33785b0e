/** What work on an open workbook has to do with, besides the workbook itself. */
import type { CellRef } from '../../../core/grid/address';
import type { Workbook } from '../../../core/grid/workbook';
import type { Change } from '../../common/match';
import { HostError } from '../../host';
import type { Connection } from '../connection';
import type { Guesses } from '../reading/guesses';
import { OpenSheet } from '../reading/open-sheet';
import type { OwnChanges } from '../following/own-changes';
import type { Quiet } from '../quiet';
import { readCells } from '../reading/read';
import type { UndoStore } from './undo-store';
import { writeChanges } from './write';

export class Scene {
  /** What became of earlier work of this pane is in doubt: to be recovered before anything else is written. */
  isInDoubt = false;

  constructor(
    readonly connection: Connection,
    readonly guesses: Guesses,
    readonly store: UndoStore,
    readonly quiet: Quiet,
    readonly own: OwnChanges,
  ) {}

  cells(places: readonly CellRef[]): Workbook {
    return readCells(this.connection, this.guesses, places);
  }

  write(changes: readonly Change[]): void {
    this.own.note(changes);
    writeChanges(this.connection, changes);
  }

  /** Why work failed that could not be taken back; its note stays in the workbook. */
  inDoubt(cells: readonly CellRef[], cause: unknown): HostError {
    this.isInDoubt = true;
    return new HostError('in-doubt', cells, cause);
  }

  sheet(name: string): OpenSheet {
    return new OpenSheet(this.connection, name, this.connection.sheet(name));
  }
}
