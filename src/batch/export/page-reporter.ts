/** Makes reports on the page itself, where no thread may be started: see `page-checker.ts`. */
import type { WorkbookReport } from '../reports/model/report';
import type { RemoteReporter, ReportKind, ReportSetup, ReportedFile, StartReporter } from './job';
import type { Reporter } from './reporter';

export const startPageReporter: StartReporter = (setup) => new PageReporter(setup);

class PageReporter implements RemoteReporter {
  private readonly reporter: Promise<Reporter>;

  constructor(setup: ReportSetup) {
    this.reporter = load(setup);
    // Told to whoever asks; not an error of its own.
    this.reporter.catch(() => undefined);
  }

  async read(file: ReportedFile): Promise<WorkbookReport> {
    return (await this.afterBreath()).read(file);
  }

  async begin(kind: ReportKind, paths: readonly string[]): Promise<void> {
    (await this.reporter).begin(kind, paths);
  }

  async add(file: ReportedFile): Promise<void> {
    await (await this.afterBreath()).add(file);
  }

  async finish(): Promise<Blob> {
    return (await this.reporter).finish();
  }

  dispose(): void {
    // Nothing runs beside the page that could be ended.
  }

  private async afterBreath(): Promise<Reporter> {
    await new Promise((resolve) => setTimeout(resolve));
    return this.reporter;
  }
}

async function load(setup: ReportSetup): Promise<Reporter> {
  const [made, { reportLanguage }] = await Promise.all([import('./reporter'), import('./report-language')]);
  return new made.Reporter(setup, await reportLanguage(setup.language));
}
