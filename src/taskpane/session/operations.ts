/** What is done with the workbook: read and check, set aside, mark. Jobs of {@link Jobs} run these. */
import type { Finding } from '../../core/finding';
import type { Baseline } from '../../core/guard/baseline';
import type { Waiver } from '../../core/waiver';
import type { ChangeEvent, Host, LongWork } from '../../hosts/host';
import { PendingChanges } from './changes';
import { Checking } from './checking';
import type { Job } from './jobs';
import { Kept } from './kept';
import { Marking } from './marking';
import { AUTO, type NamedFile, type PackChoice, builtInChoice } from './pack-choice';
import type { SettingsKeeper } from './settings-keeper';
import type { Checked } from './checked';
import { type Behind, type Notice, type SessionState, isLive } from './state';
import type { Store } from './store';
import { Surroundings } from './surroundings';
import { Writing } from './writing';

/** What becomes of the rest of the state when the results change by themselves. */
export type Consequences = (from: Checked, to: Checked) => Partial<SessionState>;

export class Operations {
  private readonly pending = new PendingChanges();
  private readonly kept: Kept;
  private readonly checking: Checking;
  private readonly marking: Marking;
  private readonly surroundings: Surroundings;
  readonly writing: Writing;

  constructor(
    private readonly host: Host,
    private readonly store: Store,
    settings: SettingsKeeper,
  ) {
    this.kept = new Kept(host, store, settings);
    this.checking = new Checking(host, store, this.pending, () => this.kept.tools);
    this.marking = new Marking(host, store);
    this.surroundings = new Surroundings(host, store, this.kept);
    this.writing = new Writing(host, store, this.kept, this.checking, this.surroundings);
  }

  /** There once something was checked. */
  get engine() {
    return this.kept.tools.engine;
  }

  /** The results where they do not know of all changes, the marks where they do not of all results. */
  get behind(): Behind | null {
    if (!this.store.get().checked) return null;
    if (this.pending.any || this.surroundings.isBehind) return 'results';
    return this.marking.isBehind ? 'marks' : null;
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
    await this.surroundings.lookIfPossible();
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
      if (changes.some(({ source }) => source === 'remote')) this.surroundings.othersWrote();
    }
    await this.surroundings.look();
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

  /** Kept first: what could not be kept is not compared with either. */
  async setBaseline(job: Job, baseline: Baseline | null): Promise<void> {
    await this.meet();
    await this.kept.settle();
    job.commit();
    await this.engine.writeBaseline(this.host, baseline);
    const { checked } = this.store.get();
    const notice: Notice = { kind: baseline ? 'baseline-set' : 'baseline-removed' };
    if (checked) this.checking.judge(checked.workbook, { baseline, notice });
    else this.store.set({ baseline, notice });
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
}
