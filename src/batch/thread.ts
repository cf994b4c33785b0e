/** A worker thread of a browser that answers through comlink, and what asks of it when it breaks. */
import { type Remote, releaseProxy, wrap } from 'comlink';
import { type Disposable, NoWorker } from './pool';

export class Thread<Api> implements Disposable {
  private readonly remote: Remote<Api>;
  private readonly ready: Promise<void>;
  private isReady = false;
  /** Reject what is under way when the thread breaks, which comlink does not notice. */
  private readonly pending = new Set<(error: Error) => void>();

  /** @param prepare before all else; resolves once the code is there */
  constructor(
    private readonly worker: Worker,
    prepare: (remote: Remote<Api>) => Promise<void>,
  ) {
    this.remote = wrap<Api>(worker);
    worker.addEventListener('error', ({ message }) => {
      for (const reject of this.pending) reject(this.isReady ? new Error(message) : new NoWorker(message));
    });
    this.ready = prepare(this.remote).then(() => {
      this.isReady = true;
    });
    // Told to whoever asks; not an error of its own.
    this.ready.catch(() => undefined);
  }

  /** Rejects with {@link NoWorker} where the thread never got ready. */
  async ask<Answer>(question: (remote: Remote<Api>) => Promise<Answer>): Promise<Answer> {
    let breakOff = (_error: Error): void => undefined;
    try {
      return await new Promise((resolve, reject) => {
        breakOff = reject;
        this.pending.add(breakOff);
        this.ready.then(() => question(this.remote)).then(resolve, reject);
      });
    } finally {
      this.pending.delete(breakOff);
    }
  }

  dispose(): void {
    this.remote[releaseProxy]();
    this.worker.terminate();
  }
}
