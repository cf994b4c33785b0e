/** Reports on the open workbook with what the reviewer said and what became of the last submission. No React. */
import type { ReportFormat } from '../../batch/export/job';
import type { Additions } from '../../batch/reports/model/additions';
import type { Session } from '../session';
import { Store } from '../store';

export interface ReportingState {
  readonly making: ReportFormat | null;
  /** Name of the report that was saved last. */
  readonly saved: string | null;
  readonly failed: boolean;
}

export interface ReportingOptions {
  readonly session: Session;
  readonly today: () => string;
  /** Of the program. */
  readonly version: string;
  readonly save: (name: string, content: Blob) => void;
  /** What goes into the report beside the check; settles first what is still being saved. */
  readonly additions: () => Promise<Additions>;
}

export class Reporting extends Store<ReportingState> {
  constructor(private readonly options: ReportingOptions) {
    super({ making: null, saved: null, failed: false });
  }

  async make(format: ReportFormat): Promise<void> {
    if (this.get().making !== null) return;
    this.set({ making: format, saved: null, failed: false });
    try {
      const saved = await this.write(format);
      this.set({ making: null, saved });
    } catch {
      this.set({ making: null, failed: true });
    }
  }

  dismiss(): void {
    this.set({ saved: null, failed: false });
  }

  /** @returns the name that the report is saved under */
  private async write(format: ReportFormat): Promise<string> {
    const { session, today, version, save } = this.options;
    const code = await import(/* webpackChunkName: "report-file" */ './report-file');
    if (!(await session.upToDate())) throw new Error('the results are not those of the workbook as it is');
    const additions = await this.options.additions();
    const { checked } = session.getState();
    if (!checked) throw new Error('nothing was checked yet');
    const { name } = await session.host.identify();
    const { locale } = session;
    const reported = { name, checked, additions, locale, date: today(), version };
    const content = await code.reportFile(format, reported);
    const stem = name.replace(/\.[^./\\]*$/, '');
    const file = code.safeFileName(locale.interface.review.report.fileName(stem), `.${format}`);
    save(file, content);
    return file;
  }
}
