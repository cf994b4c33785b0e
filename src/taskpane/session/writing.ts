/** Writes into the workbook and takes back. What is written is written, whatever becomes of what follows. */
import type { Edit } from '../../core/grid/edit';
import { type Host, type LongWork, HostError } from '../../hosts/host';
import { ownChanges } from './changes';
import type { Checking } from './checking';
import type { Job } from './jobs';
import type { Kept } from './kept';
import type { PreviewKind } from './preview';
import type { Store } from './store';
import type { Surroundings } from './surroundings';

export class Writing {
  constructor(
    private readonly host: Host,
    private readonly store: Store,
    private readonly kept: Kept,
    private readonly checking: Checking,
    private readonly surroundings: Surroundings,
  ) {}

  /** Writes as one step of undo, and checks what stands there now. */
  async write(job: Job, kind: PreviewKind, edits: readonly Edit[]): Promise<void> {
    await this.kept.settle();
    const done = await this.applied(job, kind, edits);
    if (!done) return;
    const cells = done.length;
    this.store.set({ undoable: { id: null, cells }, preview: null, notice: { kind: 'fixed', cells } });
    await this.takeIn(done, job);
  }

  /** Takes back what was written last: what the person was shown, whatever another pane has done since. */
  async undo(job: Job): Promise<void> {
    await this.kept.settle();
    const id = this.store.get().undoable?.id ?? null;
    const entries = await this.host.undoEntries();
    const entry = id === null ? entries[entries.length - 1] : entries.find((each) => each.id === id);
    if (!entry) {
      this.store.set({ notice: { kind: 'undone-elsewhere' } });
      return this.kept.askForUndo();
    }
    job.commit();
    const { reverted, refused } = await this.host.undo(entry.id);
    this.store.set({
      undoable: null,
      preview: null,
      notice: { kind: 'undone', cells: reverted.length, refused },
    });
    await this.takeIn(reverted, job);
  }

  /** Settles what an interrupted piece of work has left; what stands there now is then to be checked. */
  async recover(job: Job): Promise<void> {
    await this.kept.meet();
    job.commit();
    const recovered = await this.kept.recover();
    this.surroundings.wrote();
    if (recovered.length === 0) this.store.set({ notice: { kind: 'nothing-to-recover' } });
  }

  /** Where the program refuses to be read now, the edits stay among the changes that are still to be taken in. */
  private async takeIn(edits: readonly Edit[], job: Job): Promise<void> {
    this.surroundings.wrote();
    try {
      await this.checking.after(ownChanges(edits), progressOnly(job));
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
    }
    await this.surroundings.lookIfPossible();
  }

  /** The edits as made; null when the cells had changed, in which case these are checked again. */
  private async applied(
    job: Job,
    kind: PreviewKind,
    edits: readonly Edit[],
  ): Promise<readonly Edit[] | null> {
    try {
      const undo = { id: kind, values: { cells: edits.length } };
      const { edits: done } = await this.host.apply(edits, { ...job.work, undo });
      // Written is written: to cancel the reading that follows would only leave old findings.
      job.settled();
      return done;
    } catch (error) {
      if (!(error instanceof HostError) || error.code !== 'changed-since') throw error;
      await this.checking.after(ownChanges(edits), job.work);
      this.store.set({ notice: { kind: 'out-of-date', cells: error.cells } });
      return null;
    }
  }
}

/** For a reading that must not be cancelled. */
function progressOnly({ work: { onProgress } }: Job): LongWork {
  return onProgress ? { onProgress } : {};
}
