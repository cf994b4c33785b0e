/** The thread that makes the reports of a page's batch. */
import { expose } from 'comlink';
import type { WorkbookReport } from '../reports/model/report';
import type { ReportKind, ReportSetup, ReportedFile } from './job';
import { reportLanguage } from './report-language';
import { Reporter } from './reporter';

let reporter: Reporter | null = null;

const api = {
  /** Before all else. */
  async prepare(setup: ReportSetup): Promise<void> {
    reporter = new Reporter(setup, await reportLanguage(setup.language));
  },
  read(file: ReportedFile): Promise<WorkbookReport> {
    return prepared().read(file);
  },
  begin(kind: ReportKind, paths: readonly string[]): void {
    prepared().begin(kind, paths);
  },
  add(file: ReportedFile): Promise<void> {
    return prepared().add(file);
  },
  finish(): Promise<Blob> {
    return prepared().finish();
  },
};

function prepared(): Reporter {
  if (!reporter) throw new Error('the worker has not been prepared');
  return reporter;
}

export type ReporterApi = typeof api;

expose(api);
