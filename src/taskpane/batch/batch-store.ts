/** The controller of a batch: what a person can do, and the state that follows. It knows no React. */
import type { BatchRun } from '../../batch/batch';
import type { ReportSetup, ReportedFile } from '../../batch/export/job';
import { matrixOf } from '../../batch/matrix';
import { type Filter, type SortKey, shownRows } from '../../batch/matrix-view';
import { startBatch } from '../../batch/start-batch';
import { type NamedFile, type PackChoice, packIn } from '../session/pack-choice';
import { readPackFile } from '../session/pack-store';
import { Store } from '../store';
import { Exports } from './exports';
import { type Dropped, type Gathered, gatherDropped, gatherFiles, together } from './gather';
import { Reading } from './reading';
import { type BatchState, type Choices, INITIAL, NO_FILES, NO_RESULTS, reportScope } from './state';
import type { BatchSurroundings } from './surroundings';
import { TemplateChoice } from './template-choice';
import { Throttle } from './throttle';

/** In pixels. */
interface Scroll {
  readonly top: number;
  readonly left: number;
}

const START: Scroll = { top: 0, left: 0 };

export class BatchStore extends Store<BatchState> {
  readonly exports: Exports;
  readonly reading: Reading;
  readonly template: TemplateChoice;
  private scrolled = START;
  private run: BatchRun | null = null;
  /** Counts choices of a pack: a file that is slow to read does not take the place of a later one. */
  private packTurn = 0;
  /** What came in since the screen was last drawn. */
  private latest: Partial<Pick<BatchState, 'phase' | 'progress'>> = {};
  private readonly screen = new Throttle(() => {
    this.show();
  });

  constructor(readonly around: BatchSurroundings) {
    super(INITIAL);
    this.exports = new Exports(this);
    this.reading = new Reading(this);
    this.template = new TemplateChoice(around.startChecker);
  }

  /** How far the list of files was scrolled, for when it is come back to; no part of the state. */
  get scroll(): Scroll {
    return this.scrolled;
  }

  keepScroll(scroll: Scroll): void {
    this.scrolled = scroll;
  }

  chooseFiles(files: readonly File[]): void {
    this.take(gatherFiles(files));
  }

  async drop(dropped: Dropped): Promise<void> {
    this.set({ gathering: 0 });
    const gathered = await gatherDropped(dropped, (gathering) => {
      this.set({ gathering });
    });
    this.set({ gathering: null });
    this.take(gathered);
  }

  /** Takes the files that were offered in place of the present results, or leaves things as they are. */
  decide(take: boolean): void {
    const { offered } = this.get();
    this.set({ offered: null });
    if (!take || !offered) return;
    this.startOver();
    this.take(offered);
  }

  removeFiles(): void {
    this.set(NO_FILES);
  }

  choosePrevious(files: readonly File[]): void {
    const previous = gatherFiles(files).files;
    this.choose({ previous });
    this.set({ previousMissing: previous.length === 0 });
  }

  async chooseTemplate(file: File): Promise<void> {
    const chosen = { path: file.name, source: file, bytes: file.size };
    await this.template.choose(chosen, packIn(this.pack));
  }

  choose(choices: Partial<Choices>): void {
    this.set({ choices: { ...this.get().choices, ...choices }, packRefusal: null, previousMissing: false });
    if (!choices.pack) return;
    this.packTurn++;
    this.set({ packReading: null });
    void this.template.packChanged(packIn(choices.pack));
  }

  async loadPack(file: NamedFile): Promise<void> {
    const turn = ++this.packTurn;
    this.set({ packReading: file.name, packRefusal: null });
    const read = await readPackFile(file);
    if (turn !== this.packTurn) return;
    if ('refusal' in read) this.set({ packReading: null, packRefusal: read.refusal });
    else this.choose({ pack: read.choice });
  }

  start(): void {
    const { files, choices, stage, packReading } = this.get();
    const { chosen, reading } = this.template.get();
    if (files.length === 0 || stage !== 'choosing' || reading !== null || packReading !== null) return;
    const pack = packIn(choices.pack);
    this.set({ ...NO_RESULTS, stage: 'running' });
    const run = startBatch(
      files,
      {
        ...(pack && { pack }),
        ...(chosen && { template: chosen.kept }),
        across: choices.across,
        previous: choices.previous,
        workers: this.around.workers,
      },
      {
        entry: () => {
          this.screen.want();
        },
        progress: (phase, progress) => {
          this.latest = { phase, progress };
          this.screen.want();
        },
        previousUnreadable: (path, problem) => {
          this.set({ previousProblems: [...this.get().previousProblems, { path, problem }] });
        },
      },
      this.around.startChecker,
    );
    this.run = run;
    run.finished.then(
      (outcome) => {
        this.finish(run, outcome);
      },
      () => {
        this.finish(run, 'no-worker');
      },
    );
  }

  pause(): void {
    this.run?.pause();
    this.set({ paused: true });
  }

  resume(): void {
    this.run?.resume();
    this.set({ paused: false });
  }

  cancel(): void {
    this.run?.cancel();
  }

  /** Puts the results away; how files are checked stays as chosen. */
  startOver(): void {
    this.run?.cancel();
    this.run = null;
    this.screen.stop();
    this.exports.cancel();
    this.exports.dismiss();
    this.reading.close();
    this.scrolled = START;
    this.set({ ...NO_FILES, ...NO_RESULTS, stage: 'choosing' });
  }

  /** By another column; the same one the other way round. What there is most of comes first. */
  sortBy(key: SortKey): void {
    const { sort } = this.get();
    const descending = sort.key === key ? !sort.descending : !ASCENDING.has(key);
    this.rearrange({ sort: { key, descending } });
  }

  /** What is undefined is asked for no longer. */
  setFilter(change: { readonly [Key in keyof Filter]?: Filter[Key] | undefined }): void {
    const entries = Object.entries({ ...this.get().filter, ...change });
    this.rearrange({ filter: Object.fromEntries(entries.filter(([, value]) => value !== undefined)) });
  }

  clearFilter(): void {
    this.rearrange({ filter: {} });
  }

  toggle(index: number): void {
    const selected = new Set(this.get().selected);
    if (!selected.delete(index)) selected.add(index);
    this.set({ selected });
  }

  /** Picks all rows that are shown, or none. */
  toggleAll(): void {
    const { shown, selected } = this.get();
    const all = shown.length > 0 && shown.every(({ index }) => selected.has(index));
    this.set({ selected: new Set(all ? [] : shown.map(({ index }) => index)) });
  }

  /** Shows a file beside its findings, or its findings alone. */
  open(index: number): void {
    this.set({ opened: index });
    const { openFile } = this.around;
    const reported = this.reported(index);
    // Of a file that cannot be read there is nothing to show but why.
    if (openFile && reported.problem === null)
      openFile(reported, { pack: this.pack, template: this.template.get().chosen });
    else void this.reading.open(index);
  }

  /** The file before or after in the order of the shown rows; null at the end. */
  neighbour(index: number, step: 1 | -1): number | null {
    const { shown } = this.get();
    const at = shown.findIndex((row) => row.index === index);
    return (at < 0 ? undefined : shown[at + step]?.index) ?? null;
  }

  /** A file with all that its check needs to say what the batch says. */
  reported(index: number): ReportedFile {
    const file = this.get().files[index];
    if (!file || !this.run) throw new Error(`the batch has no file ${String(index)}`);
    const problem = this.run.entries[index]?.problem ?? null;
    return { file, context: this.run.contextOf(index), problem };
  }

  /** Indexes of the files that a report would be about, in the order shown where it is about the shown ones. */
  reportedIndexes(): readonly number[] {
    const state = this.get();
    const { selected, shown, matrix } = state;
    switch (reportScope(state)) {
      case 'selected':
        return [...selected].sort((a, b) => a - b);
      case 'shown':
        return shown.map(({ index }) => index);
      case 'all':
        return matrix.rows.map(({ index }) => index);
    }
  }

  reportSetup(): ReportSetup {
    const { language, version, today } = this.around;
    const pack = packIn(this.pack);
    const { chosen } = this.template.get();
    return {
      language: language(),
      version,
      date: today(),
      ...(pack && { pack }),
      ...(chosen && { template: chosen.kept }),
    };
  }

  private get pack(): PackChoice {
    return this.get().choices.pack;
  }

  private take(gathered: Gathered): void {
    const { stage, files, skipped, offered } = this.get();
    if (stage === 'choosing') this.set(together({ files, skipped }, gathered));
    else this.set({ offered: offered ? together(offered, gathered) : gathered });
  }

  private finish(run: BatchRun, outcome: BatchState['outcome']): void {
    if (run !== this.run) return;
    this.screen.now();
    this.set({ stage: 'over', outcome, paused: false });
  }

  private show(): void {
    const matrix = matrixOf(this.run?.entries ?? []);
    const { filter, sort } = this.get();
    this.set({ ...this.latest, matrix, shown: shownRows(matrix.rows, filter, sort) });
  }

  private rearrange(change: Partial<Pick<BatchState, 'sort' | 'filter'>>): void {
    const { matrix, filter, sort } = { ...this.get(), ...change };
    this.set({ filter, sort, shown: shownRows(matrix.rows, filter, sort) });
  }
}

/** Columns that are read from the start. */
const ASCENDING: ReadonlySet<SortKey> = new Set<SortKey>(['order', 'path', 'unit', 'project', 'year']);
