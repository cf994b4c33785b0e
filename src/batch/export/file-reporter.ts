/** Checks one file of a batch again, for its report. */
import { check } from '../../core/check';
import type { Baseline } from '../../core/guard/baseline';
import { DEFAULT_PACK, packName } from '../../core/pack';
import { withOwnRules } from '../../locales/own-rules';
import type { EntryProblem } from '../entry';
import { formsIn, openSource } from '../open-source';
import { checkedFileJson, unreadableFile } from '../reports/json/check-json';
import type { CheckedFile } from '../reports/json/contract';
import type { RunMeta, WorkbookReport } from '../reports/model/report';
import type { ReportLanguage } from '../reports/model/parts';
import { reportOf, unreadableReport } from '../reports/model/report-of';
import { baselineFor, restoreTemplate } from '../template';
import { waiversOf } from '../waivers';
import type { ReportSetup, ReportedFile } from './job';

/** What is said of one file: for people, and as the JSON of the contract. */
export interface FileReport {
  readonly report: WorkbookReport;
  readonly json: () => CheckedFile;
}

export class FileReporter {
  readonly language: ReportLanguage;
  readonly meta: RunMeta;
  private readonly baseline: Baseline | undefined;

  constructor(
    private readonly setup: ReportSetup,
    { locale, report }: ReportLanguage,
  ) {
    const { date, version, pack, template } = setup;
    this.language = { locale: pack ? withOwnRules(locale, pack) : locale, report };
    this.meta = { date, version, pack: packName(pack ?? DEFAULT_PACK) };
    this.baseline = template === undefined ? undefined : restoreTemplate(template, pack);
  }

  /** What goes wrong with a file is what its report says. */
  async reportOn(reported: ReportedFile): Promise<FileReport> {
    const { path } = reported.file;
    if (reported.problem !== null) return this.refused(path, reported.problem);
    try {
      return await this.checked(reported);
    } catch {
      return this.refused(path, 'failed');
    }
  }

  private async checked({ file: { path, source }, context }: ReportedFile): Promise<FileReport> {
    const opened = await openSource(source);
    if (!opened.ok) return this.refused(path, opened.problem.code);
    const { others, previous } = context;
    const { pack } = this.setup;
    const baseline = baselineFor(opened.file, this.baseline, pack);
    const report = check(opened.file.workbook, {
      ...(pack && { pack }),
      ...(baseline && { baseline }),
      ...(others && { others }),
      ...(previous && { previous: await formsIn(previous, pack) }),
      waivers: waiversOf(opened.file),
    });
    return {
      report: reportOf({ path, href: null }, report, this.language),
      json: () => checkedFileJson(path, report, this.language.locale),
    };
  }

  private refused(path: string, code: EntryProblem): FileReport {
    const message = this.language.locale.files.problems[code];
    return {
      report: unreadableReport({ path, href: null }, message),
      json: () => unreadableFile(path, { code, message }),
    };
  }
}
