/** Starts the report thread in a browser. */
import { type Remote, releaseProxy, wrap } from 'comlink';
import type { WorkbookReport } from '../reports/model/report';
import type { RemoteReporter, ReportKind, ReportSetup, ReportedFile, StartReporter } from './job';
import type { ReporterApi } from './reporter-worker';

export const startReporter: StartReporter = (setup) => new BrowserReporter(setup);

class BrowserReporter implements RemoteReporter {
  private readonly worker = new Worker(new URL('./reporter-worker.ts', import.meta.url));
  private readonly remote: Remote<ReporterApi> = wrap<ReporterApi>(this.worker);
  private readonly ready: Promise<void>;
  /** Reject what is under way when the thread breaks, which comlink does not notice. */
  private readonly pending = new Set<(error: Error) => void>();

  constructor(setup: ReportSetup) {
    this.worker.addEventListener('error', ({ message }) => {
      for (const reject of this.pending) reject(new Error(message));
    });
    this.ready = this.remote.prepare(setup);
    // Told to whoever asks; not an error of its own.
    this.ready.catch(() => undefined);
  }

  read(file: ReportedFile): Promise<WorkbookReport> {
    return this.guarded(() => this.remote.read(file));
  }

  begin(kind: ReportKind, paths: readonly string[]): Promise<void> {
    return this.guarded(() => this.remote.begin(kind, paths));
  }

  add(file: ReportedFile): Promise<void> {
    return this.guarded(() => this.remote.add(file));
  }

  finish(): Promise<Blob> {
    return this.guarded(() => this.remote.finish());
  }

  dispose(): void {
    this.remote[releaseProxy]();
    this.worker.terminate();
  }

  private async guarded<Result>(ask: () => Promise<Result>): Promise<Result> {
    let breakOff = (_error: Error): void => undefined;
    try {
      return await new Promise((resolve, reject) => {
        breakOff = reject;
        this.pending.add(breakOff);
        this.ready.then(ask).then(resolve, reject);
      });
    } finally {
      this.pending.delete(breakOff);
    }
  }
}
