/** What is done with the workbook: read and check, write and keep the undo, mark. Jobs of {@link Jobs} run these. */
import type { Edit } from '../../core/grid/edit';
import type { Pack } from '../../core/pack';
import { type Host, type LongWork, HostError } from '../../hosts/host';
import type * as engine from '../engine';
import type { History } from './history';
import type { Job } from './jobs';
import { marksOf } from './marks';
import type { PreviewKind } from './preview';
import { scopeAfter } from './scope';
import type { Store } from './store';

type Engine = typeof engine;

/** What the first check brings along: the rules, and the undo kept with the workbook. */
interface Tools {
  readonly engine: Engine;
  readonly history: History;
}

export class Operations {
  /** Stops listening to the host. */
  readonly dispose: () => void;
  private loaded: Tools | null = null;
  /** Changes by others since the session began. */
  private changes = 0;

  constructor(
    private readonly host: Host,
    private readonly pack: Pack,
    private readonly store: Store,
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

  async check(job: Job): Promise<void> {
    if (!this.loaded) await this.meet();
    await this.read(job.work);
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
    const marks = marksOf(this.store.get().checked?.report.findings ?? []);
    await this.host.highlight(marks);
    this.store.set({ marksOn: true, notice: { kind: 'marked', cells: marks.length } });
  }

  async clearMarks(): Promise<void> {
    await this.host.clearHighlights();
    this.store.set({ marksOn: false, notice: { kind: 'marks-cleared' } });
  }

  private get tools(): Tools {
    if (!this.loaded) throw new Error('nothing was checked yet');
    return this.loaded;
  }

  /** What does not change while the workbook is open is asked for once. */
  private async meet(): Promise<void> {
    const engine = await import('../engine');
    const capabilities = await this.host.capabilities();
    const history = new engine.History(this.host);
    await history.load();
    this.loaded = { engine, history };
    this.store.set({ capabilities, undoable: history.undoable });
  }

  private async read(work: LongWork): Promise<void> {
    const { changes } = this;
    const workbook = await this.host.read(work);
    if (work.signal?.aborted) throw new HostError('cancelled');
    const report = this.engine.check(workbook, { pack: this.pack });
    const scope = await scopeAfter(this.store.get(), report, this.host);
    const stale = this.changes !== changes;
    this.store.set({ checked: { workbook, report }, scope, stale, preview: null });
    if (this.store.get().marksOn) await this.host.highlight(marksOf(report.findings));
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
