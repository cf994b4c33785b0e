/** The tables of findings, of what was set aside, and of what could not be checked. */
import type { Gap, ReportFile } from '../model/report';
import type { FindingRow, ReportLanguage, WaivedRow } from '../model/parts';
import { columnCell, findingCells, placeCell, ruleText, severityCell, textCell } from './cells';
import { STYLES } from './looks';
import type { Page } from './page';

export function findingBlock(
  page: Page,
  findings: readonly FindingRow[],
  file: ReportFile,
  language: ReportLanguage,
): void {
  const { report } = language;
  const { number, severity, cell, rule, found, expected, basis, action } = report.findings.columns;
  page.gap();
  page.line({ value: report.findings.heading(findings.length), style: STYLES.heading }, { height: 20 });
  if (findings.length === 0) {
    page.line({ value: report.findings.none, style: STYLES.plain });
    return;
  }
  page.row([number, severity, cell, rule, found, expected, basis, action].map(columnCell));
  for (const row of findings) {
    page.row([{ value: row.number, style: STYLES.count }, ...findingCells(row, file, language)]);
  }
}

export function waivedBlock(
  page: Page,
  waived: readonly WaivedRow[],
  file: ReportFile,
  language: ReportLanguage,
): void {
  const { report } = language;
  const { number, severity, cell, rule } = report.findings.columns;
  page.gap();
  page.line({ value: report.waived.heading(waived.length), style: STYLES.heading }, { height: 20 });
  page.row([
    ...[number, severity, cell, rule].map(columnCell),
    { ...columnCell(report.waived.reason), over: 3 },
    columnCell(report.waived.by),
  ]);
  for (const row of waived) {
    page.row([
      { value: row.number, style: STYLES.count },
      severityCell(row, language),
      placeCell(row.cells, row.place, file),
      textCell(ruleText(row)),
      { ...textCell(row.reason), over: 3 },
      textCell(`${row.by} ${row.at}`.trim()),
    ]);
  }
}

export function gapBlock(page: Page, gaps: readonly Gap[], { report }: ReportLanguage): void {
  const { heading, reason, where } = report.coverage;
  const hasTables = gaps.some((gap) => gap.where !== '');
  page.gap();
  page.line({ value: heading(gaps.length), style: STYLES.heading }, { height: 20 });
  page.row([
    { ...columnCell(report.findings.columns.rule), over: 4 },
    { ...columnCell(reason), over: hasTables ? 3 : 4 },
    ...(hasTables ? [columnCell(where)] : []),
  ]);
  for (const gap of gaps) {
    page.row([
      { ...textCell(`${gap.rule} ${gap.title}`), over: 4 },
      { ...textCell(gap.reason), over: hasTables ? 3 : 4 },
      ...(hasTables ? [textCell(gap.where)] : []),
    ]);
  }
}
