/** The pane's controller: what a person can do, and the state that follows. It knows no React and no host. */
import type { Finding } from '../core/finding';
import type { RecomputeMode } from '../core/recompute';
import type { CellRef } from '../core/grid/address';
import type { Pack } from '../core/pack';
import type { Host } from '../hosts/host';
import type { Locale } from '../locales/locale';
import { leftOutOf } from './session/choices';
import { type Filter, NO_FILTER, type SortOrder } from './session/filter';
import type { Item } from './session/findings';
import { type Job, Jobs } from './session/jobs';
import { neighbour, opened } from './session/navigation';
import { Operations } from './session/operations';
import type { Preview } from './session/preview';
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
  private readonly host: Host;
  private readonly pack: Pack;
  private readonly store: Store;
  private readonly jobs: Jobs;
  private readonly operations: Operations;

  constructor({ host, pack, locale, onDefect = surface }: SessionOptions) {
    this.host = host;
    this.pack = pack;
    this.locale = locale;
    this.store = new Store(INITIAL_STATE, (next, before) => this.derived(next, before));
    this.getState = this.store.get;
    this.subscribe = this.store.subscribe;
    this.jobs = new Jobs(this.store, onDefect);
    this.operations = new Operations(host, pack, this.store);
  }

  check(): Promise<boolean> {
    return this.run('check', (job) => this.operations.check(job));
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
    return this.preview((checked) =>
      this.operations.engine.previewSafe(checked, this.state.scope, this.pack),
    );
  }

  previewRecompute(mode: RecomputeMode): Promise<boolean> {
    return this.preview((checked) =>
      this.operations.engine.previewRecompute(checked, this.state.scope, mode, this.pack),
    );
  }

  tick(entries: readonly string[], ticked: boolean): Promise<boolean> {
    const { preview } = this.state;
    if (preview?.kind !== 'safe') return Promise.resolve(false);
    const leftOut = new Set(leftOutOf(preview));
    for (const id of entries) {
      if (ticked) leftOut.delete(id);
      else leftOut.add(id);
    }
    return this.preview((checked) =>
      this.operations.engine.previewSafe(checked, this.state.scope, this.pack, leftOut),
    );
  }

  applyPreview(): Promise<boolean> {
    const { preview } = this.state;
    if (!preview || preview.edits.length === 0) return Promise.resolve(false);
    return this.run('fix', (job) => this.operations.write(job, preview.kind, preview.edits));
  }

  closePreview(): void {
    this.store.set({ preview: null });
  }

  applyFix(finding: Finding, fix: number): Promise<boolean> {
    return this.run('fix', async (job) => {
      const { checked } = this.state;
      if (!checked) return;
      const { preview, hindrance, alone } = this.operations.engine.previewSingle(
        checked.workbook,
        finding,
        fix,
        this.pack,
      );
      if (hindrance) this.store.set({ notice: { kind: 'hindered', reason: hindrance } });
      else if (alone) await this.operations.write(job, 'single', preview.edits);
      else this.store.set({ preview });
    });
  }

  mark(): Promise<boolean> {
    return this.run('mark', () => this.operations.mark());
  }

  clearMarks(): Promise<boolean> {
    return this.run('clear-marks', () => this.operations.clearMarks());
  }

  undo(): Promise<boolean> {
    if (!this.state.undoable) return Promise.resolve(false);
    return this.run('undo', (job) => this.operations.undo(job));
  }

  cancel(): void {
    this.jobs.cancel();
  }

  dismiss(): void {
    this.store.set(({ work }) => ({ notice: null, work: work.state === 'failed' ? IDLE : work }));
  }

  dispose(): void {
    this.operations.dispose();
  }

  private get state(): SessionState {
    return this.store.get();
  }

  private async run(task: Task, job: (job: Job) => Promise<void>): Promise<boolean> {
    if (!this.jobs.busy && task !== 'locate') this.store.set({ notice: null });
    return this.jobs.run(task, job);
  }

  private preview(plan: (checked: NonNullable<SessionState['checked']>) => Preview): Promise<boolean> {
    return this.run('preview', () => {
      const { checked } = this.state;
      if (checked) this.store.set({ preview: plan(checked) });
      return Promise.resolve();
    });
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
    const view = checked
      ? this.operations.engine.viewOf(checked.report, this.locale, { scope, filter, sort })
      : EMPTY_VIEW;
    const focus = view.items.some(({ id }) => id === next.focus) ? next.focus : null;
    return { ...next, view, focus };
  }
}

function surface(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}

function firstCell({ sheet, cells: [first] }: Finding): CellRef | null {
  return first ? { sheet, ...first } : null;
}
