/** Starts a worker thread in a browser. */
import { type Remote, releaseProxy, wrap } from 'comlink';
import type { FormCard } from '../core/rules/card';
import type { BatchFile, RemoteChecker, Source, StartChecker } from './batch';
import type { WorkerApi } from './browser-worker';
import type { CheckSetup, FactsAnswer } from './check-file';
import type { BatchEntry } from './entry';
import { NoWorker } from './pool';

export const startChecker: StartChecker = (setup) => new BrowserChecker(setup);

class BrowserChecker implements RemoteChecker {
  private readonly worker = new Worker(new URL('./browser-worker.ts', import.meta.url));
  private readonly remote: Remote<WorkerApi> = wrap<WorkerApi>(this.worker);
  /** Rejects what is under way when the thread breaks, which comlink does not notice. */
  private breakOff: ((error: Error) => void) | null = null;
  private readonly ready: Promise<void>;
  private isReady = false;

  constructor(setup: CheckSetup<Source>) {
    this.worker.addEventListener('error', ({ message }) => {
      this.breakOff?.(this.isReady ? new Error(message) : new NoWorker(message));
    });
    this.ready = this.remote.prepare(setup).then(() => {
      this.isReady = true;
    });
  }

  facts(source: Source): Promise<FactsAnswer> {
    return this.guarded(async () => this.remote.facts(source));
  }

  check(file: BatchFile, others?: readonly FormCard[]): Promise<BatchEntry> {
    return this.guarded(async () => this.remote.check(file, others));
  }

  dispose(): void {
    this.remote[releaseProxy]();
    this.worker.terminate();
  }

  private guarded<Result>(ask: () => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.breakOff = reject;
      this.ready.then(ask).then(resolve, reject);
    });
  }
}
