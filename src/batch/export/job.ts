/** Reports on the files of a batch: each is opened and checked once more, in a thread of its own. */
import type { Pack } from '../../core/pack';
import type { BatchFile, FileContext } from '../batch';
import type { EntryProblem } from '../entry';
import type { Disposable } from '../pool';
import type { KeptTemplate } from '../template';
import type { RunMeta, WorkbookReport } from '../reports/model/report';

export const REPORT_FORMATS = ['xlsx', 'html', 'json', 'sarif'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** whole: one report on all files; each: a .zip with a report for each file. */
export const REPORT_EXTENTS = ['whole', 'each'] as const;
export type ReportExtent = (typeof REPORT_EXTENTS)[number];

export interface ReportKind {
  readonly format: ReportFormat;
  readonly extent: ReportExtent;
}

/** What is the same for all reports of a batch. */
export interface ReportSetup extends Omit<RunMeta, 'pack'> {
  readonly language: 'zh-CN' | 'en';
  /** The batch was checked with it; absent: for each form the built-in pack that is for it. */
  readonly pack?: Pack;
  /** The files were compared with it. */
  readonly template?: KeptTemplate;
}

/** A file, and how it was checked in the batch. */
export interface ReportedFile {
  readonly file: BatchFile;
  readonly context: FileContext;
  /** What the batch says of a file that could not be read: it is not tried again. */
  readonly problem: EntryProblem | null;
}

/** A worker, as the page sees it. */
export interface RemoteReporter extends Disposable {
  /** The report on one file, to be shown. */
  read(file: ReportedFile): Promise<WorkbookReport>;
  /** Begins a report; `add` gives it the files in the order of the paths, `finish` makes it. */
  begin(kind: ReportKind, paths: readonly string[]): Promise<void>;
  add(file: ReportedFile): Promise<void>;
  finish(): Promise<Blob>;
}

export type StartReporter = (setup: ReportSetup) => RemoteReporter;
