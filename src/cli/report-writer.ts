/** Reports to a reviewer: one file for the whole run. */
import { reportPage } from '../batch/reports/html/report-page';
import type { RunReport, WorkbookReport } from '../batch/reports/model/report';
import { logText, reportLog, rulesIn } from '../batch/reports/sarif/report-log';
import { reportWorkbook } from '../batch/reports/xlsx/report-workbook';
import type { ReportFormat } from './check-formats';
import type { Writer } from './writer';
import type { Language } from './language';
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
