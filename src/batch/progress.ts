/** How far a batch is, and how long the rest will take. */

export interface Progress {
  /** Files finished. */
  readonly done: number;
  readonly total: number;
  /** Of the finished files. */
  readonly bytes: number;
  /** Milliseconds that the rest will take; null until enough is done to tell, and while the batch is paused. */
  readonly remaining: number | null;
}

/** Small files cost as much as this many bytes of a large one, besides their own. */
const BYTES_PER_FILE = 20_000;
/** Earlier than this the start of the workers is most of the time. */
const LEAST_MS = 1000;
const LEAST_FILES = 5;

/** Counts finished files and the time spent on them; pauses are no time. */
export class ProgressMeter {
  private done = 0;
  private bytes = 0;
  private readonly allBytes: number;
  private spent = 0;
  /** Null while paused. */
  private runningSince: number | null;

  /**
   * @param sizes of all files in bytes, 0 where not known
   * @param now milliseconds of any clock
   */
  constructor(
    private readonly sizes: readonly number[],
    private readonly now: () => number,
  ) {
    this.allBytes = sizes.reduce((sum, size) => sum + size, 0);
    this.runningSince = now();
  }

  finished(index: number): void {
    this.done++;
    this.bytes += this.sizes[index] ?? 0;
  }

  pause(): void {
    this.spent = this.elapsed();
    this.runningSince = null;
  }

  resume(): void {
    this.runningSince ??= this.now();
  }

  read(): Progress {
    const { done, bytes } = this;
    return { done, total: this.sizes.length, bytes, remaining: this.remaining() };
  }

  private elapsed(): number {
    return this.spent + (this.runningSince === null ? 0 : this.now() - this.runningSince);
  }

  private remaining(): number | null {
    const left = this.sizes.length - this.done;
    if (left === 0) return 0;
    const elapsed = this.elapsed();
    if (this.runningSince === null || this.done < LEAST_FILES || elapsed < LEAST_MS) return null;
    const spentOn = this.bytes + this.done * BYTES_PER_FILE;
    return Math.round((elapsed / spentOn) * (this.allBytes - this.bytes + left * BYTES_PER_FILE));
  }
}
