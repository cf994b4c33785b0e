/** What is done with the workbook: read and check, write and keep the undo, mark. Jobs of {@link Jobs} run these. */
import type { Edit } from '../../core/grid/edit';
import type { Finding } from '../../core/finding';
import type { Workbook } from '../../core/grid/workbook';
import type { Waiver } from '../../core/waiver';
import { type Host, type LongWork, HostError } from '../../hosts/host';
import type * as engine from '../engine';
import type { History } from './history';
import type { Job } from './jobs';
import { marksOf } from './marks';
import { AUTO, type NamedFile, type PackChoice, builtInChoice, packIn } from './pack-choice';
import type { PreviewKind } from './preview';
import { scopeAfter } from './scope';
import type { SettingsKeeper } from './settings-keeper';
import type { SessionState } from './state';
import type { Store } from './store';
import type { KeptWaivers } from './waivers';

type Engine = typeof engine;

/** What the first check brings along: the rules, and what is kept with the workbook. */
interface Tools {
  readonly engine: Engine;
  readonly history: History;
  readonly waivers: KeptWaivers;
}

export class Operations {
  /** Stops listening to the host. */
  readonly dispose: () => void;
  private loaded: Tools | null = null;
  private meeting: Promise<void> | null = null;
  /** Changes by others since the session began. */
  private changes = 0;

  constructor(
    private readonly host: Host,
    private readonly store: Store,
    private readonly settings: SettingsKeeper,
  ) {
    this.dispose = host.onChange(({ source }) => {
      if (source === 'self') return;
      this.changes++;
      if (store.get().checked) store.set({ stale: true });
    });
  }

  /** There once something was checked. */
  get engine(): Engine {
    return this.tools.engine;
  }

  /** What does not change while the workbook is open is asked for once; after a refusal, the next job asks again. */
  meet(): Promise<void> {
    this.meeting ??= this.askForKept().catch((error: unknown) => {
      this.meeting = null;
      throw error;
    });
    return this.meeting;
  }

  async check(job: Job): Promise<void> {
    await this.meet();
    await this.read(job.work);
  }

  async waive(job: Job, finding: Finding, reason: string): Promise<void> {
    const { checked } = this.store.get();
    if (!checked) return;
    job.commit();
    const { waiver, replaced } = this.engine.waiverOf(checked, finding, reason);
    await this.tools.waivers.add(waiver, replaced);
    this.judge(checked.workbook, { notice: { kind: 'waived' } });
  }

  async withdraw(job: Job, waiver: Waiver): Promise<void> {
    const { checked } = this.store.get();
    if (!checked) return;
    job.commit();
    await this.tools.waivers.remove(waiver);
    this.judge(checked.workbook, { notice: { kind: 'withdrawn' } });
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

  /** Writes, keeps the undo, and checks what stands there now. */
  async write(job: Job, kind: PreviewKind, edits: readonly Edit[]): Promise<void> {
    const done = await this.applied(job, edits);
    if (!done) return;
    const { history } = this.tools;
    const kept = await history.record(kind, done);
    this.store.set({
      undoable: history.undoable,
      preview: null,
      stale: true,
      notice: kept ? { kind: 'fixed', cells: done.length } : { kind: 'journal-lost' },
    });
    await this.read(progressOnly(job));
  }

  async undo(job: Job): Promise<void> {
    const { history } = this.tools;
    const plan = history.planUndo(await this.host.read(job.work));
    if (!plan) return;
    job.commit();
    if (plan.edits.length > 0) await this.host.apply(plan.edits);
    await history.undone(plan);
    const refused = plan.refused.map(({ at }) => at);
    this.store.set({
      undoable: history.undoable,
      preview: null,
      stale: true,
      notice: { kind: 'undone', cells: plan.edits.length, refused },
    });
    await this.read(progressOnly(job));
  }

  async mark(): Promise<void> {
    const marks = await this.drawMarks();
    this.store.set({ marksOn: true, notice: { kind: 'marked', cells: marks } });
  }

  /** @returns the number of marks */
  async drawMarks(): Promise<number> {
    const marks = marksOf(this.store.get().checked?.report.findings ?? []);
    await this.host.highlight(marks);
    return marks.length;
  }

  async clearMarks(): Promise<void> {
    await this.host.clearHighlights();
    this.store.set({ marksOn: false, notice: { kind: 'marks-cleared' } });
  }

  private get tools(): Tools {
    if (!this.loaded) throw new Error('nothing was checked yet');
    return this.loaded;
  }

  private async askForKept(): Promise<void> {
    const engine = await import('../engine');
    const capabilities = await this.host.capabilities();
    const history = new engine.History(this.host);
    const waivers = new engine.KeptWaivers(this.host);
    const [pack] = await Promise.all([
      engine.restoreChoice(this.host),
      history.load(),
      waivers.load(),
      this.settings.load(),
    ]);
    this.loaded = { engine, history, waivers };
    this.store.set({
      capabilities,
      undoable: history.undoable,
      pack: pack ?? AUTO,
      ...(!pack && { notice: { kind: 'pack-lost' } }),
    });
  }

  /** Kept first: what could not be kept is not used either. */
  private async takePack(job: Job, pack: PackChoice): Promise<void> {
    job.commit();
    await this.engine.keepChoice(this.host, pack);
    const { checked } = this.store.get();
    const change = { pack, packRefusal: null };
    if (checked) this.judge(checked.workbook, change);
    else this.store.set(change);
  }

  private async read(work: LongWork): Promise<void> {
    const { changes } = this;
    const workbook = await this.host.read(work);
    if (work.signal?.aborted) throw new HostError('cancelled');
    this.judge(workbook);
    this.store.set({ stale: this.changes !== changes });
    if (this.store.get().marksOn) await this.drawMarks();
  }

  /** Checks a workbook as it was read, and shows that in one step together with the change that led to it. */
  private judge(workbook: Workbook, change: Partial<SessionState> = {}): void {
    const state = this.store.get();
    const pack = packIn(change.pack ?? state.pack);
    const under = { ...(pack && { pack }), waivers: this.tools.waivers.list };
    const report = this.engine.check(workbook, under);
    const scope = scopeAfter(state, report, workbook.activeSheet);
    this.store.set({ ...change, checked: { workbook, report, under }, scope, preview: null });
  }

  /** The edits as made; null when the cells had changed, in which case everything is checked again. */
  private async applied(job: Job, edits: readonly Edit[]): Promise<readonly Edit[] | null> {
    try {
      const { edits: done } = await this.host.apply(edits, job.work);
      // Written is written: to cancel the reading that follows would only leave old findings.
      job.settled();
      return done;
    } catch (error) {
      if (!(error instanceof HostError) || error.code !== 'changed-since') throw error;
      this.store.set({ notice: { kind: 'out-of-date', cells: error.cells } });
      await this.read(job.work);
      return null;
    }
  }
}

/** For a reading that must not be cancelled. */
function progressOnly({ work: { onProgress } }: Job): LongWork {
  return onProgress ? { onProgress } : {};
}
