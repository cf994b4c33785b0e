/** Runs the jobs of the pane one after the other, shows their progress, and turns refusals of the host into states. */
import { HostError, type HostErrorCode, type LongWork } from '../../hosts/host';
import type { CellRef } from '../../core/grid/address';
import { type Busy, IDLE, type SessionState, type Task } from './state';
import type { Store } from './store';

/** What a job is given. */
export interface Job {
  /** To be handed to the host. */
  readonly work: LongWork;
  /** From here on nothing can be cancelled any more; throws when it already was. */
  commit(): void;
  /** The same for what is already done: never throws. */
  settled(): void;
  /** Goes on to another task, which from here on is what can fail; it cannot be cancelled. */
  turnTo(task: Task): void;
}

interface Running {
  readonly controller: AbortController;
  readonly ended: Promise<void>;
  readonly end: () => void;
  task: Task;
}

export class Jobs {
  private running: Running | null = null;

  constructor(
    private readonly store: Store,
    private readonly onDefect: (error: unknown) => void,
  ) {}

  get busy(): boolean {
    return this.running !== null;
  }

  /** Resolves once nothing is under way. */
  async free(): Promise<void> {
    while (this.running) await this.running.ended;
  }

  /**
   * What is asked for while another job runs waits for its turn: it may come from where nobody sees the pane busy.
   *
   * @param begin shown from the beginning of the job
   * @returns false when the job failed or was cancelled; the state says which
   */
  async run(
    task: Task,
    job: (job: Job) => Promise<void>,
    begin: Partial<SessionState> = {},
  ): Promise<boolean> {
    while (this.running) await this.running.ended;
    const running = this.start(task);
    this.store.set({ ...begin, work: { state: 'busy', task, progress: null, cancellable: true } });
    try {
      await painted();
      await job(this.handle(running));
      this.store.set({ work: IDLE });
      return true;
    } catch (error) {
      this.fail(running.task, error);
      return false;
    } finally {
      this.running = null;
      running.end();
    }
  }

  cancel(): void {
    const { work } = this.store.get();
    if (work.state === 'busy' && work.cancellable) this.running?.controller.abort();
  }

  /** Shows why something that was asked for is not done. */
  fail(task: Task | 'locate', error: unknown): void {
    if (!(error instanceof HostError)) this.onDefect(error);
    const { code, cells } = refusalOf(error);
    if (code === 'cancelled') this.store.set({ work: IDLE, notice: { kind: 'cancelled' } });
    else this.store.set({ work: { state: 'failed', task, code, cells } });
  }

  private start(task: Task): Running {
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.running = { controller: new AbortController(), ended, end, task };
    return this.running;
  }

  private handle(running: Running): Job {
    const { signal } = running.controller;
    const settled = () => {
      this.update({ progress: null, cancellable: false });
    };
    return {
      work: {
        signal,
        onProgress: (progress) => {
          this.update({ progress });
        },
      },
      commit: () => {
        if (signal.aborted) throw new HostError('cancelled');
        settled();
      },
      settled,
      turnTo: (task) => {
        running.task = task;
        this.update({ task, progress: null, cancellable: false });
      },
    };
  }

  private update(change: Partial<Busy>): void {
    this.store.set(({ work }) => (work.state === 'busy' ? { work: { ...work, ...change } } : {}));
  }
}

/** A defect of ours is shown as a failure too: the pane must never stay busy. */
function refusalOf(error: unknown): { readonly code: HostErrorCode; readonly cells: readonly CellRef[] } {
  return error instanceof HostError ? error : { code: 'failed', cells: [] };
}

/** Lets the screen show that the pane is busy before a long synchronous step begins. */
function painted(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
