/** Makes the report of a workbook from what the check says, and the report of a run from those. */
import type { CheckReport } from '../../../core/check/report';
import type { LapsedWaiver } from '../../../core/waiver';
import { wordingOf } from '../../../locales/wording';
import { accountsSection } from './accounts-section';
import { worstOf } from './conclusion';
import { formSection } from './form-section';
import type { LapsedRow, Opinion, ReportFile, ReportLanguage, WorkbookReport } from './report';
import { Rows, placeOf } from './rows';

const NO_OPINION: Opinion = { text: null, reviewer: null, date: null };

export function reportOf(
  file: ReportFile,
  report: CheckReport,
  language: ReportLanguage,
  opinion: Opinion = NO_OPINION,
): WorkbookReport {
  const rows = new Rows(report, language);
  const sections = [
    ...report.forms.map((form) => formSection(form, rows, language)),
    ...report.accounts.map((accounts) => accountsSection(accounts, rows, language)),
  ];
  return {
    file,
    conclusion: sections.length === 0 ? 'no-form' : worstOf(sections.map(({ conclusion }) => conclusion)),
    problem: null,
    counts: report.counts,
    sections,
    lapsed: report.lapsed.map((one) => lapsedRow(one, language)),
    opinion,
  };
}

/** The report of a file that could not be opened. */
export function unreadableReport(file: ReportFile, problem: string): WorkbookReport {
  return {
    file,
    conclusion: 'unreadable',
    problem,
    counts: { error: 0, warning: 0, info: 0 },
    sections: [],
    lapsed: [],
    opinion: NO_OPINION,
  };
}

function lapsedRow({ waiver, finding }: LapsedWaiver, { locale }: ReportLanguage): LapsedRow {
  const { rule, reason, by = '', at = '' } = waiver;
  return { rule, title: titleOf(locale, rule), place: finding && placeOf(finding), reason, by, at };
}

/** A waiver may be about a rule of a pack that is not in use now. */
function titleOf(locale: ReportLanguage['locale'], rule: string): string {
  return rule in locale.rules ? wordingOf(locale, rule).title : '';
}
