/** Runs a piece of work as often as it is wanted, but leaves the screen most of the time. */
const LEAST_PAUSE = 100;
/** Pauses for this many times as long as the work took. */
const SHARE = 8;

export class Throttle {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private earliest = 0;

  constructor(private readonly work: () => void) {}

  /** Soon; at once where it was not run lately. */
  want(): void {
    this.timer ??= setTimeout(
      () => {
        this.now();
      },
      Math.max(0, this.earliest - performance.now()),
    );
  }

  now(): void {
    this.stop();
    const start = performance.now();
    this.work();
    const end = performance.now();
    this.earliest = end + Math.max(LEAST_PAUSE, SHARE * (end - start));
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}
