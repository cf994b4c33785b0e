/** Runs a batch: last year's files, each file by itself, then those that share something with others. */
import type { FormCard } from '../core/rules/card';
import { Across, STRANGERS } from './across';
import type {
  BatchEvents,
  BatchFile,
  BatchOptions,
  BatchPhase,
  BatchRun,
  FileContext,
  RemoteChecker,
  Source,
  SourceSetup,
  StartChecker,
} from './batch';
import type { FactsAnswer } from './check-file';
import { type BatchEntry, unreadableEntry } from './entry';
import { WorkerPool } from './pool';
import { type PreviousFile, PreviousYear, projectsIn } from './previous';
import { BatchQueue, type QueueOptions } from './queue';

/** Starts at once. @param start of a worker in the browser: `startChecker` */
export function startBatch(
  files: readonly BatchFile[],
  options: BatchOptions,
  events: BatchEvents,
  start: StartChecker,
): BatchRun {
  return new Run(files, options, events, start);
}

/** Milliseconds for which a page may be kept from drawing. */
const SLICE_MS = 8;

async function inSlices<Item>(items: readonly Item[], work: (item: Item) => void): Promise<void> {
  let start = Date.now();
  for (const item of items) {
    work(item);
    if (Date.now() - start < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    start = Date.now();
  }
}

interface Job {
  readonly file: BatchFile;
  readonly index: number;
}

class Run implements BatchRun {
  readonly entries: (BatchEntry | undefined)[];
  readonly finished: Promise<'done' | 'cancelled'>;
  private readonly jobs: readonly Job[];
  private isPaused = false;
  private queue: { pause(): void; resume(): void } | null = null;
  private readonly compared = new Across();
  private readonly stop = new AbortController();
  private lastYear: PreviousYear<BatchFile> | null = null;

  constructor(
    files: readonly BatchFile[],
    private readonly options: BatchOptions,
    private readonly events: BatchEvents,
    private readonly start: StartChecker,
  ) {
    this.entries = files.map(() => undefined);
    this.jobs = files.map((file, index) => ({ file, index }));
    this.finished = this.run();
  }

  get paused(): boolean {
    return this.isPaused;
  }

  pause(): void {
    this.isPaused = true;
    this.queue?.pause();
  }

  resume(): void {
    this.isPaused = false;
    this.queue?.resume();
  }

  cancel(): void {
    this.stop.abort();
  }

  contextOf(index: number): FileContext {
    const projects = projectsIn(this.entries[index]?.facts ?? { cards: [], sets: [] });
    return {
      ...(this.options.across && { others: this.compared.othersOf(index) }),
      ...(this.lastYear && { previous: this.lastYear.placesOf(projects) }),
    };
  }

  private async run(): Promise<'done' | 'cancelled'> {
    // Nothing is told before the caller has the run in hand.
    await Promise.resolve();
    const { pack, template, across } = this.options;
    const words = pack ? { pack } : {};
    const previous = await this.readPrevious(words);
    const setup: SourceSetup = {
      ...words,
      ...(template !== undefined && { template }),
      ...(previous && { previous }),
    };
    const pool = new WorkerPool(() => this.start(setup));
    try {
      await this.check('files', pool, this.jobs, () => (across ? STRANGERS : undefined));
      if (across) await this.checkAcross(pool);
    } finally {
      pool.close();
    }
    return this.stop.signal.aborted ? 'cancelled' : 'done';
  }

  private async checkAcross(pool: WorkerPool<RemoteChecker>): Promise<void> {
    const open: Job[] = [];
    await inSlices(this.jobs, (job) => {
      if (!this.compared.isSettled(job.index)) open.push(job);
    });
    await this.check('across', pool, open, ({ index }) => this.compared.othersOf(index));
  }

  private async check(
    phase: BatchPhase,
    pool: WorkerPool<RemoteChecker>,
    jobs: readonly Job[],
    othersOf: (job: Job) => readonly FormCard[] | undefined,
  ): Promise<void> {
    await this.work<Job, BatchEntry>(phase, pool, jobs, {
      work: (worker, job) => worker.check(job.file, othersOf(job)),
      failed: ({ file: { path, bytes } }, failure) => unreadableEntry(path, bytes, failure),
      deliver: (entry, { index }) => {
        this.entries[index] = entry;
        this.compared.addFile(index, entry);
        this.events.entry(index, entry);
      },
      sizeOf: ({ file }) => file.bytes,
    });
  }

  /** Last year's files that can be read; null where none were given. */
  private async readPrevious(setup: SourceSetup): Promise<readonly PreviousFile<Source>[] | null> {
    const { previous: files } = this.options;
    if (files.length === 0) return null;
    const found: PreviousFile<BatchFile>[] = [];
    const pool = new WorkerPool(() => this.start(setup));
    try {
      await this.work<BatchFile, FactsAnswer>('previous', pool, files, {
        work: (worker, file) => worker.facts(file.source),
        failed: (_, problem) => ({ ok: false, problem }),
        deliver: (answer, file) => {
          if (answer.ok) found.push({ place: file, projects: projectsIn(answer.facts) });
          else this.events.previousUnreadable(file.path, answer.problem);
        },
        sizeOf: (file) => file.bytes,
      });
    } finally {
      pool.close();
    }
    this.lastYear = new PreviousYear(found);
    return found.map(({ place, projects }) => ({ place: place.source, projects }));
  }

  private async work<Task, Result>(
    phase: BatchPhase,
    pool: WorkerPool<RemoteChecker>,
    jobs: readonly Task[],
    how: Pick<QueueOptions<Task, Result, RemoteChecker>, 'work' | 'failed' | 'deliver' | 'sizeOf'>,
  ): Promise<void> {
    const { workers, timeLimit } = this.options;
    const queue = new BatchQueue<Task, Result, RemoteChecker>(jobs, {
      ...how,
      pool,
      workers,
      order: 'finished',
      ...(timeLimit !== undefined && { timeLimit }),
      progress: (progress) => this.events.progress(phase, progress),
    });
    this.queue = queue;
    if (this.isPaused) queue.pause();
    await queue.run(this.stop.signal);
  }
}
