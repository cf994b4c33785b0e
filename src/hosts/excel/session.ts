/** The only door to `Excel.run`: every sync has a time-out, every error leaves as a {@link HostError}. */
import { HostError } from '../host';
import { isWholeRefusal, toHostError } from './errors';
import { supports, UNDO_GROUPS } from './levels';

export interface Timing {
  /** Milliseconds for one sync: longer than any batch of ours takes, shorter than a user waits before killing Excel. */
  readonly timeout: number;
  /** Milliseconds between attempts while a cell is being edited or Excel is busy; then the refusal is final. */
  readonly pauses: readonly number[];
}

export const TIMING: Timing = { timeout: 30_000, pauses: [250, 500, 1_000, 1_500] };

/** The request context of one `Excel.run`, its syncs guarded. */
export interface Context {
  readonly workbook: Excel.Workbook;
  readonly application: Excel.Application;
  readonly runtime: Excel.Runtime;
  /**
   * Queues requests and sends them in one sync. What Excel refuses as a whole, because a cell is being edited or
   * it is busy, is queued and sent again after a pause.
   * @returns what was queued, loaded
   */
  readonly ask: <T>(queue: () => T) => Promise<T>;
}

export interface RunOptions {
  /** Abandons the wait for the sync under way; give it only to work that does not write. */
  readonly signal?: AbortSignal | undefined;
  /** Makes all writes of the run one step of Excel's own undo, where Excel can. */
  readonly oneUndoStep?: boolean;
}

export class Session {
  /** Syncs asked for so far; those that the library makes to clean up are not among them. */
  syncs = 0;

  constructor(private readonly timing: Timing = TIMING) {}

  async run<T>(work: (context: Context) => Promise<T>, options: RunOptions = {}): Promise<T> {
    const batch = (context: Excel.RequestContext) => work(this.guard(context, options.signal));
    const grouped = options.oneUndoStep === true && supports(UNDO_GROUPS);
    return this.mapped(grouped ? Excel.run({ mergeUndoGroup: true }, batch) : Excel.run(batch));
  }

  /** As {@link run}, in a context of an earlier run: an event handler is removed where it was added. */
  async runIn<T>(
    context: OfficeExtension.ClientRequestContext,
    work: (context: Context) => Promise<T>,
  ): Promise<T> {
    return this.mapped(Excel.run(context, (same) => work(this.guard(same))));
  }

  private guard(context: Excel.RequestContext, signal?: AbortSignal): Context {
    const { workbook, application, runtime } = context;
    const sync = () => {
      this.syncs++;
      return guarded(() => context.sync(), this.timing.timeout, signal);
    };
    const ask = <T>(queue: () => T) => patient(queue, sync, this.timing.pauses, signal);
    return { workbook, application, runtime, ask };
  }

  private async mapped<T>(running: Promise<T>): Promise<T> {
    try {
      return await running;
    } catch (error) {
      throw toHostError(error);
    }
  }
}

async function patient<T>(
  queue: () => T,
  sync: () => Promise<void>,
  [pause, ...later]: readonly number[],
  signal?: AbortSignal,
): Promise<T> {
  const queued = queue();
  try {
    await sync();
    return queued;
  } catch (error) {
    if (pause === undefined || !isWholeRefusal(error)) throw error;
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (signal?.aborted) throw new HostError('cancelled');
    return patient(queue, sync, later, signal);
  }
}

async function guarded(sync: () => Promise<unknown>, timeout: number, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted) throw new HostError('cancelled');
  const waiting = new AbortController();
  try {
    await Promise.race([sync(), interrupted(timeout, waiting.signal, signal)]);
  } finally {
    waiting.abort();
  }
}

/** Rejects after the time-out or when cancelled, and never once the wait has ended. */
function interrupted(timeout: number, ended: AbortSignal, cancelled?: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const timer = setTimeout(() => reject(new HostError('timed-out')), timeout);
    const cancel = () => reject(new HostError('cancelled'));
    cancelled?.addEventListener('abort', cancel);
    ended.addEventListener('abort', () => {
      clearTimeout(timer);
      cancelled?.removeEventListener('abort', cancel);
    });
  });
}
