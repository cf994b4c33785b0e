/** What is most likely wrong in the sets of accounts, as the pane shows it above the findings. */
import { type Figure, TABLE_CODES, type TableCode, tablesOf } from '../../core/accounts/model';
import type { Change, Fault, Repair } from '../../core/accounts/repair';
import type { AccountsReport, CheckReport } from '../../core/check/report';
import type { Finding, Fix } from '../../core/finding';
import { type CellRef, formatAddress, sameAddress } from '../../core/grid/address';
import type { Edit } from '../../core/grid/edit';
import { shownAmount, shownLike } from '../../core/rules/accounts-amounts';
import type { TableBalance } from '../../core/rules/rule';
import type { Locale } from '../../locales/locale';
import { type Equation, equationOf } from './equalities';
import { type Scope, accountsIn, setName, tableName, tableNumber } from './reports';

export interface AccountsView {
  readonly key: string;
  readonly name: string;
  /** Without those that were set aside as a whole. */
  readonly faults: readonly FaultView[];
}

/** Failed equalities that hang together. */
export interface FaultView {
  readonly key: string;
  readonly equations: readonly Equation[];
  /** The likeliest first; empty where nothing less than the whole could be wrong. */
  readonly candidates: readonly Candidate[];
  /** All equalities point at one cell, and at no other. */
  readonly isLocated: boolean;
  /** Names of the tables whose figures the equalities hold. */
  readonly tables: readonly string[];
}

/** One way to mend all of a fault. */
export interface Candidate {
  readonly key: string;
  readonly changes: readonly ChangeView[];
  /** Equalities that hold after it. */
  readonly explains: number;
  /** The fix that makes the changes; null where nobody but a person can. */
  readonly suggestion: Suggestion | null;
}

export interface Suggestion {
  readonly finding: Finding;
  readonly fix: Fix;
  /** Among the fixes of the finding. */
  readonly index: number;
}

export interface ChangeView {
  readonly at: CellRef;
  /** `表3 C14` */
  readonly cell: string;
  /** What a person calls the figure. */
  readonly name: string;
  readonly found: string;
  readonly expected: string;
  /** In words; null where no typing slip explains it. */
  readonly slip: string | null;
}

export function accountsViewOf(report: CheckReport, locale: Locale, scope: Scope): readonly AccountsView[] {
  return accountsIn(report, scope).map((accounts) => {
    const { set } = accounts;
    return {
      key: tablesOf(set)[0]?.id ?? set.kind,
      name: setName(set, locale),
      faults: accounts.faults.flatMap((fault) => faultView(accounts, fault, locale) ?? []),
    };
  });
}

/** Null where all that it comes to was set aside. */
function faultView(accounts: AccountsReport, fault: Fault, locale: Locale): FaultView | null {
  const broken = fault.broken.flatMap((index) => accounts.balances[index] ?? []);
  const findings = findingsOf(accounts, broken);
  if (findings.length === 0) return null;
  const candidates = fault.repairs.map((repair) => candidateOf(repair, findings, locale));
  const equations = broken.map(equationOf);
  return {
    key: equations.map(({ key }) => key).join('|'),
    equations,
    // Of the less likely ones, only what can be adopted.
    candidates: candidates.filter(({ suggestion }, index) => index === 0 || suggestion !== null),
    isLocated: fault.unique && fault.repairs[0]?.changes.length === 1,
    tables: tablesBehind(broken).map((code) => tableName(code, locale)),
  };
}

/** The open findings about the failed equalities. */
function findingsOf({ tables }: AccountsReport, broken: readonly TableBalance[]): readonly Finding[] {
  const open = tables.flatMap(({ findings }) => findings);
  return open.filter(({ rule, sheet, cells: [first] }) =>
    broken.some(
      ({ equality: { rule: code, total } }) =>
        code === rule && first !== undefined && total.at.sheet === sheet && sameAddress(total.at, first),
    ),
  );
}

function tablesBehind(broken: readonly TableBalance[]): readonly TableCode[] {
  const figures = broken.flatMap(({ equality: { total, addends } }) => [
    total,
    ...addends.map(({ figure }) => figure),
  ]);
  const codes = new Set(figures.map(({ table }) => table));
  return TABLE_CODES.filter((code) => codes.has(code));
}

function candidateOf(repair: Repair, findings: readonly Finding[], locale: Locale): Candidate {
  const { changes, explains } = repair;
  return {
    key: changes.map(({ figure, fen }) => `${figure.path}=${String(fen)}`).join(' '),
    changes: changes.map((change) => changeView(change, locale)),
    explains,
    suggestion: suggestionOf(repair, findings),
  };
}

function changeView({ figure, fen, slip }: Change, locale: Locale): ChangeView {
  const { at, table, name } = figure;
  return {
    at,
    cell: locale.interface.pane.accounts.cell(tableNumber(table), formatAddress(at)),
    name,
    found: shownAmount(figure),
    expected: shownLike(figure, fen),
    slip: slip && locale.accounts.slips[slip],
  };
}

/**
 * The fix that changes these cells and no others. A finding about a changed total comes first: its fix keeps the
 * total a formula where it is one.
 */
function suggestionOf({ changes }: Repair, findings: readonly Finding[]): Suggestion | null {
  const places = changes.map(({ figure }) => figure.at);
  const aboutTotal = (finding: Finding) => changes.some(({ figure }) => isAbout(finding, figure));
  const ordered = [...findings].sort((a, b) => Number(aboutTotal(b)) - Number(aboutTotal(a)));
  for (const finding of ordered) {
    const index = finding.fixes.findIndex((fix) => isOf(fix, places));
    const fix = finding.fixes[index];
    if (fix) return { finding, fix, index };
  }
  return null;
}

function isOf({ edits }: Fix, places: readonly CellRef[]): boolean {
  const isHere = ({ at }: Edit) => places.some((place) => place.sheet === at.sheet && sameAddress(place, at));
  return edits.length === places.length && edits.every(isHere);
}

function isAbout({ sheet, cells: [first] }: Finding, { at }: Figure): boolean {
  return first !== undefined && sheet === at.sheet && sameAddress(first, at);
}
