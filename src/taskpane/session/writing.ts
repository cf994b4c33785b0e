/** Writes into the workbook and takes back. What is written is written, whatever becomes of what follows. */
import type { Edit } from '../../core/grid/edit';
import type { ShapeChange, Step } from '../../core/grid/shape';
import {
  type ChangeEvent,
  type Host,
  type LongWork,
  type Receipt,
  type Revert,
  HostError,
} from '../../hosts/host';
import { ownChanges } from './changes';
import type { Checking } from './checking';
import { EDITING_TASKS, type EditingTask } from './editing-task';
import type { Job } from './jobs';
import type { Kept } from './kept';
import type { PreviewKind } from './preview';
import type { Notice, Undoable } from './state';
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

  /**
   * Writes, each step as one of undo, and checks what stands there now. A step that is refused is the last: what was
   * made before it stays.
   */
  async write(job: Job, kind: PreviewKind | EditingTask, steps: readonly Step[]): Promise<void> {
    await this.kept.settle();
    const made: Receipt[] = [];
    for (const step of steps) {
      try {
        made.push(await this.make(job, kind, step));
        // Written is written: to cancel the reading that follows would only leave old findings.
        job.settled();
      } catch (error) {
        const notice: Notice = { kind: 'edited-partly', done: made.length, steps: steps.length };
        await this.show(made, notice, job);
        return this.stopped(error, step, job);
      }
    }
    const cells = made.reduce((count, { edits }) => count + edits.length, 0);
    await this.show(
      made,
      isEditing(kind) ? { kind: 'edited', task: kind, cells } : { kind: 'fixed', cells },
      job,
    );
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
    const revert = await this.host.undo(entry.id);
    const change = entry.reshaped?.change;
    this.store.set({ undoable: null, preview: null, notice: undoneNotice(revert, change) });
    await this.takeIn(changesOf(revert.reverted, change), job);
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
  private async takeIn(changes: readonly ChangeEvent[], job: Job): Promise<void> {
    this.surroundings.wrote();
    try {
      await this.checking.after(changes, progressOnly(job));
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
    }
    await this.surroundings.lookIfPossible();
  }

  /** Cells that had changed are checked again; any other refusal is the job's. */
  private async stopped(error: unknown, step: Step, job: Job): Promise<void> {
    if (!(error instanceof HostError) || error.code !== 'changed-since') throw error;
    await this.checking.after(changesOf(step.edits, step.change), job.work);
    this.store.set({ notice: { kind: 'out-of-date', cells: error.cells } });
  }

  private async show(made: readonly Receipt[], notice: Notice, job: Job): Promise<void> {
    const last = made[made.length - 1];
    if (!last) return;
    this.store.set({ undoable: undoableOf(last), preview: null, notice });
    await this.takeIn(
      made.flatMap(({ edits, reshaped }) => changesOf(edits, reshaped?.change)),
      job,
    );
  }

  private make({ work }: Job, kind: PreviewKind | EditingTask, { change, edits }: Step): Promise<Receipt> {
    const undo = { id: kind, values: { cells: edits.length } };
    return change
      ? this.host.reshape(change, edits, { ...work, undo })
      : this.host.apply(edits, { ...work, undo });
  }
}
function isEditing(kind: PreviewKind | EditingTask): kind is EditingTask {
  return EDITING_TASKS.some((task) => task === kind);
}

function undoableOf({ edits, reshaped }: Receipt): Undoable {
  return { id: null, cells: edits.length, ...(reshaped && { shape: reshaped.change.kind }) };
}

function undoneNotice({ reverted, refused, reshaped }: Revert, change: ShapeChange | undefined): Notice {
  if (change) return { kind: 'shape-undone', change: change.kind, refusal: reshaped ?? null };
  return { kind: 'undone', cells: reverted.length, refused };
}

/** Where the shape is another one, anything on the sheet may be. */
function changesOf(edits: readonly Edit[], change: ShapeChange | null = null): readonly ChangeEvent[] {
  return [...ownChanges(edits), ...(change ? [{ sheet: change.sheet, source: 'self' as const }] : [])];
}

/** For a reading that must not be cancelled. */
function progressOnly({ work: { onProgress } }: Job): LongWork {
  return onProgress ? { onProgress } : {};
}
