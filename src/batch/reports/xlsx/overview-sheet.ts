/** One row a file: its conclusion, how much was found, and where to read on. */
import type { NewLink, NewSheet } from '../../../xlsx/write/model';
import type { HeadKey, RunReport, WorkbookReport } from '../model/report';
import type { ReportLanguage } from '../model/parts';
import { notComparedText, readinessShort, readinessText } from '../readiness-wording';
import { CONCLUSION_LOOKS, READINESS_LOOKS } from '../signs';
import {
  GAP,
  computedText,
  conclusionText,
  hasReviewedScores,
  headValue,
  resubmissionText,
  resultText,
  runText,
  subjectText,
} from '../wording';
import { columnCell, textCell } from './cells';
import { STYLES, signStyle } from './looks';
import { Page, type Span } from './page';

/** 序号, 结论, 导入, 文件, 项目／部门, 项目编码, 年度, 错误, 警告, 提示, 自评, 复核, 差额. */
const COLUMNS = [5, 17, 18, 30, 32, 22, 7, 6, 6, 6, 9, 9, 9];
/** 复核人评分, where there are any. */
const REVIEWED = 11;
/** 备注, 明细. */
const LAST_COLUMNS = [24, 7];

/** @param details where each workbook's own findings stand, in the order of the workbooks */
export function overviewSheet(
  name: string,
  run: RunReport,
  details: readonly (NewLink | null)[],
  language: ReportLanguage,
): NewSheet {
  const { report } = language;
  const isReviewed = hasReviewedScores(run);
  const columns = [...COLUMNS, ...(isReviewed ? [REVIEWED] : []), ...LAST_COLUMNS];
  const page = new Page(columns);
  page.line({ value: report.title + GAP + report.overview.heading, style: STYLES.title }, { height: 30 });
  page.line({ value: runText(run, language), style: STYLES.soft });
  page.line({ value: resultText(run, language), style: STYLES.plain });
  const notCompared = notComparedText(run, language);
  if (notCompared !== '') page.line({ value: notCompared, style: STYLES.plain });
  const head = page.row(headings(isReviewed, language).map(columnCell), { height: 22 });
  run.workbooks.forEach((workbook, index) => {
    page.row(workbookCells(workbook, index, isReviewed, details[index] ?? null, language));
  });
  return {
    name,
    columns,
    rows: page.rows,
    merges: page.merges,
    frozenRows: head + 1,
    repeatedRows: [head, head],
    footer: report.page('&P', '&N'),
    filter: { top: head, left: 0, bottom: page.rows.length - 1, right: columns.length - 1 },
  };
}

function headings(isReviewed: boolean, { locale, report }: ReportLanguage): readonly string[] {
  const { severity } = locale.interface;
  return [
    report.findings.columns.number,
    report.head.conclusion,
    locale.interface.readiness.label,
    report.head.file,
    report.overview.project,
    report.head.code,
    report.head.year,
    severity.error,
    severity.warning,
    severity.info,
    report.score.claimed,
    report.score.recomputed,
    report.score.difference,
    ...(isReviewed ? [report.review.score] : []),
    report.overview.note,
    report.overview.jump,
  ];
}

function workbookCells(
  workbook: WorkbookReport,
  index: number,
  isReviewed: boolean,
  detail: NewLink | null,
  language: ReportLanguage,
): readonly Span[] {
  const { report } = language;
  const { file, conclusion, readiness, counts, problem, sections } = workbook;
  const only = sections.length === 1 ? sections[0] : undefined;
  const head = (key: HeadKey): string => headValue(only ?? { head: [] }, key);
  const score = only?.score ?? null;
  return [
    { value: index + 1, style: STYLES.count },
    {
      value: linesOf(conclusionText(conclusion, language), computedText(workbook, language)),
      style: signStyle(CONCLUSION_LOOKS[conclusion]),
    },
    {
      value: linesOf(readinessText(readiness, language), readinessShort(readiness, language)),
      style: signStyle(READINESS_LOOKS[readiness.state]),
    },
    file.href === null
      ? textCell(file.path)
      : { value: file.path, style: STYLES.link, link: { href: file.href } },
    textCell(subjectText(workbook, language)),
    textCell(head('code')),
    { value: head('year'), style: STYLES.centre },
    { value: counts.error, style: STYLES.count },
    { value: counts.warning, style: STYLES.count },
    { value: counts.info, style: STYLES.count },
    { value: score?.claimed ?? report.none, style: STYLES.number },
    { value: score?.recomputed ?? report.none, style: STYLES.number },
    { value: score?.difference ?? report.none, style: STYLES.difference },
    ...(isReviewed ? [{ value: score?.reviewed ?? report.none, style: STYLES.number }] : []),
    textCell(problem ?? noteOf(workbook, language)),
    detail
      ? { value: report.overview.jump, style: STYLES.centreLink, link: detail }
      : { value: report.none, style: STYLES.centre },
  ];
}

/** One below the other; none that is ''. */
function linesOf(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}

function noteOf({ sections, resubmission }: WorkbookReport, language: ReportLanguage): string {
  const { report } = language;
  const notes = resubmission ? [resubmissionText(resubmission.counts, language)] : [];
  const [only] = sections;
  if (sections.length > 1 && sections.some(({ score }) => score !== null))
    notes.push(report.overview.several);
  else if (only?.score?.recomputed === null) notes.push(report.score.unknown);
  return notes.join('\n');
}
