/** A set of final accounts in a report. */
import type { Balance } from '../../../core/accounts/equality';
import { type AccountsTable, type TableCode, tablesOf } from '../../../core/accounts/model';
import type { Change, Fault } from '../../../core/accounts/repair';
import { type AccountsReport, countBySeverity } from '../../../core/check/report';
import {
  type CellRef,
  contains,
  formatAddress,
  formatRange,
  quoteSheetName,
  refName,
} from '../../../core/grid/address';
import { shownAmount, shownLike } from '../../../core/rules/accounts-amounts';
import { balanceTerms } from '../../../core/rules/balance-terms';
import type { TableBalance } from '../../../core/rules/rule';
import { wordingOf } from '../../../locales/wording';
import type { Additions } from './additions';
import { conclusionOf, worstOf } from './conclusion';
import { coverageOf } from './coverage';
import type { Equalities, FailedEquality, FaultRows, HeadKey, Section, SuspectCell, Tally } from './report';
import type { ReportLanguage } from './parts';
import { sectionResubmission } from './resubmission-report';
import { accountsReview } from './review-report';
import { type Rows, arithmeticText, placeAt, tableNumber } from './rows';

/** @param name under which it is reviewed and compared */
export function accountsSection(
  own: AccountsReport,
  name: string,
  rows: Rows,
  { reviews = [], resubmission }: Additions,
  language: ReportLanguage,
): Section {
  const { tables } = own;
  const review = accountsReview(name, reviews);
  const computed = worstOf(tables.map(conclusionOf));
  const findings = tables.flatMap((table) => table.findings);
  return {
    name: setName(own, language),
    conclusion: review?.conclusion ?? computed,
    computed,
    readiness: null,
    counts: countBySeverity(findings),
    head: headOf(own, language),
    findings: rows.findings(findings),
    waived: rows.waived(tables.flatMap(({ waived }) => waived)),
    coverage: coverageOf(
      tables.map((checked) => ({ checked, where: tableWord(checked.table.table, language) })),
      language,
    ),
    score: null,
    equalities: equalitiesOf(own, language),
    review,
    resubmission: resubmission
      ? sectionResubmission(resubmission, name, (at) => cellName(at, own, language), language)
      : null,
  };
}

/** `表3 C14`; a cell outside the tables by its sheet. */
function cellName(at: CellRef, { tables }: AccountsReport, { locale }: ReportLanguage): string {
  const own = tables.find(({ table }) => table.sheet === at.sheet && contains(table.range, at));
  return own
    ? locale.interface.pane.accounts.cell(tableNumber(own.table.table), formatAddress(at))
    : refName(at);
}

/** `部门决算 2024` */
function setName({ set }: AccountsReport, { locale }: ReportLanguage): string {
  const year = firstOf(tablesOf(set), (table) => table.year?.value);
  return [locale.interface.pane.accounts.sets[set.kind], year].filter(Boolean).join(' ');
}

function headOf({ set, tables }: AccountsReport, { locale, report }: ReportLanguage): Section['head'] {
  const all = tablesOf(set);
  const unit = firstOf(all, (table) => table.unit?.name);
  const head: readonly (readonly [HeadKey, string])[] = [
    ['accounts-department', firstOf(all, (table) => table.department?.name) ?? ''],
    ['year', String(firstOf(all, (table) => table.year?.value) ?? '')],
    ['accounts-unit', unit ? locale.accounts.units[unit] : ''],
    ['tables', all.map(({ table }) => tableNumber(table)).join(report.listMark)],
    ['pack', tables[0]?.pack ?? ''],
  ];
  return head.map(([key, value]) => ({ key, value }));
}

function firstOf<T>(
  tables: readonly AccountsTable[],
  given: (table: AccountsTable) => T | undefined,
): T | undefined {
  return tables.map(given).find((value) => value !== undefined);
}

/** `表3` */
function tableWord(code: TableCode, { locale }: ReportLanguage): string {
  return locale.interface.pane.accounts.table(tableNumber(code), '').trim();
}

function equalitiesOf({ tables, balances, faults }: AccountsReport, language: ReportLanguage): Equalities {
  const { locale } = language;
  return {
    tables: tables.map((report) => ({
      name: locale.interface.pane.accounts.table(
        tableNumber(report.table.table),
        locale.accounts.tables[report.table.table],
      ),
      place: `${quoteSheetName(report.table.sheet)}!${formatRange(report.table.range)}`,
      conclusion: conclusionOf(report),
      tally: tallyOf(report.balances),
    })),
    failed: balances.filter(({ state }) => state === 'broken').map((one) => failedEquality(one, language)),
    faults: faults.map((fault) => faultRows(fault, language)),
  };
}

function tallyOf(balances: readonly Balance[]): Tally {
  const tally = { exact: 0, rounding: 0, broken: 0, unreadable: 0 };
  for (const { state } of balances) tally[state]++;
  return tally;
}

function failedEquality(balance: TableBalance, { locale }: ReportLanguage): FailedEquality {
  const { rule, total } = balance.equality;
  return {
    rule,
    title: wordingOf(locale, rule).title,
    place: placeAt(total.at),
    equation: arithmeticText(balanceTerms(balance)),
    difference: shownLike(total, Math.abs(balance.difference)),
  };
}

function faultRows({ broken, repairs, unique }: Fault, language: ReportLanguage): FaultRows {
  return {
    equalities: broken.length,
    located: unique && repairs[0]?.changes.length === 1,
    repairs: repairs.map(({ changes }) => changes.map((change) => suspectCell(change, language))),
  };
}

function suspectCell({ figure, fen, slip }: Change, { locale }: ReportLanguage): SuspectCell {
  return {
    place: placeAt(figure.at),
    name: figure.name,
    found: figure.field.text === '' ? '' : shownAmount(figure),
    expected: shownLike(figure, fen),
    slip: slip === null ? '' : locale.accounts.slips[slip],
  };
}
