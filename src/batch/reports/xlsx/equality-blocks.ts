/** The equalities of a set of accounts, those that fail, and the cells that are most likely wrong. */
import type { Equalities, FaultRows, ReportFile } from '../model/report';
import type { ReportLanguage } from '../model/parts';
import { CONCLUSION_LOOKS } from '../signs';
import { conclusionText, repairReason } from '../wording';
import { columnCell, placeCell, textCell } from './cells';
import { STYLES, signStyle } from './looks';
import type { Page } from './page';

export function equalityBlocks(
  page: Page,
  { tables, failed, faults }: Equalities,
  file: ReportFile,
  language: ReportLanguage,
): void {
  tallyBlock(page, tables, language);
  if (faults.length > 0) faultBlock(page, faults, file, language);
  if (failed.length > 0) failedBlock(page, failed, file, language);
}

function tallyBlock(page: Page, tables: Equalities['tables'], language: ReportLanguage): void {
  const { report } = language;
  const { exact, rounding, broken, unreadable } = report.accounts.states;
  page.gap();
  page.line({ value: report.accounts.heading, style: STYLES.heading }, { height: 20 });
  page.row([
    { ...columnCell(report.head.conclusion), over: 3 },
    ...[report.accounts.table, exact, rounding, broken, unreadable].map(columnCell),
  ]);
  for (const { name, conclusion, tally } of tables) {
    page.row([
      {
        value: conclusionText(conclusion, language),
        style: signStyle(CONCLUSION_LOOKS[conclusion]),
        over: 3,
      },
      textCell(name),
      ...[tally.exact, tally.rounding, tally.broken, tally.unreadable].map((value) => ({
        value,
        style: STYLES.count,
      })),
    ]);
  }
}

function failedBlock(
  page: Page,
  failed: Equalities['failed'],
  file: ReportFile,
  { report }: ReportLanguage,
): void {
  page.gap();
  page.line({ value: report.accounts.failed(failed.length), style: STYLES.heading }, { height: 20 });
  page.row([
    { ...columnCell(report.findings.columns.cell), over: 3 },
    columnCell(report.findings.columns.rule),
    { ...columnCell(report.accounts.equation), over: 3 },
    columnCell(report.accounts.difference),
  ]);
  for (const { place, rule, title, equation, difference } of failed) {
    page.row([
      { ...placeCell(`${place.sheet}!${place.cell}`, place, file), over: 3 },
      textCell(`${rule} ${title}`),
      { ...textCell(equation), over: 3 },
      { value: difference, style: STYLES.centre },
    ]);
  }
}

function faultBlock(
  page: Page,
  faults: readonly FaultRows[],
  file: ReportFile,
  language: ReportLanguage,
): void {
  const { accounts, findings, none } = language.report;
  page.gap();
  page.line({ value: accounts.faults, style: STYLES.heading }, { height: 20 });
  page.row([
    { ...columnCell(findings.columns.cell), over: 3 },
    ...[accounts.figure, findings.columns.found, findings.columns.expected, accounts.slip, accounts.why].map(
      columnCell,
    ),
  ]);
  for (const fault of faults) {
    if (fault.repairs.length === 0) page.line(textCell(accounts.unknown(fault.equalities)));
    fault.repairs.forEach((cells, rank) => {
      for (const { place, name, found, expected, slip } of cells) {
        page.row([
          { ...placeCell(`${place.sheet}!${place.cell}`, place, file), over: 3 },
          textCell(name),
          textCell(found || accounts.empty),
          { value: expected, style: STYLES.strong },
          textCell(slip || none),
          textCell(repairReason(fault, rank, language)),
        ]);
      }
    });
  }
}
