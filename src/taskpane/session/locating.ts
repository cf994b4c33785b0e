/** Sends the person to cells: beside whatever job is under way, and in the end to the cell that was asked for last. */
import type { CellRef } from '../../core/grid/address';
import type { Host } from '../../hosts/host';
import type { Jobs } from './jobs';
import { IDLE } from './state';
import type { Store } from './store';

export interface LocatingParts {
  readonly host: Pick<Host, 'select'>;
  readonly store: Store;
  readonly jobs: Jobs;
  /** Told of every cell before the person is sent there. */
  readonly sending: (at: CellRef) => void;
}

export class Locating {
  /** Counts what was asked for: whoever has gone on is not sent back. */
  private turn = 0;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: LocatingParts) {}

  /** @returns false where that was refused, which the state then says, or another cell was asked for meanwhile */
  async to(at: CellRef): Promise<boolean> {
    const { store, jobs } = this.parts;
    const turn = ++this.turn;
    await this.last;
    if (turn !== this.turn) return false;
    const selected = this.select(at);
    this.last = selected.catch(() => undefined);
    try {
      await selected;
    } catch (error) {
      // A job that is under way says how it goes, and then what it came to.
      await jobs.free();
      if (turn === this.turn) jobs.fail('locate', error);
      return false;
    }
    store.set(({ work }) => (work.state === 'failed' && work.task === 'locate' ? { work: IDLE } : {}));
    return true;
  }

  private async select(at: CellRef): Promise<void> {
    const { host, sending } = this.parts;
    sending(at);
    await host.select(at.sheet, { top: at.row, left: at.column, bottom: at.row, right: at.column });
  }
}
