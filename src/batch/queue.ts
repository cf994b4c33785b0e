/**
 * Hands jobs to workers, one at a time to each, and their results on in the order of the jobs or as they come.
 * A worker that breaks or is silent for too long costs its job and no other: it is replaced.
 */
import { type Disposable, NoWorker, type WorkerPool } from './pool';
import { type Progress, ProgressMeter } from './progress';

/** Milliseconds that a file may take unless told otherwise. */
export const TIME_LIMIT = 60_000;

/** timed-out: no answer within the limit; failed: the worker broke. */
export type Failure = 'timed-out' | 'failed';

export interface QueueOptions<Job, Result, Worker extends Disposable> {
  readonly pool: WorkerPool<Worker>;
  /** Workers at once, at least 1. */
  readonly workers: number;
  /** A rejection means that the worker broke. */
  readonly work: (worker: Worker, job: Job) => Promise<Result>;
  /** What becomes of a job that has no result. */
  readonly failed: (job: Job, failure: Failure, error: unknown) => Result;
  /** Called for one result after the other; no worker gets ahead of it by more than a job. */
  readonly deliver: (result: Result, job: Job) => void | Promise<void>;
  /** `input`: in the order of the jobs. */
  readonly order: 'input' | 'finished';
  /** In the order of the jobs: how many results may wait for their turn; 8 for each worker unless given. */
  readonly lookAhead?: number;
  /** Milliseconds for one job, {@link TIME_LIMIT} unless given. */
  readonly timeLimit?: number;
  /** Bytes of a job, for the time left. */
  readonly sizeOf?: (job: Job) => number;
  /** After each delivery, and when paused or resumed. */
  readonly progress?: (progress: Progress) => void;
  /** Milliseconds; the time of day unless given. */
  readonly now?: () => number;
}

interface Done<Job, Result> {
  readonly job: Job;
  readonly result: Result;
}

export class BatchQueue<Job, Result, Worker extends Disposable> {
  private next = 0;
  private turn = 0;
  private isPaused = false;
  private hasStopped = false;
  /** Finished, and not delivered yet. */
  private readonly ready = new Map<number, Done<Job, Result>>();
  private delivering: Promise<void> = Promise.resolve();
  private readonly waiting: (() => void)[] = [];
  /** Ends the waiting for what workers are doing. */
  private readonly interrupts = new Set<() => void>();
  private readonly meter: ProgressMeter;
  private readonly lookAhead: number;

  constructor(
    private readonly jobs: readonly Job[],
    private readonly options: QueueOptions<Job, Result, Worker>,
  ) {
    const { workers, lookAhead = 8 * workers, sizeOf, now = Date.now } = options;
    this.lookAhead = lookAhead;
    this.meter = new ProgressMeter(
      jobs.map((job) => sizeOf?.(job) ?? 0),
      now,
    );
  }

  get paused(): boolean {
    return this.isPaused;
  }

  /** Jobs under way are finished, no other is begun. */
  pause(): void {
    if (this.isPaused) return;
    this.isPaused = true;
    this.meter.pause();
    this.tell();
  }

  resume(): void {
    if (!this.isPaused) return;
    this.isPaused = false;
    this.meter.resume();
    this.wake();
    this.tell();
  }

  /**
   * Works until all results are delivered; to be called once.
   * @param signal stops at once: workers under way are ended, what was not delivered is dropped
   * @returns false where it was stopped
   * @throws what `deliver` throws, and {@link NoWorker}
   */
  async run(signal?: AbortSignal): Promise<boolean> {
    if (signal?.aborted) return false;
    const stop = (): void => this.stop();
    signal?.addEventListener('abort', stop);
    const count = Math.min(this.options.workers, this.jobs.length);
    const lanes = Array.from({ length: count }, () => this.lane());
    try {
      await Promise.all(lanes);
    } finally {
      signal?.removeEventListener('abort', stop);
      this.stop();
      await Promise.allSettled(lanes);
    }
    return this.turn === this.jobs.length;
  }

  private stop(): void {
    this.hasStopped = true;
    for (const interrupt of [...this.interrupts]) interrupt();
    this.wake();
  }

  private async lane(): Promise<void> {
    for (let index = await this.nextIndex(); index !== null; index = await this.nextIndex()) {
      const job = this.jobs[index] as Job;
      const answer = await this.answerTo(job);
      if (answer === null || this.hasStopped) return;
      this.ready.set(index, { job, result: answer.result });
      this.delivering = this.delivering.then(() => this.deliverReady());
      await this.delivering;
    }
  }

  /** The next job, once it may be begun; null when there is none. */
  private async nextIndex(): Promise<number | null> {
    while (!this.hasStopped && this.next < this.jobs.length && !this.mayBegin()) {
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    return this.hasStopped || this.next >= this.jobs.length ? null : this.next++;
  }

  private mayBegin(): boolean {
    if (this.isPaused) return false;
    return this.options.order === 'finished' || this.next <= this.turn + this.lookAhead;
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  /** Null when the queue was stopped meanwhile. */
  private async answerTo(job: Job): Promise<{ readonly result: Result } | null> {
    const { pool, failed } = this.options;
    const worker = pool.acquire();
    try {
      const answer = await this.attempt(worker, job);
      if (answer) pool.release(worker);
      else pool.discard(worker);
      return answer;
    } catch (error) {
      pool.discard(worker);
      if (error instanceof NoWorker) throw error;
      return { result: failed(job, error instanceof TimeOut ? 'timed-out' : 'failed', error) };
    }
  }

  /** Not `Promise.race`: what waits for a stop would keep every result until then. */
  private attempt(worker: Worker, job: Job): Promise<{ readonly result: Result } | null> {
    const { work, timeLimit = TIME_LIMIT } = this.options;
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        settle();
        resolve(null);
      };
      const timer = setTimeout(() => {
        settle();
        reject(new TimeOut());
      }, timeLimit);
      const settle = (): void => {
        clearTimeout(timer);
        this.interrupts.delete(stop);
      };
      this.interrupts.add(stop);
      work(worker, job).then(
        (result) => {
          settle();
          resolve({ result });
        },
        (error: unknown) => {
          settle();
          reject(error instanceof Error ? error : new Error(String(error)));
        },
      );
    });
  }

  private async deliverReady(): Promise<void> {
    for (let index = this.nextReady(); index !== undefined; index = this.nextReady()) {
      const done = this.ready.get(index);
      if (!done) return;
      this.ready.delete(index);
      await this.options.deliver(done.result, done.job);
      this.turn++;
      this.meter.finished(index);
      this.tell();
      this.wake();
    }
  }

  private nextReady(): number | undefined {
    if (this.hasStopped) return undefined;
    if (this.options.order === 'finished') return this.ready.keys().next().value;
    return this.ready.has(this.turn) ? this.turn : undefined;
  }

  private tell(): void {
    this.options.progress?.(this.meter.read());
  }
}

class TimeOut extends Error {}
