/** The tables of what was found, what was set aside, and what could not be checked. */
import type { Gap, Readiness, WorkbookReport } from '../model/report';
import type { FindingRow, LapsedRow, ReportLanguage, WaivedRow } from '../model/parts';
import { readinessText } from '../readiness-wording';
import { conclusionText, severityText } from '../wording';
import { type Markup, html, lines } from './markup';

/** A heading and the width of its column in percent. */
export type Column = readonly [heading: string, width: number];

export function table(columns: readonly Column[], body: readonly Markup[], foot?: Markup): Markup {
  return html`<table>
    <colgroup>
      ${columns.map(([, width]) => html`<col style="width:${width}%" />`)}
    </colgroup>
    <thead>
      <tr>
        ${columns.map(([heading]) => html`<th scope="col">${heading}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${body}
    </tbody>
    ${
      foot
        ? html`<tfoot>
            ${foot}
          </tfoot>`
        : null
    }
  </table>`;
}

export function conclusionSign(conclusion: WorkbookReport['conclusion'], language: ReportLanguage): Markup {
  return html`<span class="sign sign-${conclusion}">${conclusionText(conclusion, language)}</span>`;
}

export function readinessSign(readiness: Readiness, language: ReportLanguage): Markup {
  return html`<span class="sign import-${readiness.state}">${readinessText(readiness, language)}</span>`;
}

export function findingTable(findings: readonly FindingRow[], language: ReportLanguage): Markup {
  const { report } = language;
  const { number, severity, cell, rule, found, expected, basis, action } = report.findings.columns;
  if (findings.length === 0) return html`<p>${report.findings.none}</p>`;
  return table(
    [
      [number, 4],
      [severity, 7],
      [cell, 9],
      [rule, 28],
      [found, 9],
      [expected, 9],
      [basis, 18],
      [action, 16],
    ],
    findings.map(
      (row) =>
        html`<tr>
          ${placeCells(row, language)}
          <td>${lines(row.found)}</td>
          <td>${lines(row.expected)}</td>
          <td>${lines(row.basis)}${equation(row, language)}</td>
          <td>${lines(row.action)}</td>
        </tr>`,
    ),
  );
}

export function waivedTable(waived: readonly WaivedRow[], language: ReportLanguage): Markup {
  const { report } = language;
  const { number, severity, cell, rule } = report.findings.columns;
  return table(
    [
      [number, 4],
      [severity, 7],
      [cell, 9],
      [rule, 36],
      [report.waived.reason, 30],
      [report.waived.by, 14],
    ],
    waived.map(
      (row) =>
        html`<tr>
          ${placeCells(row, language)}
          <td>${lines(row.reason)}</td>
          <td>${row.by} ${row.at}</td>
        </tr>`,
    ),
  );
}

export function lapsedTable(lapsed: readonly LapsedRow[], { report }: ReportLanguage): Markup {
  return table(
    [
      [report.findings.columns.cell, 16],
      [report.findings.columns.rule, 34],
      [report.waived.reason, 36],
      [report.waived.by, 14],
    ],
    lapsed.map(
      ({ rule, title, place, reason, by, at }) =>
        html`<tr>
          <td>${place ? `${place.sheet}!${place.cell}` : report.lapsed.gone}</td>
          <td>${rule} ${title}</td>
          <td>${lines(reason)}</td>
          <td>${by} ${at}</td>
        </tr>`,
    ),
  );
}

export function gapTable(gaps: readonly Gap[], { report }: ReportLanguage): Markup {
  const hasTables = gaps.some(({ where }) => where !== '');
  const columns: readonly Column[] = [
    [report.findings.columns.rule, 45],
    [report.coverage.reason, hasTables ? 40 : 55],
  ];
  return table(
    hasTables ? [...columns, [report.coverage.where, 15]] : columns,
    gaps.map(
      ({ rule, title, reason, where }) =>
        html`<tr>
          <td>${rule} ${title}</td>
          <td>${reason}</td>
          ${hasTables ? html`<td>${where}</td>` : null}
        </tr>`,
    ),
  );
}

/** 序号, 级别, 单元格, 规则. */
function placeCells(row: FindingRow, language: ReportLanguage): Markup {
  const { number, severity, cells, rule, title, message } = row;
  return html`<td class="c">${number}</td>
    <td class="c"><span class="sign sign-${severity}">${severityText(severity, language)}</span></td>
    <td>${cells}</td>
    <td>
      <div class="rule">${rule} ${title}</div>
      ${lines(message)}
    </td>`;
}

function equation({ arithmetic }: FindingRow, { report }: ReportLanguage): Markup | null {
  return arithmetic === ''
    ? null
    : html`<div class="equation">${report.findings.arithmetic(arithmetic)}</div>`;
}
