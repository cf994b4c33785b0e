/** One line a workbook, with the way to its report below. */
import type { ReportLanguage, RunReport, WorkbookReport } from '../model/report';
import { pointsText, resultText, runText, subjectText } from '../wording';
import { type Markup, html } from './markup';
import { conclusionSign, table } from './tables';

/** Where a workbook's own report stands on the page. */
export function anchorOf(index: number): string {
  return `file-${String(index + 1)}`;
}

export function overview(run: RunReport, language: ReportLanguage): Markup {
  const { report, locale } = language;
  const { severity } = locale.interface;
  return html`<header class="overview" id="top">
    <h1>${report.title}</h1>
    <p class="soft">${runText(run, language)}</p>
    <p>${resultText(run, language)}</p>
    ${table(
      [
        [report.findings.columns.number, 5],
        [report.head.conclusion, 13],
        [report.head.file, 23],
        [report.overview.project, 25],
        [severity.error, 6],
        [severity.warning, 6],
        [severity.info, 6],
        [report.score.claimed, 8],
        [report.score.recomputed, 8],
      ],
      run.workbooks.map((workbook, index) => row(workbook, index, language)),
    )}
  </header>`;
}

function row(workbook: WorkbookReport, index: number, language: ReportLanguage): Markup {
  const { report } = language;
  const { file, conclusion, counts, problem, sections } = workbook;
  const score = sections.length === 1 ? sections[0]?.score : undefined;
  const points = (value: number | null | undefined): string =>
    value === null || value === undefined ? report.none : pointsText(value);
  return html`<tr>
    <td class="c">${index + 1}</td>
    <td class="c">${conclusionSign(conclusion, language)}</td>
    <td><a href="#${anchorOf(index)}">${file.path}</a></td>
    <td>${problem ?? subjectText(workbook, language)}</td>
    <td class="n">${counts.error}</td>
    <td class="n">${counts.warning}</td>
    <td class="n">${counts.info}</td>
    <td class="n">${points(score?.claimed)}</td>
    <td class="n">${points(score?.recomputed)}</td>
  </tr>`;
}
