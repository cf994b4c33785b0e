/** One line a workbook, with the way to its report below. */
import type { RunReport, WorkbookReport } from '../model/report';
import type { ReportLanguage } from '../model/parts';
import { notComparedText, readinessShort } from '../readiness-wording';
import {
  computedText,
  hasReviewedScores,
  pointsText,
  resubmissionText,
  resultText,
  runText,
  subjectText,
} from '../wording';
import { type Markup, html } from './markup';
import { conclusionSign, readinessSign, table } from './tables';

/** Where a workbook's own report stands on the page. */
export function anchorOf(index: number): string {
  return `file-${String(index + 1)}`;
}

export function overview(run: RunReport, language: ReportLanguage): Markup {
  const { report, locale } = language;
  const { severity } = locale.interface;
  const isReviewed = hasReviewedScores(run);
  const notCompared = notComparedText(run, language);
  return html`<header class="overview" id="top">
    <h1>${report.title}</h1>
    <p class="soft">${runText(run, language)}</p>
    <p>${resultText(run, language)}</p>
    ${notCompared === '' ? null : html`<p>${notCompared}</p>`}
    ${table(
      [
        [report.findings.columns.number, 5],
        [report.head.conclusion, 11],
        [locale.interface.readiness.label, 13],
        [report.head.file, 21],
        [report.overview.project, isReviewed ? 13 : 21],
        [severity.error, 5],
        [severity.warning, 5],
        [severity.info, 5],
        [report.score.claimed, 7],
        [report.score.recomputed, 7],
        ...(isReviewed ? [[report.review.score, 8] as const] : []),
      ],
      run.workbooks.map((workbook, index) => row(workbook, index, isReviewed, language)),
    )}
  </header>`;
}

function row(workbook: WorkbookReport, index: number, isReviewed: boolean, language: ReportLanguage): Markup {
  const { report } = language;
  const { file, conclusion, counts, problem, sections, readiness, resubmission } = workbook;
  const stands = readinessShort(readiness, language);
  const score = sections.length === 1 ? sections[0]?.score : undefined;
  const points = (value: number | null | undefined): string =>
    value === null || value === undefined ? report.none : pointsText(value);
  const computed = computedText(workbook, language);
  return html`<tr>
    <td class="c">${index + 1}</td>
    <td class="c">
      ${conclusionSign(conclusion, language)}${computed === '' ? null : html`<div class="soft">${computed}</div>`}
    </td>
    <td class="c">
      ${readinessSign(readiness, language)}${stands === '' ? null : html`<div class="soft">${stands}</div>`}
    </td>
    <td><a href="#${anchorOf(index)}">${file.path}</a></td>
    <td>
      ${problem ?? subjectText(workbook, language)}${
        resubmission ? html`<div class="soft">${resubmissionText(resubmission.counts, language)}</div>` : null
      }
    </td>
    <td class="n">${counts.error}</td>
    <td class="n">${counts.warning}</td>
    <td class="n">${counts.info}</td>
    <td class="n">${points(score?.claimed)}</td>
    <td class="n">${points(score?.recomputed)}</td>
    ${isReviewed ? html`<td class="n">${points(score?.reviewed)}</td>` : null}
  </tr>`;
}
