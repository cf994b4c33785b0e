/** All findings of a run in one table, to be filtered; several sheets where one would not hold them. */
import type { NewSheet } from '../../../xlsx/write/model';
import type { ReportFile, RunReport } from '../model/report';
import type { FindingRow, ReportLanguage } from '../model/parts';
import { columnCell, findingCells, textCell } from './cells';
import { STYLES } from './looks';
import { Page } from './page';

/** 序号, 文件, 表, 工作表, 级别, 单元格, 规则, 原值, 应为, 依据, 处理. */
const COLUMNS = [6, 22, 22, 14, 9, 13, 44, 13, 13, 28, 28];
/** Each row has a link, and a sheet holds 65,530. */
export const MOST_ROWS = 60_000;

export interface ListedRow {
  readonly row: FindingRow;
  readonly section: string;
  readonly file: ReportFile;
}

/** What the lists hold, in their order. */
export function listedRows({ workbooks }: RunReport): readonly ListedRow[] {
  return workbooks.flatMap(({ file, sections }) =>
    sections.flatMap(({ name: section, findings }) => findings.map((row) => ({ row, section, file }))),
  );
}

/** Where a row stands: which of the lists, and its row on the sheet from 0. */
export function placeInLists(index: number): { readonly list: number; readonly row: number } {
  return { list: Math.floor(index / MOST_ROWS), row: 1 + (index % MOST_ROWS) };
}

export function listCount(rows: number): number {
  return Math.max(1, Math.ceil(rows / MOST_ROWS));
}

/** @param first index of the sheet's first row among all */
export function listSheet(
  name: string,
  rows: readonly ListedRow[],
  first: number,
  language: ReportLanguage,
): NewSheet {
  const { report } = language;
  const { number, file, section, severity, cell, rule, found, expected, basis, action } =
    report.findings.columns;
  const page = new Page(COLUMNS);
  const headings = [
    ...[number, file, section, report.head.sheet, severity, cell],
    ...[rule, found, expected, basis, action],
  ];
  page.row(headings.map(columnCell), { height: 22 });
  rows.forEach((listed, index) => {
    page.row([
      { value: first + index + 1, style: STYLES.count },
      textCell(listed.file.path),
      textCell(listed.section),
      textCell(listed.row.place?.sheet ?? ''),
      ...findingCells(listed.row, listed.file, language),
    ]);
  });
  if (rows.length === 0) page.line({ value: report.findings.none, style: STYLES.plain });
  const bottom = Math.max(rows.length, 1);
  return {
    name,
    columns: COLUMNS,
    rows: page.rows,
    merges: page.merges,
    frozenRows: 1,
    repeatedRows: [0, 0],
    footer: report.page('&P', '&N'),
    ...(rows.length > 0 && { filter: { top: 0, left: 0, bottom, right: COLUMNS.length - 1 } }),
  };
}
