/** Runs one job of the pane at a time, shows its progress, and turns refusals of the host into states. */
import { HostError, type HostErrorCode, type LongWork } from '../../hosts/host';
import type { CellRef } from '../../core/grid/address';
import { type Busy, IDLE, type Task } from './state';
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

  /** True while a job reads or writes, or rests on what was read. */
  get isHindering(): boolean {
    return this.running !== null && this.running.task !== 'locate';
  }

  /** @returns false when the job was refused, failed or was cancelled; the state says which */
  async run(task: Task, job: (job: Job) => Promise<void>): Promise<boolean> {
    if (this.busy) return false;
    const running: Running = { controller: new AbortController(), task };
    this.running = running;
    this.store.set({ work: { state: 'busy', task, progress: null, cancellable: true } });
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
    }
  }

  cancel(): void {
    const { work } = this.store.get();
    if (work.state === 'busy' && work.cancellable) this.running?.controller.abort();
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

  private fail(task: Task, error: unknown): void {
    if (!(error instanceof HostError)) this.onDefect(error);
    const { code, cells } = refusalOf(error);
    if (code === 'cancelled') this.store.set({ work: IDLE, notice: { kind: 'cancelled' } });
    else this.store.set({ work: { state: 'failed', task, code, cells } });
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
