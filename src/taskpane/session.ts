/** The pane's controller: what a person can do, and the state that follows. It knows no React and no host. */
import type { Finding } from '../core/finding';
import type { RecomputeMode } from '../core/recompute';
import type { CellRef } from '../core/grid/address';
import type { Waiver } from '../core/waiver';
import type { Host } from '../hosts/host';
import type { Locale } from '../locales/locale';
import { withOwnRules } from '../locales/own-rules';
import { Recorder } from './diagnostics/recorder';
import { Preferences } from './preferences';
import { AutoMarks } from './session/auto-marks';
import { leftOutOf } from './session/choices';
import { derived } from './session/derived';
import { type Filter, NO_FILTER, type SortOrder } from './session/filter';
import type { Item } from './session/findings';
import type { Session, SessionOptions } from './session/intents';
import { type Job, Jobs } from './session/jobs';
import { neighbour, opened } from './session/navigation';
import { Operations } from './session/operations';
import { type NamedFile, packIn } from './session/pack-choice';
import type { Preview, SingleFix } from './session/preview';
import { reasonOf } from './session/reason';
import type { Scope } from './session/reports';
import { SettingsKeeper, type SettingsState } from './session/settings-keeper';
import { type Checked, IDLE, INITIAL_STATE, type SessionState, type Task } from './session/state';
import { Store } from './session/store';

export type { Session, SessionOptions } from './session/intents';

export function createSession(options: SessionOptions): Session {
  return new PaneSession(options);
}

class PaneSession implements Session {
  locale: Locale;
  readonly getState: Session['getState'];
  readonly subscribe: Session['subscribe'];
  readonly settings: SettingsKeeper;
  readonly recorder: Recorder;
  private readonly host: Host;
  private readonly preferences: Preferences;
  private readonly store: Store;
  private readonly jobs: Jobs;
  private readonly operations: Operations;
  private readonly autoMarks: AutoMarks;

  constructor({ host: own, locale, preferences, onDefect: report = surface }: SessionOptions) {
    this.recorder = new Recorder(own);
    const host = this.recorder.watched;
    const onDefect = (error: unknown) => {
      this.recorder.defect(error);
      report(error);
    };
    this.host = host;
    this.preferences = preferences ?? new Preferences({ locale });
    this.locale = this.preferences.get().locale;
    const take = (state: SettingsState) => this.take(state);
    this.settings = new SettingsKeeper(host, this.preferences, take, onDefect);
    const initial = { ...INITIAL_STATE, settings: this.settings.state, language: this.locale.language };
    this.store = new Store(initial, (next, before) => this.derived(next, before));
    this.getState = this.store.get;
    this.subscribe = this.store.subscribe;
    this.subscribe(() => {
      this.recorder.follow(this.state);
    });
    this.jobs = new Jobs(this.store, onDefect);
    this.operations = new Operations(host, this.store, this.settings);
    this.autoMarks = new AutoMarks(this.store, this.jobs, this.operations);
  }

  async open(): Promise<void> {
    try {
      await this.operations.meet();
    } catch {
      // The first check asks again, and shows the refusal.
    }
  }

  async check(): Promise<boolean> {
    const done = await this.run('check', (job) => this.operations.check(job));
    if (done) await this.autoMarks.checked();
    return done;
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

  toggleScore(): void {
    this.store.set(({ scoreOpen }) => ({ scoreOpen: !scoreOpen }));
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

  reveal(finding: Finding): Promise<boolean> {
    const isIt = (item: Item) => item.finding === finding;
    if (!this.state.view.items.some(isIt)) this.store.set({ filter: NO_FILTER });
    const item = this.state.view.items.find(isIt);
    return item ? this.goTo(item) : Promise.resolve(false);
  }

  locate(target: Item | CellRef): Promise<boolean> {
    if ('id' in target) this.focus(target.id);
    const at = 'id' in target ? firstCell(target.finding) : target;
    if (!at) return Promise.resolve(false);
    const range = { top: at.row, left: at.column, bottom: at.row, right: at.column };
    return this.run('locate', () => this.host.select(at.sheet, range));
  }

  previewSafeFixes(): Promise<boolean> {
    return this.preview((checked) => this.operations.engine.previewSafe(checked, this.state.scope));
  }

  previewRecompute(mode: RecomputeMode): Promise<boolean> {
    return this.preview((checked) =>
      this.operations.engine.previewRecompute(checked, this.state.scope, mode),
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
    return this.preview((checked) => this.operations.engine.previewSafe(checked, this.state.scope, leftOut));
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
      const planned = this.planSingle(finding, fix);
      if (planned?.alone) await this.operations.write(job, 'single', planned.preview.edits);
      else if (planned) this.store.set({ preview: planned.preview });
    });
  }

  previewFix(finding: Finding, fix: number): Promise<boolean> {
    return this.run('preview', () => {
      const planned = this.planSingle(finding, fix);
      if (planned) this.store.set({ preview: planned.preview });
      return Promise.resolve();
    });
  }

  async waive(finding: Finding, typed: string): Promise<boolean> {
    const reason = reasonOf(typed);
    if (reason === null) return false;
    const next = this.afterwards(finding);
    const done = await this.rejudge('waive', (job) => this.operations.waive(job, finding, reason));
    if (done && this.state.view.items.some(({ id }) => id === next)) this.focus(next);
    return done;
  }

  withdraw(waiver: Waiver): Promise<boolean> {
    return this.rejudge('withdraw', (job) => this.operations.withdraw(job, waiver));
  }

  choosePack(id: string | null): Promise<boolean> {
    return this.rejudge('choose-pack', (job) => this.operations.choosePack(job, id));
  }

  async loadPack(file: NamedFile): Promise<boolean> {
    const done = await this.rejudge('choose-pack', (job) => this.operations.loadPack(job, file));
    return done && this.state.packRefusal === null;
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
    this.settings.dispose();
    this.operations.dispose();
  }

  private take(settings: SettingsState): void {
    const before = this.state.settings.effective;
    this.store.set({ settings, language: this.preferences.get().locale.language });
    void this.autoMarks.changed(settings.effective, before);
  }

  private get state(): SessionState {
    return this.store.get();
  }

  private async run(task: Task, job: (job: Job) => Promise<void>): Promise<boolean> {
    if (!this.jobs.busy && task !== 'locate') this.store.set({ notice: null });
    return this.jobs.run(task, job);
  }

  /** For what changes the findings without a reading; marks that cannot follow are a failure of their own. */
  private async rejudge(task: Task, job: (job: Job) => Promise<void>): Promise<boolean> {
    const done = await this.run(task, job);
    if (done && this.state.marksOn) {
      await this.jobs.run('mark', async () => {
        await this.operations.drawMarks();
      });
    }
    return done;
  }

  private preview(plan: (checked: Checked) => Preview): Promise<boolean> {
    return this.run('preview', () => {
      const { checked } = this.state;
      if (checked) this.store.set({ preview: plan(checked) });
      return Promise.resolve();
    });
  }

  /** Null where nothing would be written; the state then says why. */
  private planSingle(finding: Finding, fix: number): SingleFix | null {
    const { checked } = this.state;
    if (!checked) return null;
    const planned = this.operations.engine.previewSingle(checked, finding, fix);
    if (!planned.hindrance) return planned;
    this.store.set({ notice: { kind: 'hindered', reason: planned.hindrance } });
    return null;
  }

  private async step(by: 1 | -1): Promise<boolean> {
    const item = neighbour(this.state.view, this.state.focus, by);
    return item ? this.goTo(item) : false;
  }

  private goTo(item: Item): Promise<boolean> {
    const { view, collapsed } = this.state;
    this.store.set({ focus: item.id, collapsed: opened(view, collapsed, item.id) });
    return this.locate(item);
  }

  /** Id of the finding that the keyboard goes on with once this one has left the list. */
  private afterwards(finding: Finding): string | null {
    const { view } = this.state;
    const own = view.items.find((item) => item.finding === finding);
    return (own && neighbour(view, own.id, 1)?.id) ?? null;
  }

  private derived(next: SessionState, before: SessionState): SessionState {
    if (next.pack !== before.pack || next.language !== before.language) {
      this.locale = withOwnRules(this.preferences.get().locale, packIn(next.pack) ?? { own: [] });
    }
    return derived(next, before, () => this.operations.engine, this.locale);
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
