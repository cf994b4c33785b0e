/** What a reviewer says row by row, and what became of an earlier submission. */
import type { Section, WorkbookReport } from '../model/report';
import type { ReportLanguage } from '../model/parts';
import type { ChangedRow, ComparedRow, SectionResubmission } from '../model/resubmission-report';
import type { ReviewedRow } from '../model/review-report';
import { GAP, loneTexts, pointsText, resubmissionText, severityText, stateText } from '../wording';
import { type Markup, html, lines } from './markup';
import { table } from './tables';

/** Scores and opinions of the rows that have one. */
export function reviewContent({ review }: Section, language: ReportLanguage): Markup | null {
  if (!review || review.rows.length === 0) return null;
  return html`<h4>${language.report.review.heading}</h4>
    ${reviewTable(review.rows, language)}`;
}

function reviewTable(rows: readonly ReviewedRow[], { report }: ReportLanguage): Markup {
  const points = (value: number | null): string => (value === null ? report.none : pointsText(value));
  return table(
    [
      [report.findings.columns.cell, 8],
      [report.review.row, 32],
      [report.score.weight, 8],
      [report.score.claimed, 9],
      [report.review.score, 10],
      [report.review.opinion, 33],
    ],
    rows.map(
      ({ place, name, weight, claimed, score, opinion, problem }) =>
        html`<tr>
          <td>${place?.cell ?? report.none}</td>
          <td>${name}</td>
          <td class="n">${points(weight)}</td>
          <td class="n">${points(claimed)}</td>
          <td class="n"><b>${points(score)}</b></td>
          <td>
            ${lines(opinion)}${problem === '' ? null : html`<div class="sign-warning">${problem}</div>`}
          </td>
        </tr>`,
    ),
  );
}

/** The comparison of the whole workbook, in a line. */
export function resubmissionSummary(
  { resubmission }: WorkbookReport,
  language: ReportLanguage,
): Markup | null {
  if (!resubmission) return null;
  const { heading, earlier } = language.report.resubmission;
  return html`<div class="summary">
      <b>${heading}</b>
      <span>${resubmissionText(resubmission.counts, language)}</span>
      <span class="soft">${earlier} ${resubmission.earlier}</span>
    </div>
    ${loneTexts(resubmission, language).map((text) => html`<p>${text}</p>`)}`;
}

export function resubmissionContent({ resubmission }: Section, language: ReportLanguage): Markup | null {
  if (!resubmission) return null;
  const { heading, findings, noFindings, cells, noCells } = language.report.resubmission;
  const { counts } = resubmission;
  return html`<h4>${heading}${GAP}${resubmissionText(counts, language)}</h4>
    ${resubmission.matched === '' ? null : html`<p class="soft">${resubmission.matched}</p>`}
    ${
      resubmission.findings.length === 0
        ? html`<p>${noFindings}</p>`
        : html`<h5>${findings(resubmission.findings.length)}</h5>
            ${comparedTable(resubmission.findings, language)}`
    }
    ${resubmission.rows.map((row) => html`<p>${row}</p>`)}
    ${
      counts.cells === 0
        ? html`<p>${noCells}</p>`
        : html`<h5>${cells(counts.cells)}</h5>
            ${changedTable(resubmission, language)}`
    }`;
}

function comparedTable(rows: readonly ComparedRow[], language: ReportLanguage): Markup {
  const { columns: names } = language.report.findings;
  const { columns } = language.report.resubmission;
  return table(
    [
      [columns.state, 10],
      [names.severity, 7],
      [names.cell, 10],
      [names.rule, 34],
      [columns.before, 12],
      [columns.after, 12],
      [columns.note, 15],
    ],
    rows.map(
      (row) =>
        html`<tr>
          <td class="c"><span class="sign state-${row.state}">${stateText(row.state, language)}</span></td>
          <td class="c">${severityText(row.severity, language)}</td>
          <td>${row.cell}</td>
          <td>
            <div class="rule">${row.rule} ${row.title}</div>
            ${lines(row.message)}
          </td>
          <td>${lines(row.before)}</td>
          <td>${lines(row.after)}</td>
          <td>${lines(row.note)}</td>
        </tr>`,
    ),
  );
}

function changedTable({ cells, moreCells }: SectionResubmission, { report }: ReportLanguage): Markup {
  const { columns, moreCells: more } = report.resubmission;
  return html`${table(
    [
      [report.findings.columns.cell, 12],
      [columns.field, 28],
      [columns.before, 30],
      [columns.after, 30],
    ],
    cells.map(changedRow),
  )}${moreCells === 0 ? null : html`<p class="soft">${more(moreCells)}</p>`}`;
}

function changedRow({ cell, field, before, after }: ChangedRow): Markup {
  return html`<tr>
    <td>${cell}</td>
    <td>${field}</td>
    <td>${lines(before)}</td>
    <td>${lines(after)}</td>
  </tr>`;
}
