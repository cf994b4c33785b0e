/** What a reviewer says row by row, the lines for an opinion, and what became of an earlier submission. */
import type { NewCell } from '../../../xlsx/write/model';
import type { ReportFile, WorkbookReport } from '../model/report';
import type { Opinion, ReportLanguage } from '../model/parts';
import type { ComparedRow, SectionResubmission } from '../model/resubmission-report';
import type { ReviewedRow } from '../model/review-report';
import { STATE_LOOKS } from '../signs';
import { GAP, loneTexts, resubmissionText, severityText, stateText } from '../wording';
import { columnCell, placeCell, textCell } from './cells';
import { STYLES, signStyle } from './looks';
import type { Page } from './page';

const OPINION_HEIGHT = 54;

export function reviewBlock(
  page: Page,
  rows: readonly ReviewedRow[],
  file: ReportFile,
  { report }: ReportLanguage,
): void {
  const points = (value: number | null): NewCell => ({ value: value ?? report.none, style: STYLES.number });
  page.gap();
  page.line({ value: report.review.heading, style: STYLES.heading }, { height: 20 });
  page.row([
    { ...columnCell(report.findings.columns.cell), over: 2 },
    { ...columnCell(report.review.row), over: 2 },
    ...[report.score.weight, report.score.claimed, report.review.score, report.review.opinion].map(
      columnCell,
    ),
  ]);
  for (const { place, name, weight, claimed, score, opinion, problem } of rows) {
    page.row([
      { ...placeCell(place?.cell ?? report.none, place, file), over: 2 },
      { ...textCell(name), over: 2 },
      points(weight),
      points(claimed),
      { value: score ?? report.none, style: STYLES.strongNumber },
      textCell([opinion, problem].filter((text) => text !== '').join('\n')),
    ]);
  }
}

/** Blank lines where nothing is given, to be filled in by hand. */
export function opinionBlock(page: Page, opinion: Opinion, { report }: ReportLanguage): void {
  page.gap();
  page.row(
    [
      { value: report.opinion.heading, style: STYLES.label, over: 2 },
      { value: opinion.text ?? '', style: STYLES.top, over: 6 },
    ],
    { height: OPINION_HEIGHT },
  );
  page.row(
    [
      { value: report.opinion.reviewer, style: STYLES.label, over: 2 },
      { value: opinion.reviewer ?? '', style: STYLES.text, over: 2 },
      { value: report.opinion.date, style: STYLES.label, over: 2 },
      { value: opinion.date ?? '', style: STYLES.text, over: 2 },
    ],
    { height: 24 },
  );
}

/** In the head of the sheet: against which file, and how it came out. */
export function resubmissionHead(page: Page, workbook: WorkbookReport, language: ReportLanguage): void {
  const { resubmission } = workbook;
  if (!resubmission) return;
  const { heading, earlier } = language.report.resubmission;
  page.row([
    { value: heading, style: STYLES.label, over: 2 },
    { value: resubmissionText(resubmission.counts, language), style: STYLES.strong, over: 2 },
    { value: earlier, style: STYLES.label, over: 2 },
    { value: resubmission.earlier, style: STYLES.text, over: 2 },
  ]);
  for (const text of loneTexts(resubmission, language)) page.line(textCell(text));
}

export function resubmissionBlocks(
  page: Page,
  resubmission: SectionResubmission,
  file: ReportFile,
  language: ReportLanguage,
): void {
  const { heading, noFindings, noCells } = language.report.resubmission;
  const { findings, rows, counts, matched } = resubmission;
  page.gap();
  page.line(
    { value: heading + GAP + resubmissionText(counts, language), style: STYLES.heading },
    { height: 20 },
  );
  if (matched !== '') page.line({ value: matched, style: STYLES.soft });
  if (findings.length > 0) comparedBlock(page, findings, file, language);
  else page.line({ value: noFindings, style: STYLES.plain });
  for (const row of rows) page.line({ value: row, style: STYLES.plain });
  if (counts.cells > 0) changedBlock(page, resubmission, file, language);
  else page.line({ value: noCells, style: STYLES.plain });
}

function comparedBlock(
  page: Page,
  rows: readonly ComparedRow[],
  file: ReportFile,
  language: ReportLanguage,
): void {
  const { columns: names } = language.report.findings;
  const { columns } = language.report.resubmission;
  page.row([
    { ...columnCell(columns.state), over: 2 },
    columnCell(names.cell),
    columnCell(names.rule),
    ...[columns.before, columns.after, names.message, columns.note].map(columnCell),
  ]);
  for (const row of rows) {
    page.row([
      { value: stateText(row.state, language), style: signStyle(STATE_LOOKS[row.state]), over: 2 },
      placeCell(row.cell, row.place, file),
      textCell(`${severityText(row.severity, language)} ${row.rule} ${row.title}`),
      textCell(row.before),
      textCell(row.after),
      textCell(row.message),
      textCell(row.note),
    ]);
  }
}

function changedBlock(
  page: Page,
  { cells, moreCells, counts }: SectionResubmission,
  file: ReportFile,
  { report }: ReportLanguage,
): void {
  const { columns, cells: heading, moreCells: more } = report.resubmission;
  page.gap();
  page.line({ value: heading(counts.cells), style: STYLES.heading }, { height: 20 });
  page.row([
    { ...columnCell(report.findings.columns.cell), over: 3 },
    columnCell(columns.field),
    { ...columnCell(columns.before), over: 2 },
    { ...columnCell(columns.after), over: 2 },
  ]);
  for (const { cell, place, field, before, after } of cells) {
    page.row([
      { ...placeCell(cell, place, file), over: 3 },
      textCell(field),
      { ...textCell(before), over: 2 },
      { ...textCell(after), over: 2 },
    ]);
  }
  if (moreCells > 0) page.line({ value: more(moreCells), style: STYLES.soft });
}
