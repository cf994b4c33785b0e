/** Makes the report of a workbook from what the check says, and the report of a run from those. */
import type { CheckReport } from '../../../core/check/report';
import { importReadiness } from '../../../core/guard/readiness';
import { subjectsOf } from '../../../core/review/subjects';
import type { LapsedWaiver } from '../../../core/waiver';
import { wordingOf } from '../../../locales/wording';
import { accountsSection } from './accounts-section';
import type { Additions } from './additions';
import { worstOf } from './conclusion';
import { formSection } from './form-section';
import { readinessSection } from './readiness';
import type { Conclusion, Readiness, ReportFile, Section, WorkbookReport } from './report';
import type { LapsedRow, Opinion, ReportLanguage } from './parts';
import { workbookResubmission } from './resubmission-report';
import { opinionOf } from './review-report';
import { Rows, placeOf } from './rows';
import { sinceOf } from './since';

const NO_OPINION: Opinion = { text: null, reviewer: null, date: null };
const UNKNOWN: Readiness = { state: 'unknown', isCompared: false, reasons: [] };

export function reportOf(
  file: ReportFile,
  report: CheckReport,
  language: ReportLanguage,
  additions: Additions = {},
): WorkbookReport {
  const { resubmission } = additions;
  const rows = new Rows(report, language, sinceOf(report, resubmission));
  const sections = subjectsOf(report).map((subject) =>
    subject.kind === 'form'
      ? formSection(subject.report, subject.name, rows, additions, language)
      : accountsSection(subject.report, subject.name, rows, additions, language),
  );
  return {
    file,
    conclusion: concluded(sections.map(({ conclusion }) => conclusion)),
    computed: concluded(sections.map(({ computed }) => computed)),
    readiness: readinessSection(importReadiness(report), rows, language),
    problem: null,
    counts: report.counts,
    sections,
    lapsed: report.lapsed.map((one) => lapsedRow(one, language)),
    opinion: opinionOn(sections),
    resubmission: resubmission ? workbookResubmission(resubmission, language) : null,
  };
}

function concluded(conclusions: readonly Conclusion[]): WorkbookReport['conclusion'] {
  return conclusions.length === 0 ? 'no-form' : worstOf(conclusions);
}

/** Of the one form; where there are several, each has its own, and the line for all is left blank. */
function opinionOn(sections: readonly Section[]): Opinion {
  const [only] = sections;
  return sections.length === 1 && only?.review ? opinionOf(only.review) : NO_OPINION;
}

/** The report of a file that could not be opened. */
export function unreadableReport(file: ReportFile, problem: string): WorkbookReport {
  return {
    file,
    conclusion: 'unreadable',
    computed: 'unreadable',
    readiness: UNKNOWN,
    problem,
    counts: { error: 0, warning: 0, info: 0 },
    sections: [],
    lapsed: [],
    opinion: NO_OPINION,
    resubmission: null,
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
