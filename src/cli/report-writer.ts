/** Reports to a reviewer: one file for the whole run. */
import { reportPage } from '../batch/reports/html/report-page';
import { reportOf, unreadableReport } from '../batch/reports/model/report-of';
import type { RunReport, WorkbookReport } from '../batch/reports/model/report';
import { logText, reportLog, rulesIn } from '../batch/reports/sarif/report-log';
import { reportWorkbook } from '../batch/reports/xlsx/report-workbook';
import type { ReportFormat } from './check-formats';
import type { Checked } from './check-pieces';
import type { Writer } from './check-writers';
import type { Language } from './language';
import { linkTo } from './links';
import { writeResult, writeWhole } from './output';
import { ruleDocs } from './rule-docs';
import { today } from './today';
import { VERSION } from './version';

/** Keeps the pieces of all files until the end: a report begins with its totals. */
export function reportWriter(
  format: ReportFormat,
  language: Language,
  pack: string,
  output: string | undefined,
): Writer {
  const workbooks: WorkbookReport[] = [];
  return {
    add({ report }) {
      if (report) workbooks.push(report);
    },
    async end() {
      const run: RunReport = { date: today(), version: VERSION, pack, workbooks };
      if (format === 'sarif') writeResult(await sarifText(run, language), output);
      else if (format === 'html') writeResult(reportPage(run, language), output);
      else if (output !== undefined) writeWhole(output, reportWorkbook(run, language));
    },
    abandon: () => undefined,
  };
}

async function sarifText(run: RunReport, language: Language): Promise<string> {
  const docs = await ruleDocs(rulesIn(run));
  return logText(reportLog(run, language, docs));
}

/** @param output see {@link linkTo} */
export function workbookReport(
  checked: Checked,
  output: string | undefined,
  language: Language,
): WorkbookReport {
  const { path, file: source } = checked.input;
  const file = { path, href: linkTo(source, output) };
  return 'problem' in checked
    ? unreadableReport(file, checked.problem.message)
    : reportOf(file, checked.report, language, checked.additions);
}
