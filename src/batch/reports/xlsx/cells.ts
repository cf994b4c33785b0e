/** Cells that the sheets of a report share. */
import type { NewCell, NewLink } from '../../../xlsx/write/model';
import type { ReportFile } from '../model/report';
import type { CellPlace, FindingRow, ReportLanguage } from '../model/parts';
import { SEVERITY_LOOKS } from '../signs';
import { severityText } from '../wording';
import { STYLES, signStyle } from './looks';

export function textCell(value: string): NewCell {
  return { value, style: STYLES.text };
}

export function columnCell(value: string): NewCell {
  return { value, style: STYLES.column };
}

export function severityCell({ severity }: Pick<FindingRow, 'severity'>, language: ReportLanguage): NewCell {
  return { value: severityText(severity, language), style: signStyle(SEVERITY_LOOKS[severity]) };
}

/** Leads to the cell in the checked workbook. */
export function placeCell(value: string, place: CellPlace | null, { href }: ReportFile): NewCell {
  if (!place || href === null) return textCell(value);
  const link: NewLink = { href, ...place };
  return { value, style: STYLES.link, link };
}

/** The rule and, below, what it found. */
export function ruleText({ rule, title, message }: FindingRow): string {
  return `${rule} ${title}\n${message}`;
}

/** What the finding rests on and, below, its equation. */
export function basisText({ basis, arithmetic }: FindingRow, { report }: ReportLanguage): string {
  return arithmetic === '' ? basis : `${basis}\n${report.findings.arithmetic(arithmetic)}`;
}

/** 级别｜单元格｜规则｜原值｜应为｜依据｜处理. */
export function findingCells(
  row: FindingRow,
  file: ReportFile,
  language: ReportLanguage,
): readonly NewCell[] {
  return [
    severityCell(row, language),
    placeCell(row.cells, row.place, file),
    textCell(ruleText(row)),
    textCell(row.found),
    textCell(row.expected),
    textCell(basisText(row, language)),
    textCell(row.action),
  ];
}
