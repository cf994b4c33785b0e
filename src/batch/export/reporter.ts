/** What the report worker does for a page, without the thread around it. */
import type { WorkbookReport } from '../reports/model/report';
import type { ReportLanguage } from '../reports/model/parts';
import { type Collector, collectorFor } from './collectors';
import { FileReporter } from './file-reporter';
import type { ReportKind, ReportSetup, ReportedFile } from './job';

export class Reporter {
  private readonly files: FileReporter;
  private collector: Collector | null = null;

  constructor(setup: ReportSetup, language: ReportLanguage) {
    this.files = new FileReporter(setup, language);
  }

  async read(file: ReportedFile): Promise<WorkbookReport> {
    return (await this.files.reportOn(file)).report;
  }

  begin(kind: ReportKind, paths: readonly string[]): void {
    this.collector = collectorFor(kind, paths, this.files);
  }

  async add(file: ReportedFile): Promise<void> {
    await this.begun().add(await this.files.reportOn(file));
  }

  async finish(): Promise<Blob> {
    const made = await this.begun().finish();
    this.collector = null;
    return made;
  }

  private begun(): Collector {
    if (!this.collector) throw new Error('no report has been begun');
    return this.collector;
  }
}
