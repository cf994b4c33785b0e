/** The tables of figures: scores of a form, equalities of a set of accounts. */
import type { Equalities, FaultRows, Score } from '../model/report';
import type { ReportLanguage } from '../model/parts';
import { pointsText, repairReason } from '../wording';
import { type Markup, html } from './markup';
import { conclusionSign, table } from './tables';

export function scoreTable(score: Score, { report }: ReportLanguage): Markup {
  const texts = report.score;
  const shown = (value: number | null, none: string): string => (value === null ? none : pointsText(value));
  const reviewed = (value: number | null): string[] => (score.isReviewed ? [shown(value, report.none)] : []);
  return table(
    [
      [texts.part, score.isReviewed ? 26 : 32],
      [texts.weight, score.isReviewed ? 13 : 15],
      [texts.claimed, score.isReviewed ? 15 : 18],
      [texts.recomputed, score.isReviewed ? 15 : 18],
      [texts.difference, score.isReviewed ? 14 : 17],
      ...(score.isReviewed ? [[report.review.score, 17] as const] : []),
    ],
    score.lines.map((line) =>
      figureRow(line.name, [
        pointsText(line.weight),
        pointsText(line.claimed),
        pointsText(line.recomputed),
        signed(line.difference),
        ...reviewed(line.reviewed),
      ]),
    ),
    figureRow(texts.total, [
      '',
      shown(score.claimed, report.none),
      shown(score.recomputed, texts.unknown),
      score.difference === null ? report.none : signed(score.difference),
      ...reviewed(score.reviewed),
    ]),
  );
}

export function tallyTable(tables: Equalities['tables'], language: ReportLanguage): Markup {
  const { report } = language;
  const { exact, rounding, broken, unreadable } = report.accounts.states;
  return table(
    [
      [report.accounts.table, 46],
      [exact, 10],
      [rounding, 10],
      [broken, 10],
      [unreadable, 10],
      [report.head.conclusion, 14],
    ],
    tables.map(
      ({ name, conclusion, tally }) =>
        html`<tr>
          ${figureCells(name, [tally.exact, tally.rounding, tally.broken, tally.unreadable])}
          <td class="c">${conclusionSign(conclusion, language)}</td>
        </tr>`,
    ),
  );
}

export function failedTable(failed: Equalities['failed'], { report }: ReportLanguage): Markup {
  return table(
    [
      [report.findings.columns.cell, 14],
      [report.findings.columns.rule, 24],
      [report.accounts.equation, 50],
      [report.accounts.difference, 12],
    ],
    failed.map(
      ({ place, rule, title, equation, difference }) =>
        html`<tr>
          <td>${place.sheet}!${place.cell}</td>
          <td>${rule} ${title}</td>
          <td>${equation}</td>
          <td class="n">${difference}</td>
        </tr>`,
    ),
  );
}

export function faultTable(faults: readonly FaultRows[], language: ReportLanguage): Markup {
  const { accounts, findings } = language.report;
  return table(
    [
      [findings.columns.cell, 14],
      [accounts.figure, 26],
      [findings.columns.found, 12],
      [findings.columns.expected, 12],
      [accounts.slip, 12],
      [accounts.why, 24],
    ],
    faults.flatMap((fault) => faultRows(fault, language)),
  );
}

function faultRows(fault: FaultRows, language: ReportLanguage): readonly Markup[] {
  const { accounts, none } = language.report;
  if (fault.repairs.length === 0) {
    return [
      html`<tr>
        <td colspan="6">${accounts.unknown(fault.equalities)}</td>
      </tr>`,
    ];
  }
  return fault.repairs.flatMap((cells, rank) =>
    cells.map(
      ({ place, name, found, expected, slip }) =>
        html`<tr>
          <td>${place.sheet}!${place.cell}</td>
          <td>${name}</td>
          <td class="n">${found || accounts.empty}</td>
          <td class="n"><b>${expected}</b></td>
          <td>${slip || none}</td>
          <td>${repairReason(fault, rank, language)}</td>
        </tr>`,
    ),
  );
}

function figureRow(name: string, figures: readonly string[]): Markup {
  return html`<tr>
    ${figureCells(name, figures)}
  </tr>`;
}

function figureCells(name: string, figures: readonly (string | number)[]): Markup {
  return html`<td>${name}</td>
    ${figures.map((figure) => html`<td class="n">${figure}</td>`)}`;
}

function signed(points: number): string {
  return points > 0 ? `+${pointsText(points)}` : pointsText(points);
}
