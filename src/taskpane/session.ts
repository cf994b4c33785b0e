/** The pane's controller: what a person can do, and the state that follows. It knows no React and no host. */
import { check } from '../core/check';
import type { Finding } from '../core/finding';
import type { RecomputeMode } from '../core/recompute';
import type { CellRef } from '../core/grid/address';
import type { Edit } from '../core/grid/edit';
import type { Pack } from '../core/pack';
import { type Host, type LongWork, HostError } from '../hosts/host';
import type { Locale } from '../locales/locale';
import { type Filter, NO_FILTER, type SortOrder } from './session/filter';
import { type Item, viewOf } from './session/findings';
import { History } from './session/history';
import { type Job, Jobs } from './session/jobs';
import { marksOf } from './session/marks';
import { neighbour, opened } from './session/navigation';
import {
  type Preview,
  type PreviewKind,
  leftOutOf,
  previewRecompute,
  previewSafe,
  previewSingle,
} from './session/preview';
import { scopeAfter } from './session/scope';
import { EMPTY_VIEW, IDLE, INITIAL_STATE, type Scope, type SessionState, type Task } from './session/state';
import { Store } from './session/store';

export interface SessionOptions {
  readonly host: Host;
  readonly pack: Pack;
  readonly locale: Locale;
  /** Is given errors that no host refused with: defects. Absent, they surface as uncaught errors of the page. */
  readonly onDefect?: (error: unknown) => void;
}

/** Actions never reject: what went wrong is in the state. Those that give a boolean say whether all went well. */
export interface Session {
  readonly locale: Locale;
  readonly getState: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  check(): Promise<boolean>;
  setScope(scope: Scope): void;
  setFilter(filter: Partial<Filter>): void;
  setSort(sort: SortOrder): void;
  toggleGroup(key: string): void;
  /** Makes the finding the one that next and previous start from, without moving in the sheet. */
  focus(id: string | null): void;
  focusNext(): Promise<boolean>;
  focusPrevious(): Promise<boolean>;
  locate(target: Item | CellRef): Promise<boolean>;
  previewSafeFixes(): Promise<boolean>;
  previewRecompute(mode: RecomputeMode): Promise<boolean>;
  /** Leaves a change out of the preview or takes it back in; what follows from it changes along. */
  tick(entries: readonly string[], ticked: boolean): Promise<boolean>;
  /** Writes what the preview shows, as one step of undo. */
  applyPreview(): Promise<boolean>;
  closePreview(): void;
  /** Writes one fix; where more would follow from it, previews the whole instead. */
  applyFix(finding: Finding, fix: number): Promise<boolean>;
  mark(): Promise<boolean>;
  /** Removes the marks of earlier sessions too. */
  clearMarks(): Promise<boolean>;
  undo(): Promise<boolean>;
  cancel(): void;
  /** Puts the notice or the failure away. */
  dismiss(): void;
  /** Stops listening to the host. */
  dispose(): void;
}

export function createSession(options: SessionOptions): Session {
  return new PaneSession(options);
}

class PaneSession implements Session {
  readonly locale: Locale;
  readonly getState: Session['getState'];
  readonly subscribe: Session['subscribe'];
  readonly dispose: () => void;
  private readonly host: Host;
  private readonly pack: Pack;
  private readonly store: Store;
  private readonly jobs: Jobs;
  private readonly history: History;
  private met = false;
  /** Changes by others since the session began. */
  private changes = 0;

  constructor({ host, pack, locale, onDefect = surface }: SessionOptions) {
    this.host = host;
    this.pack = pack;
    this.locale = locale;
    this.store = new Store(INITIAL_STATE, (next, before) => this.derived(next, before));
    this.getState = this.store.get;
    this.subscribe = this.store.subscribe;
    this.jobs = new Jobs(this.store, onDefect);
    this.history = new History(host);
    this.dispose = host.onChange(({ source }) => {
      if (source === 'self') return;
      this.changes++;
      if (this.state.checked) this.store.set({ stale: true });
    });
  }

  check(): Promise<boolean> {
    return this.run('check', async (job) => {
      await this.meet();
      await this.recheck(job);
    });
  }

  setScope(scope: Scope): void {
    this.store.set({ scope, filter: NO_FILTER, focus: null, preview: null });
  }

  setFilter(filter: Partial<Filter>): void {
    this.store.set((state) => ({ filter: { ...state.filter, ...filter } }));
  }

  setSort(sort: SortOrder): void {
    this.store.set({ sort });
  }

  toggleGroup(key: string): void {
    const collapsed = new Set(this.state.collapsed);
    if (!collapsed.delete(key)) collapsed.add(key);
    this.store.set({ collapsed });
  }

  focus(id: string | null): void {
    this.store.set({ focus: id });
  }

  focusNext(): Promise<boolean> {
    return this.step(1);
  }

  focusPrevious(): Promise<boolean> {
    return this.step(-1);
  }

  locate(target: Item | CellRef): Promise<boolean> {
    if ('id' in target) this.focus(target.id);
    const at = 'id' in target ? firstCell(target.finding) : target;
    if (!at) return Promise.resolve(false);
    const range = { top: at.row, left: at.column, bottom: at.row, right: at.column };
    return this.run('locate', () => this.host.select(at.sheet, range));
  }

  previewSafeFixes(): Promise<boolean> {
    return this.preview((checked) => previewSafe(checked, this.state.scope, this.pack));
  }

  previewRecompute(mode: RecomputeMode): Promise<boolean> {
    return this.preview((checked) => previewRecompute(checked, this.state.scope, mode, this.pack));
  }

  tick(entries: readonly string[], ticked: boolean): Promise<boolean> {
    const { preview } = this.state;
    if (preview?.kind !== 'safe') return Promise.resolve(false);
    const leftOut = new Set(leftOutOf(preview));
    for (const id of entries) {
      if (ticked) leftOut.delete(id);
      else leftOut.add(id);
    }
    return this.preview((checked) => previewSafe(checked, this.state.scope, this.pack, leftOut));
  }

  applyPreview(): Promise<boolean> {
    const { preview } = this.state;
    if (!preview || preview.edits.length === 0) return Promise.resolve(false);
    return this.run('fix', (job) => this.write(job, preview.kind, preview.edits));
  }

  closePreview(): void {
    this.store.set({ preview: null });
  }

  applyFix(finding: Finding, fix: number): Promise<boolean> {
    return this.run('fix', async (job) => {
      const { checked } = this.state;
      if (!checked) return;
      const { preview, hindrance, alone } = previewSingle(checked.workbook, finding, fix, this.pack);
      if (hindrance) this.store.set({ notice: { kind: 'hindered', reason: hindrance } });
      else if (alone) await this.write(job, 'single', preview.edits);
      else this.store.set({ preview });
    });
  }

  mark(): Promise<boolean> {
    return this.run('mark', async () => {
      const marks = marksOf(this.state.checked?.report.findings ?? []);
      await this.host.highlight(marks);
      this.store.set({ marksOn: true, notice: { kind: 'marked', cells: marks.length } });
    });
  }

  clearMarks(): Promise<boolean> {
    return this.run('clear-marks', async () => {
      await this.host.clearHighlights();
      this.store.set({ marksOn: false, notice: { kind: 'marks-cleared' } });
    });
  }

  undo(): Promise<boolean> {
    return this.run('undo', async (job) => {
      const plan = this.history.planUndo(await this.host.read(job.work));
      if (!plan) return;
      job.commit();
      if (plan.edits.length > 0) await this.host.apply(plan.edits);
      await this.history.undone(plan);
      const refused = plan.refused.map(({ at }) => at);
      this.store.set({
        undoable: this.history.undoable,
        notice: { kind: 'undone', cells: plan.edits.length, refused },
        preview: null,
        stale: true,
      });
      await this.recheck({ work: progressOnly(job) });
    });
  }

  cancel(): void {
    this.jobs.cancel();
  }

  dismiss(): void {
    this.store.set(({ work }) => ({ notice: null, work: work.state === 'failed' ? IDLE : work }));
  }

  private get state(): SessionState {
    return this.store.get();
  }

  private async run(task: Task, job: (job: Job) => Promise<void>): Promise<boolean> {
    if (!this.jobs.busy && task !== 'locate') this.store.set({ notice: null });
    return this.jobs.run(task, job);
  }

  /** What does not change while the workbook is open is asked for once. */
  private async meet(): Promise<void> {
    if (this.met) return;
    const capabilities = await this.host.capabilities();
    await this.history.load();
    this.met = true;
    this.store.set({ capabilities, undoable: this.history.undoable });
  }

  private async recheck({ work }: Pick<Job, 'work'>): Promise<void> {
    const { changes } = this;
    const workbook = await this.host.read(work);
    if (work.signal?.aborted) throw new HostError('cancelled');
    const report = check(workbook, { pack: this.pack });
    const scope = await scopeAfter(this.state, report, this.host);
    this.store.set({ checked: { workbook, report }, scope, stale: this.changes !== changes, preview: null });
    if (this.state.marksOn) await this.host.highlight(marksOf(report.findings));
  }

  private preview(plan: (checked: NonNullable<SessionState['checked']>) => Preview): Promise<boolean> {
    return this.run('preview', () => {
      const { checked } = this.state;
      if (checked) this.store.set({ preview: plan(checked) });
      return Promise.resolve();
    });
  }

  /** Writes, keeps the undo, and checks what stands there now. */
  private async write(job: Job, kind: PreviewKind, edits: readonly Edit[]): Promise<void> {
    const done = await this.applied(job, edits);
    if (!done) return;
    const kept = await this.history.record(kind, done);
    this.store.set({
      undoable: this.history.undoable,
      preview: null,
      stale: true,
      notice: kept ? { kind: 'fixed', cells: done.length } : { kind: 'journal-lost' },
    });
    await this.recheck({ work: progressOnly(job) });
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
      await this.recheck(job);
      return null;
    }
  }

  private async step(by: 1 | -1): Promise<boolean> {
    const { view, focus, collapsed } = this.state;
    const item = neighbour(view, focus, by);
    if (!item) return false;
    this.store.set({ focus: item.id, collapsed: opened(view, collapsed, item.id) });
    return this.locate(item);
  }

  /** Recomputes the view when something it depends on has changed, and drops a focus that is gone. */
  private derived(next: SessionState, before: SessionState): SessionState {
    const { checked, scope, filter, sort } = next;
    const same =
      checked === before.checked &&
      scope === before.scope &&
      filter === before.filter &&
      sort === before.sort;
    if (same) return next;
    const view = checked ? viewOf(checked.report, this.locale, { scope, filter, sort }) : EMPTY_VIEW;
    const focus = view.items.some(({ id }) => id === next.focus) ? next.focus : null;
    return { ...next, view, focus };
  }
}

function surface(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}

/** For a reading that must not be cancelled. */
function progressOnly({ work: { onProgress } }: Job): LongWork {
  return onProgress ? { onProgress } : {};
}

function firstCell({ sheet, cells: [first] }: Finding): CellRef | null {
  return first ? { sheet, ...first } : null;
}
