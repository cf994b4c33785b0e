/** The report of one workbook as a sheet that prints like a document. */
import type { NewSheet } from '../../../xlsx/write/model';
import type { Readiness, RunMeta, Section, WorkbookReport } from '../model/report';
import type { LapsedRow, ReportLanguage } from '../model/parts';
import { readinessLines, readinessText } from '../readiness-wording';
import { CONCLUSION_LOOKS, READINESS_LOOKS } from '../signs';
import { opinionOf } from '../model/review-report';
import { GAP, baseName, conclusionHint, conclusionText, countsText, sectionVerdict } from '../wording';
import { columnCell, placeCell, textCell } from './cells';
import { equalityBlocks } from './equality-blocks';
import { findingBlock, gapBlock, waivedBlock } from './finding-blocks';
import { STYLES, signStyle } from './looks';
import { Page } from './page';
import { opinionBlock, resubmissionBlocks, resubmissionHead, reviewBlock } from './review-blocks';
import { scoreBlock } from './score-block';

/** 序号, 级别, 单元格, 规则, 原值, 应为, 依据, 处理. */
const COLUMNS = [5, 9, 15, 48, 14, 14, 32, 30];

export function fileSheet(
  name: string,
  workbook: WorkbookReport,
  meta: RunMeta,
  language: ReportLanguage,
): NewSheet {
  const { report } = language;
  const page = new Page(COLUMNS);
  headBlock(page, workbook, meta, language);
  workbook.sections.forEach((section, index) => {
    sectionBlocks(page, section, index, workbook, language);
  });
  if (workbook.lapsed.length > 0) lapsedBlock(page, workbook.lapsed, workbook, language);
  opinionBlock(page, workbook.opinion, language);
  return {
    name,
    columns: COLUMNS,
    rows: page.rows,
    merges: page.merges,
    frozenRows: 1,
    repeatedRows: [0, 0],
    footer: report.page('&P', '&N'),
    tab: CONCLUSION_LOOKS[workbook.conclusion].font,
  };
}

function headBlock(page: Page, workbook: WorkbookReport, meta: RunMeta, language: ReportLanguage): void {
  const { report } = language;
  const { file, conclusion, problem, counts } = workbook;
  page.line({ value: report.fileTitle + GAP + baseName(file.path), style: STYLES.title }, { height: 30 });
  page.row([
    { value: report.head.file, style: STYLES.label, over: 2 },
    {
      value: file.path,
      over: 2,
      ...(file.href === null ? { style: STYLES.text } : { style: STYLES.link, link: { href: file.href } }),
    },
    { value: report.run.date, style: STYLES.label, over: 2 },
    { value: meta.date, style: STYLES.text, over: 2 },
  ]);
  page.row([
    { value: report.run.pack, style: STYLES.label, over: 2 },
    { value: meta.pack, style: STYLES.text, over: 2 },
    { value: report.run.version, style: STYLES.label, over: 2 },
    { value: meta.version, style: STYLES.text, over: 2 },
  ]);
  page.row(
    [
      { value: report.head.conclusion, style: STYLES.label, over: 2 },
      {
        value: conclusionText(conclusion, language),
        style: { ...signStyle(CONCLUSION_LOOKS[conclusion]), size: 14 },
        over: 2,
      },
      {
        value: [problem ?? conclusionHint(workbook, language), countsText(counts, language)].join('\n'),
        style: STYLES.text,
        over: 4,
      },
    ],
    { height: 36 },
  );
  readinessRow(page, workbook.readiness, language);
  resubmissionHead(page, workbook, language);
}

/** Whether it can be imported, and what stands against it; nothing where there is nothing to import. */
function readinessRow(page: Page, readiness: Readiness, language: ReportLanguage): void {
  if (readiness.state === 'unknown') return;
  page.row([
    { value: language.locale.interface.readiness.label, style: STYLES.label, over: 2 },
    {
      value: readinessText(readiness, language),
      style: signStyle(READINESS_LOOKS[readiness.state]),
      over: 2,
    },
    { value: readinessLines(readiness, language).join('\n'), style: STYLES.text, over: 4 },
  ]);
}

function sectionBlocks(
  page: Page,
  section: Section,
  index: number,
  workbook: WorkbookReport,
  language: ReportLanguage,
): void {
  const { report } = language;
  const { score, equalities, coverage } = section;
  page.gap();
  const several = workbook.sections.length > 1;
  const title = several ? `${String(index + 1)}. ${section.name}` : section.name;
  const verdict = several ? GAP + sectionVerdict(section, language) : '';
  page.line({ value: title + verdict, style: STYLES.band }, { height: 22, pageBreak: index > 0 });
  if (several && section.readiness) readinessRow(page, section.readiness, language);
  headGrid(page, section, language);
  if (score) scoreBlock(page, score, language);
  if (equalities) equalityBlocks(page, equalities, workbook.file, language);
  const { review, resubmission } = section;
  if (review && review.rows.length > 0) reviewBlock(page, review.rows, workbook.file, language);
  if (resubmission) resubmissionBlocks(page, resubmission, workbook.file, language);
  findingBlock(page, section.findings, workbook.file, language);
  if (section.waived.length > 0) waivedBlock(page, section.waived, workbook.file, language);
  const { passed, found, notApplicable, notCheckable } = coverage;
  page.gap();
  page.line({
    value: report.coverage.summary(passed + found, found, notApplicable, notCheckable),
    style: STYLES.soft,
  });
  if (coverage.gaps.length > 0) gapBlock(page, coverage.gaps, language);
  if (several && review) opinionBlock(page, opinionOf(review), language);
}

/** Two entries a row. */
function headGrid(page: Page, { head }: Section, { report }: ReportLanguage): void {
  for (let index = 0; index < head.length; index += 2) {
    const pair = [head[index], head[index + 1]].map((entry) =>
      entry
        ? { label: report.head[entry.key], value: entry.value || report.blank }
        : { label: '', value: '' },
    );
    page.row(
      pair.flatMap(({ label, value }) => [
        { value: label, style: STYLES.label, over: 2 },
        { value, style: STYLES.text, over: 2 },
      ]),
    );
  }
}

function lapsedBlock(
  page: Page,
  lapsed: readonly LapsedRow[],
  { file }: WorkbookReport,
  { report }: ReportLanguage,
): void {
  page.gap();
  page.line({ value: report.lapsed.heading(lapsed.length), style: STYLES.heading }, { height: 20 });
  page.line({ value: report.lapsed.why, style: STYLES.soft });
  page.row([
    { ...columnCell(report.findings.columns.cell), over: 3 },
    columnCell(report.findings.columns.rule),
    { ...columnCell(report.waived.reason), over: 3 },
    columnCell(report.waived.by),
  ]);
  for (const { rule, title, place, reason, by, at } of lapsed) {
    const where = place ? place.cell : report.lapsed.gone;
    page.row([
      { ...placeCell(where, place, file), over: 3 },
      textCell(`${rule} ${title}`),
      { ...textCell(reason), over: 3 },
      textCell(`${by} ${at}`.trim()),
    ]);
  }
}
