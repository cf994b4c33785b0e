/** The report of one workbook on the page. */
import type { Equalities, Readiness, RunReport, Score, Section, WorkbookReport } from '../model/report';
import type { Opinion, ReportLanguage } from '../model/parts';
import { opinionOf } from '../model/review-report';
import { readinessLines } from '../readiness-wording';
import { GAP, baseName, conclusionHint, conclusionText, countsText, sectionVerdict } from '../wording';
import { failedTable, faultTable, scoreTable, tallyTable } from './figures';
import { type Markup, html, lines } from './markup';
import { anchorOf } from './overview';
import { resubmissionContent, resubmissionSummary, reviewContent } from './review';
import { findingTable, gapTable, lapsedTable, readinessSign, waivedTable } from './tables';

export function article(
  workbook: WorkbookReport,
  index: number,
  run: RunReport,
  language: ReportLanguage,
): Markup {
  const { report } = language;
  const { file, conclusion, counts, problem, sections, lapsed } = workbook;
  const name = baseName(file.path);
  return html`<article id="${anchorOf(index)}">
    <h2>${report.fileTitle}${GAP}${file.href === null ? name : html`<a href="${file.href}">${name}</a>`}</h2>
    <p class="soft">
      ${sourceText(workbook, run, language)}
      ${run.workbooks.length > 1 ? html`<a class="back" href="#top">${report.overview.top}</a>` : null}
    </p>
    <div class="summary">
      <span class="sign verdict sign-${conclusion}">${conclusionText(conclusion, language)}</span>
      <span>${problem ?? conclusionHint(workbook, language)}</span>
      <span class="soft">${countsText(counts, language)}</span>
    </div>
    ${readinessContent(workbook.readiness, language)} ${resubmissionSummary(workbook, language)}
    ${sections.map((section, number) => sectionContent(section, number, sections.length, language))}
    ${
      lapsed.length > 0
        ? html`<h4>${report.lapsed.heading(lapsed.length)}</h4>
            <p class="soft">${report.lapsed.why}</p>
            ${lapsedTable(lapsed, language)}`
        : null
    }
    ${opinionTable(workbook.opinion, language)}
  </article> `;
}

function sourceText({ file }: WorkbookReport, run: RunReport, { report }: ReportLanguage): string {
  const entries = [
    [report.head.file, file.path],
    [report.run.date, run.date],
    [report.run.pack, run.pack],
    [report.product, run.version],
  ];
  return entries.map((entry) => entry.join(' ')).join(GAP);
}

function sectionContent(section: Section, index: number, all: number, language: ReportLanguage): Markup {
  const { report } = language;
  const { findings, waived, coverage, score, equalities } = section;
  const { passed, found, notApplicable, notCheckable, gaps } = coverage;
  const number = all > 1 ? `${String(index + 1)}. ` : '';
  const verdict = all > 1 ? GAP + sectionVerdict(section, language) : '';
  return html`<section>
    <h3>${number}${section.name}${verdict}</h3>
    ${all > 1 && section.readiness ? readinessContent(section.readiness, language) : null}
    ${score ? scoredHead(section, score, language) : headTable(section, language)}
    ${equalities ? equalityContent(equalities, language) : null} ${reviewContent(section, language)}
    ${resubmissionContent(section, language)}
    <h4>${report.findings.heading(findings.length)}</h4>
    ${findingTable(findings, language)}
    ${
      waived.length > 0
        ? html`<h4>${report.waived.heading(waived.length)}</h4>
            ${waivedTable(waived, language)}`
        : null
    }
    <p class="soft">${report.coverage.summary(passed + found, found, notApplicable, notCheckable)}</p>
    ${
      gaps.length > 0
        ? html`<h4>${report.coverage.heading(gaps.length)}</h4>
            ${gapTable(gaps, language)}`
        : null
    }
    ${all > 1 && section.review ? opinionTable(opinionOf(section.review), language) : null}
  </section>`;
}

/** Whether it can be imported, and what stands against it; nothing where there is nothing to import. */
function readinessContent(readiness: Readiness, language: ReportLanguage): Markup | null {
  if (readiness.state === 'unknown') return null;
  return html`<div class="summary">
    ${readinessSign(readiness, language)}
    <div class="reasons">${readinessLines(readiness, language).map((line) => html`<p>${line}</p>`)}</div>
  </div>`;
}

/** The head beside the scores, so that a short report is one page. */
function scoredHead(section: Section, score: Score, language: ReportLanguage): Markup {
  const { notRecomputed } = language.report.score;
  return html`<div class="pair">
    ${headTable(section, language)}
    <div>
      ${scoreTable(score, language)}
      ${score.recomputed === null ? html`<p class="soft">${notRecomputed}</p>` : null}
    </div>
  </div>`;
}

function equalityContent({ tables, faults, failed }: Equalities, language: ReportLanguage): Markup {
  const { accounts } = language.report;
  return html`<h4>${accounts.heading}</h4>
    ${tallyTable(tables, language)}
    ${
      faults.length > 0
        ? html`<h4>${accounts.faults}</h4>
            ${faultTable(faults, language)}`
        : null
    }
    ${
      failed.length > 0
        ? html`<h4>${accounts.failed(failed.length)}</h4>
            ${failedTable(failed, language)}`
        : null
    }`;
}

/** Two entries a row. */
function headTable({ head }: Section, { report }: ReportLanguage): Markup {
  const cells = head.map(
    ({ key, value }) =>
      html`<th scope="row">${report.head[key]}</th>
        <td>${lines(value || report.blank)}</td>`,
  );
  if (cells.length % 2 === 1) cells.push(html`<td colspan="2"></td>`);
  const rows = cells.flatMap((cell, index) => (index % 2 === 0 ? [[cell, cells[index + 1] ?? null]] : []));
  return html`<table class="head">
    ${PAIRS}
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Blank where nothing is given, to be filled in by hand. */
function opinionTable(opinion: Opinion, { report }: ReportLanguage): Markup {
  return html`<table class="opinion">
    ${PAIRS}
    <tbody>
      <tr>
        <th scope="row">${report.opinion.heading}</th>
        <td colspan="3">${lines(opinion.text ?? '')}</td>
      </tr>
      <tr>
        <th scope="row">${report.opinion.reviewer}</th>
        <td>${opinion.reviewer}</td>
        <th scope="row">${report.opinion.date}</th>
        <td>${opinion.date}</td>
      </tr>
    </tbody>
  </table>`;
}

/** Columns of label and value, twice. */
const PAIRS = html`<colgroup>
  <col style="width:14%" />
  <col style="width:36%" />
  <col style="width:14%" />
  <col style="width:36%" />
</colgroup>`;
