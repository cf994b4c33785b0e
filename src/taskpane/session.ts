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
import { derived } from './session/derived';
import { Editing } from './session/editing';
import type { Item } from './session/findings';
import { Fixing } from './session/fixing';
import { Following } from './session/following';
import type { Session, SessionOptions } from './session/intents';
import { type Job, Jobs } from './session/jobs';
import { Locating } from './session/locating';
import { Looking } from './session/looking';
import { Operations } from './session/operations';
import { type NamedFile, packIn } from './session/pack-choice';
import { OpenPreview } from './session/open-preview';
import { reasonOf } from './session/reason';
import { SettingsKeeper, type SettingsState } from './session/settings-keeper';
import { INITIAL_STATE, type SessionState, type Task } from './session/state';
import { Store } from './session/store';
import { Walk } from './session/walk';

export type { Session, SessionOptions } from './session/intents';

export function createSession(options: SessionOptions): Session {
  return new PaneSession(options);
}

class PaneSession extends Looking implements Session {
  locale: Locale;
  readonly getState: Session['getState'];
  readonly subscribe: Session['subscribe'];
  readonly host: Host;
  readonly settings: SettingsKeeper;
  readonly recorder: Recorder;
  readonly editing: Editing;
  private readonly preferences: Preferences;
  protected readonly store: Store;
  private readonly jobs: Jobs;
  private readonly operations: Operations;
  private readonly autoMarks: AutoMarks;
  private readonly fixing: Fixing;
  private readonly following: Following;
  private readonly locating: Locating;
  private readonly walk: Walk;
  /** Whoever asks for a check while there is one under way gets that. */
  private checking: Promise<boolean> | null = null;

  constructor({ host: own, locale, preferences, given = {}, onDefect: report = surface }: SessionOptions) {
    super();
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
    const initial = {
      ...INITIAL_STATE,
      given,
      settings: this.settings.state,
      language: this.locale.language,
    };
    this.store = new Store(initial, (next, before) => this.derived(next, before));
    this.getState = this.store.get;
    this.subscribe = this.store.subscribe;
    this.subscribe(() => {
      this.recorder.follow(this.state);
    });
    this.jobs = new Jobs(this.store, onDefect);
    this.operations = new Operations(host, this.store, this.settings);
    this.autoMarks = new AutoMarks(this.store, this.jobs, this.operations);
    const { store, jobs, operations } = this;
    const previews = new OpenPreview(store, () => operations.engine);
    this.following = new Following({ host, store, jobs, operations, onDefect, previews });
    this.fixing = new Fixing({
      store,
      operations,
      previews,
      run: (task, job) => this.run(task, job),
      rejudge: (task, job) => this.rejudge(task, job),
    });
    this.editing = new Editing({
      store,
      operations,
      rejudge: (task, job) => this.rejudge(task, job),
      goTo: (at) => this.locate(at),
    });
    this.locating = new Locating({
      host,
      store,
      jobs,
      sending: (at) => {
        this.following.sending(at);
      },
    });
    this.walk = new Walk(store, (item) => this.locate(item));
  }

  async open(): Promise<void> {
    try {
      await this.operations.meet();
    } catch {
      // The first check asks again, and shows the refusal.
    }
  }

  check(): Promise<boolean> {
    this.checking ??= this.checkAll();
    return this.checking;
  }

  focusNext(): Promise<boolean> {
    return this.walk.step(1);
  }

  focusPrevious(): Promise<boolean> {
    return this.walk.step(-1);
  }

  reveal(finding: Finding): Promise<boolean> {
    return this.walk.reveal(finding);
  }

  locate(target: Item | CellRef): Promise<boolean> {
    if ('id' in target) this.focus(target.id);
    const at = 'id' in target ? firstCell(target.finding) : target;
    if (!at) return Promise.resolve(false);
    return this.locating.to(at);
  }

  previewSafeFixes(): Promise<boolean> {
    return this.fixing.previewSafe();
  }

  previewRecompute(mode: RecomputeMode): Promise<boolean> {
    return this.fixing.previewRecompute(mode);
  }

  tick(entries: readonly string[], ticked: boolean): Promise<boolean> {
    return this.fixing.tick(entries, ticked);
  }

  applyPreview(): Promise<boolean> {
    return this.fixing.applyPreview();
  }

  applyFix(finding: Finding, fix: number): Promise<boolean> {
    return this.fixing.apply(finding, fix);
  }

  previewFix(finding: Finding, fix: number): Promise<boolean> {
    return this.fixing.previewSingle(finding, fix);
  }

  async waive(finding: Finding, typed: string): Promise<boolean> {
    const reason = reasonOf(typed);
    if (reason === null) return false;
    const next = this.walk.afterwards(finding);
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
    return this.rejudge('undo', (job) => this.operations.writing.undo(job));
  }

  recover(): Promise<boolean> {
    const { operations } = this;
    const recheck = async (job: Job) => {
      await operations.writing.recover(job);
      job.turnTo('check');
      await operations.check(job);
    };
    return this.rejudge('recover', recheck, () => operations.drawMarks());
  }

  followNow(): Promise<void> {
    return this.following.now();
  }

  async upToDate(): Promise<boolean> {
    await this.jobs.free();
    await this.following.now();
    // What does not follow by itself, or could not: the check says why where it cannot either.
    return this.operations.behind === 'results' ? this.check() : true;
  }

  cancel(): void {
    this.jobs.cancel();
  }

  dispose(): void {
    this.following.stop();
    this.settings.dispose();
  }

  private take(settings: SettingsState): void {
    const before = this.state.settings.effective;
    this.store.set({ settings, language: this.preferences.get().locale.language });
    this.following.resume();
    void this.autoMarks.changed(settings.effective, before);
  }

  private get state(): SessionState {
    return this.store.get();
  }

  private async checkAll(): Promise<boolean> {
    const { operations } = this;
    const done = await this.rejudge(
      'check',
      (job) => operations.check(job),
      () => operations.drawMarks(),
    );
    this.checking = null;
    if (done) await this.autoMarks.checked();
    return done;
  }

  private async run(task: Task, job: (job: Job) => Promise<void>): Promise<boolean> {
    const done = await this.jobs.run(task, job, { notice: null });
    this.following.resume();
    return done;
  }

  /** For what may change the findings: marks follow, and where they cannot, that is a failure of their own. */
  private async rejudge(
    task: Task,
    job: (job: Job) => Promise<void>,
    draw: () => Promise<unknown> = () => this.operations.updateMarks(),
  ): Promise<boolean> {
    let done = false;
    await this.run(task, async (handle) => {
      await job(handle);
      done = true;
      if (!this.state.marksOn) return;
      handle.turnTo('mark');
      await draw();
    });
    return done;
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
