/** The only door to `Excel.run`: every sync has a time-out, every error leaves as a {@link HostError}. */
import { HostError } from '../host';
import { toHostError } from './errors';

/** Milliseconds: longer than any batch of ours takes, shorter than a user waits before killing Excel. */
export const SYNC_TIMEOUT = 30_000;

/** One `Excel.run`: a request context whose syncs are guarded. */
export interface Batch {
  readonly context: Excel.RequestContext;
  sync(): Promise<void>;
}

export class Session {
  constructor(private readonly timeout = SYNC_TIMEOUT) {}

  /** @param signal abandons the wait for the sync under way; give it only to work that does not write */
  async run<T>(work: (batch: Batch) => Promise<T>, signal?: AbortSignal): Promise<T> {
    return this.mapped(Excel.run((context) => work(this.batch(context, signal))));
  }

  /** As {@link run}, in a context of an earlier run: an event handler is removed where it was added. */
  async runIn<T>(context: Excel.RequestContext, work: (batch: Batch) => Promise<T>): Promise<T> {
    return this.mapped(Excel.run(context, (same) => work(this.batch(same))));
  }

  private batch(context: Excel.RequestContext, signal?: AbortSignal): Batch {
    return { context, sync: () => guarded(() => context.sync(), this.timeout, signal) };
  }

  private async mapped<T>(running: Promise<T>): Promise<T> {
    try {
      return await running;
    } catch (error) {
      throw toHostError(error);
    }
  }
}

async function guarded(sync: () => Promise<unknown>, timeout: number, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted) throw new HostError('cancelled');
  let stopWaiting = () => {};
  const interrupted = new Promise<never>((_resolve, reject) => {
    const timer = setTimeout(() => reject(new HostError('timed-out')), timeout);
    const cancel = () => reject(new HostError('cancelled'));
    signal?.addEventListener('abort', cancel);
    stopWaiting = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
    };
  });
  try {
    await Promise.race([sync(), interrupted]);
  } finally {
    stopWaiting();
  }
}
