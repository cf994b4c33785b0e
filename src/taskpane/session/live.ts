/** When the results follow changes of the workbook: after a pause, one time for a burst, and again where refused. */
import { HostError } from '../../hosts/host';
import { type Behind, type Following, PASSING, WELL, isLive } from './state';
import type { Store } from './store';

/** Milliseconds without a further change before the results follow: shorter than a blink. */
const PAUSE = 80;
/** Milliseconds after which they follow however many changes still come. */
const LONGEST = 1_000;
/** Milliseconds until the next attempt while the program cannot be asked. */
const RETRY = 1_000;

type Timer = ReturnType<typeof setTimeout>;

export interface Follower {
  /** What there is to take in; null while there is nothing. */
  readonly behind: () => Behind | null;
  /** True while a job of the person's would be disturbed; its end is told by {@link Live.changed}. */
  readonly isHindered: () => boolean;
  /** Takes in what has changed. May find that it has to be done again. */
  readonly follow: () => Promise<void>;
}

export class Live {
  private trailing: Timer | undefined;
  private latest: Timer | undefined;
  private running: Promise<void> | null = null;
  private isStopped = false;

  constructor(
    private readonly store: Store,
    private readonly follower: Follower,
    private readonly onDefect: (error: unknown) => void,
  ) {}

  /** Something may have changed, or what hindered has ended. */
  changed(): void {
    if (!this.isWanted()) return;
    clearTimeout(this.trailing);
    this.trailing = setTimeout(() => void this.now(), PAUSE);
    this.latest ??= setTimeout(() => void this.now(), LONGEST);
  }

  /** Follows without a pause; resolves when that is done, or cannot be done now. */
  async now(): Promise<void> {
    this.rest();
    // Where it is hindered, the end of that leads here again.
    if (!this.running && (this.follower.isHindered() || !this.isWanted())) return;
    this.running ??= this.attempt();
    await this.running;
  }

  /** Waits for the next change only. */
  rest(): void {
    clearTimeout(this.trailing);
    clearTimeout(this.latest);
    this.latest = undefined;
  }

  stop(): void {
    this.isStopped = true;
    this.rest();
  }

  private isWanted(): boolean {
    return !this.isStopped && isLive(this.store.get()) && this.follower.behind() !== null;
  }

  private async attempt(): Promise<void> {
    try {
      await this.follower.follow();
      this.show(WELL);
      this.running = null;
      // What came in the meantime.
      this.changed();
    } catch (error) {
      this.running = null;
      this.refused(error);
    }
  }

  private refused(error: unknown): void {
    if (this.isStopped) return;
    if (!(error instanceof HostError)) this.onDefect(error);
    const code = error instanceof HostError ? error.code : 'failed';
    const passing = PASSING.find((each) => each === code);
    if (!passing) {
      this.show({ state: 'failed', code, behind: this.follower.behind() ?? 'results' });
      return;
    }
    this.show({ state: 'waiting', code: passing });
    clearTimeout(this.trailing);
    this.trailing = setTimeout(() => void this.now(), RETRY);
  }

  private show(following: Following): void {
    if (!isSame(this.store.get().following, following)) this.store.set({ following });
  }
}

function isSame(a: Following, b: Following): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
