/** Phrases that every rendering of a report puts together in the same way. */
import type { SeverityCounts } from '../../core/check/report';
import type { Severity } from '../../core/finding';
import type { FindingState, ResubmissionCounts } from '../../core/review/resubmission';
import { decimal, formatFixed } from '../../core/text/decimal';
import type { FaultRows, HeadKey, RunReport, Section, WorkbookReport } from './model/report';
import type { ReportLanguage } from './model/parts';
import type { WorkbookResubmission } from './model/resubmission-report';
import { readinessTally } from './readiness-wording';
import { CONCLUSION_LOOKS, SEVERITY_LOOKS, STATE_LOOKS } from './signs';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
export const CONCLUSIONS: readonly WorkbookReport['conclusion'][] = [
  'return',
  'incomplete',
  'amend',
  'pass',
  'no-form',
  'unreadable',
];

/** Between things that are told in one line: an ideographic blank. */
export const GAP = '\u3000';

/** `✖ 错误` */
export function severityText(severity: Severity, { locale }: ReportLanguage): string {
  return `${SEVERITY_LOOKS[severity].sign} ${locale.interface.severity[severity]}`;
}

/** `✖ 退回` */
export function conclusionText(conclusion: WorkbookReport['conclusion'], { report }: ReportLanguage): string {
  return `${CONCLUSION_LOOKS[conclusion].sign} ${report.conclusions[conclusion]}`;
}

/** Under a conclusion: what it means, or that a person has drawn it and what the check alone comes to. */
export function conclusionHint(
  { conclusion, computed, sections }: WorkbookReport,
  language: ReportLanguage,
): string {
  const { review, conclusionHints } = language.report;
  if (conclusion !== computed) return review.differs(conclusionText(computed, language));
  const isReviewed = sections.some((section) => (section.review?.conclusion ?? null) !== null);
  return isReviewed ? review.agrees : conclusionHints[conclusion];
}

/** What the check alone comes to, where a reviewer concluded otherwise; '' else. */
export function computedText(
  { conclusion, computed }: Pick<WorkbookReport, 'conclusion' | 'computed'>,
  language: ReportLanguage,
): string {
  return conclusion === computed ? '' : language.report.review.computed(conclusionText(computed, language));
}

/** The conclusion on one form of several, with that of the check where it differs. */
export function sectionVerdict(section: Section, language: ReportLanguage): string {
  const computed = computedText(section, language);
  const verdict = conclusionText(section.conclusion, language);
  return computed === '' ? verdict : `${verdict}${GAP}${computed}`;
}

/** `✖ 未改正` */
export function stateText(state: FindingState, { report }: ReportLanguage): string {
  return `${STATE_LOOKS[state].sign} ${report.resubmission.states[state]}`;
}

const STATES: readonly FindingState[] = ['fixed', 'kept', 'new', 'explained', 'unclear'];

/** `已改正 3，未改正 2，新增 1`; what is seldom, and what is only worth a look, where there is any. */
export function resubmissionText(counts: ResubmissionCounts, { report }: ReportLanguage): string {
  const infos = STATES.reduce((sum, state) => sum + counts.infos[state], 0);
  return [
    ...STATES.filter((state) => counts[state] > 0 || !['explained', 'unclear'].includes(state)).map((state) =>
      report.tally(report.resubmission.states[state], counts[state]),
    ),
    ...(infos > 0 ? [report.resubmission.infos(infos)] : []),
  ].join(report.separator);
}

/** Forms and sets that only one of the two workbooks has. */
export function loneTexts(
  { missing, added }: WorkbookResubmission,
  { report: { resubmission } }: ReportLanguage,
): readonly string[] {
  return [
    ...missing.map(({ name, findings }) => resubmission.missing(name, findings)),
    ...added.map(({ name, findings }) => resubmission.added(name, findings)),
  ];
}

/** `错误 2，警告 0，提示 5` */
export function countsText(counts: SeverityCounts, { locale, report }: ReportLanguage): string {
  return SEVERITIES.map((severity) =>
    report.tally(locale.interface.severity[severity], counts[severity]),
  ).join(report.separator);
}

/** How many files came to which conclusion: `退回 12，通过 30`; those that no file came to are left out. */
function conclusionsText({ workbooks }: RunReport, { report }: ReportLanguage): string {
  return CONCLUSIONS.flatMap((conclusion) => {
    const count = workbooks.filter((workbook) => workbook.conclusion === conclusion).length;
    return count === 0 ? [] : [report.tally(report.conclusions[conclusion], count)];
  }).join(report.separator);
}

function totalCounts({ workbooks }: RunReport): SeverityCounts {
  const sum = (severity: Severity): number =>
    workbooks.reduce((total, { counts }) => total + counts[severity], 0);
  return { error: sum('error'), warning: sum('warning'), info: sum('info') };
}

/** Overviews have a column for reviewers' scores where there are any. */
export function hasReviewedScores({ workbooks }: RunReport): boolean {
  return workbooks.some(({ sections }) => sections.some(({ score }) => score?.isReviewed ?? false));
}

/** A score or a weight with two decimals. */
export function pointsText(points: number): string {
  return formatFixed(decimal(points));
}

/** Last segment of a path. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** One value of a section's head; '' where its form has no such field. */
export function headValue({ head }: Pick<Section, 'head'>, key: HeadKey): string {
  return head.find((entry) => entry.key === key)?.value ?? '';
}

/** What an overview calls a workbook: its project or department, and how many there are. */
export function subjectText({ sections }: WorkbookReport, { report }: ReportLanguage): string {
  const [first] = sections;
  if (!first) return '';
  const department = headValue(first, 'accounts-department');
  const name = [department, first.name].filter((part) => part !== '').join(' ');
  return sections.length > 1 ? report.overview.and(name, sections.length) : name;
}

/** Date, number of files, pack and program, each with its name. */
export function runText({ date, pack, version, workbooks }: RunReport, { report }: ReportLanguage): string {
  const { run } = report;
  const entries = [
    [run.date, date],
    [run.files, run.fileCount(workbooks.length)],
    [run.pack, pack],
    [run.version, version],
  ];
  return entries.map((entry) => entry.join(' ')).join(GAP);
}

/** Why the cells of a repair are named: the likeliest first, the others as further possibilities. */
export function repairReason(
  { located, equalities }: FaultRows,
  rank: number,
  { report: { accounts } }: ReportLanguage,
): string {
  if (rank > 0) return accounts.other;
  return located ? accounts.located(equalities) : accounts.likeliest(equalities);
}

/** Conclusions, readiness and findings of all files together. */
export function resultText(run: RunReport, language: ReportLanguage): string {
  const { run: texts, labelled } = language.report;
  return [
    labelled(texts.conclusions, conclusionsText(run, language)),
    labelled(language.locale.interface.readiness.label, readinessTally(run, language)),
    labelled(texts.counts, countsText(totalCounts(run), language)),
  ].join(GAP);
}
