/** What is done with the workbook: read and check, write and take back, mark. Jobs of {@link Jobs} run these. */
import type { Finding } from '../../core/finding';
import type { Edit } from '../../core/grid/edit';
import type { Waiver } from '../../core/waiver';
import { type ChangeEvent, type Host, type LongWork, HostError } from '../../hosts/host';
import { PendingChanges, ownChanges } from './changes';
import { Checking } from './checking';
import type { Job } from './jobs';
import { Kept } from './kept';
import { Marking } from './marking';
import { AUTO, type NamedFile, type PackChoice, builtInChoice } from './pack-choice';
import type { PreviewKind } from './preview';
import type { SettingsKeeper } from './settings-keeper';
import { type Checked, type SessionState, isLive } from './state';
import type { Store } from './store';

/** What becomes of the rest of the state when the results change by themselves. */
export type Consequences = (from: Checked, to: Checked) => Partial<SessionState>;

export class Operations {
  private readonly pending = new PendingChanges();
  private readonly kept: Kept;
  private readonly checking: Checking;
  private readonly marking: Marking;

  constructor(
    private readonly host: Host,
    private readonly store: Store,
    settings: SettingsKeeper,
  ) {
    this.kept = new Kept(host, store, settings);
    this.checking = new Checking(host, store, this.pending, () => this.kept.tools);
    this.marking = new Marking(host, store);
  }

  /** There once something was checked. */
  get engine() {
    return this.kept.tools.engine;
  }

  /** The results do not know of all changes, or the marks not of all results. */
  get isBehind(): boolean {
    return this.store.get().checked !== null && (this.pending.any || this.marking.isBehind);
  }

  /** Others have changed something. */
  noticed(event: ChangeEvent): void {
    if (event.source === 'self' || !this.store.get().checked) return;
    this.pending.add(event);
    this.updateStale();
  }

  updateStale(): void {
    const state = this.store.get();
    const stale = this.pending.any && !isLive(state);
    if (stale !== state.stale) this.store.set({ stale });
  }

  meet(): Promise<void> {
    return this.kept.meet();
  }

  async check(job: Job): Promise<void> {
    await this.meet();
    await this.checking.all(job.work);
    if (this.store.get().marksOn) await this.marking.draw();
  }

  /**
   * Takes in what others have changed. Where a job came in between, nothing is shown and all of it is still to do.
   * @param mayShow asked once everything is read
   */
  async follow(work: LongWork, mayShow: () => boolean, consequences: Consequences): Promise<void> {
    if (this.pending.any) {
      const followed = await this.checking.changed(work);
      if (!followed) return;
      const { changes, from, to } = followed;
      if (!mayShow() || this.store.get().checked !== from) {
        this.pending.putBack(changes);
        return;
      }
      this.checking.show(to, consequences(from, to));
      if (changes.some(({ source }) => source === 'remote')) await this.lookAround();
    }
    if (this.store.get().marksOn) await this.marking.update();
  }

  async waive(job: Job, finding: Finding, reason: string): Promise<void> {
    const { checked } = this.store.get();
    if (!checked) return;
    await this.kept.settle();
    job.commit();
    const { waiver, replaced } = this.engine.waiverOf(checked, finding, reason);
    await this.kept.tools.waivers.add(waiver, replaced);
    this.checking.judge(checked.workbook, { notice: { kind: 'waived' } });
  }

  async withdraw(job: Job, waiver: Waiver): Promise<void> {
    const { checked } = this.store.get();
    if (!checked) return;
    await this.kept.settle();
    job.commit();
    await this.kept.tools.waivers.remove(waiver);
    this.checking.judge(checked.workbook, { notice: { kind: 'withdrawn' } });
  }

  async choosePack(job: Job, id: string | null): Promise<void> {
    await this.meet();
    const choice = id === null ? AUTO : builtInChoice(id);
    if (choice) await this.takePack(job, choice);
  }

  /** A pack that is not fit is refused in the state, and nothing else changes. */
  async loadPack(job: Job, file: NamedFile): Promise<void> {
    await this.meet();
    const read = await this.engine.readPackFile(file);
    if ('refusal' in read) this.store.set({ packRefusal: read.refusal });
    else await this.takePack(job, read.choice);
  }

  /** Writes as one step of undo, and checks what stands there now. */
  async write(job: Job, kind: PreviewKind, edits: readonly Edit[]): Promise<void> {
    await this.kept.settle();
    const done = await this.applied(job, kind, edits);
    if (!done) return;
    const cells = done.length;
    this.store.set({ undoable: { id: null, cells }, preview: null, notice: { kind: 'fixed', cells } });
    await this.takeIn(done, progressOnly(job));
    await this.kept.askForUndo();
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
    const notice = { kind: 'undone', cells: reverted.length, refused } as const;
    this.store.set({ preview: null, notice });
    await this.takeIn(reverted, progressOnly(job));
    await this.kept.askForUndo();
  }

  /** Settles what an interrupted piece of work has left, and reads what stands there now. */
  async recover(job: Job): Promise<void> {
    await this.meet();
    job.commit();
    const recovered = await this.kept.recover();
    if (recovered.length === 0) this.store.set({ notice: { kind: 'nothing-to-recover' } });
    await this.kept.askForUndo();
    await this.checking.all(progressOnly(job));
    if (this.store.get().marksOn) await this.marking.draw();
  }

  async mark(): Promise<void> {
    const marks = await this.drawMarks();
    this.store.set({ marksOn: true, notice: { kind: 'marked', cells: marks } });
  }

  /** @returns the number of marks */
  async drawMarks(): Promise<number> {
    await this.kept.settle();
    return this.marking.draw();
  }

  /** Where they have become others. */
  async updateMarks(): Promise<void> {
    await this.kept.settle();
    await this.marking.update();
  }

  async clearMarks(): Promise<void> {
    await this.kept.settle();
    await this.marking.clear();
    this.store.set({ marksOn: false, notice: { kind: 'marks-cleared' } });
  }

  /** What another pane, or a co-author's, has written can be taken back here too; and it may have marked. */
  private async lookAround(): Promise<void> {
    await this.kept.askForUndo();
    if (!this.store.get().marksOn && (await this.host.hasMarks())) this.store.set({ marksOn: true });
  }

  private async takeIn(edits: readonly Edit[], work: LongWork): Promise<void> {
    await this.checking.after(ownChanges(edits), work);
    if (this.store.get().marksOn) await this.marking.update();
  }

  /** Kept first: what could not be kept is not used either. */
  private async takePack(job: Job, pack: PackChoice): Promise<void> {
    await this.kept.settle();
    job.commit();
    await this.engine.keepChoice(this.host, pack);
    const { checked } = this.store.get();
    const change = { pack, packRefusal: null };
    if (checked) this.checking.judge(checked.workbook, change);
    else this.store.set(change);
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
      this.store.set({ notice: { kind: 'out-of-date', cells: error.cells } });
      await this.takeIn(edits, job.work);
      return null;
    }
  }
}

/** For a reading that must not be cancelled. */
function progressOnly({ work: { onProgress } }: Job): LongWork {
  return onProgress ? { onProgress } : {};
}
