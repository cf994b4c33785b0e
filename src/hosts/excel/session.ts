/** The only door to `Excel.run`: every sync has a time-out, every error leaves as a {@link HostError}. */
import { HostError } from '../host';
import { toHostError } from './errors';

/** Milliseconds: longer than any batch of ours takes, shorter than a user waits before killing Excel. */
export const SYNC_TIMEOUT = 30_000;

/** The request context of one `Excel.run`, its syncs guarded. */
export interface Context {
  readonly workbook: Excel.Workbook;
  readonly application: Excel.Application;
  readonly runtime: Excel.Runtime;
  readonly sync: () => Promise<void>;
}

export class Session {
  constructor(private readonly timeout = SYNC_TIMEOUT) {}

  /** @param signal abandons the wait for the sync under way; give it only to work that does not write */
  async run<T>(work: (context: Context) => Promise<T>, signal?: AbortSignal): Promise<T> {
    return this.mapped(Excel.run((context) => work(this.guard(context, signal))));
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
    return {
      workbook,
      application,
      runtime,
      sync: () => guarded(() => context.sync(), this.timeout, signal),
    };
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
