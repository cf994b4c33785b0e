/** Runs a rule's cases about the final accounts in every style that prints their paths. */
import { type CheckOptions, type CheckReport, check } from '../../../src/core/check';
import { type Finding, type Fix, findingKey } from '../../../src/core/finding';
import { recognise } from '../../../src/core/forms/recognise';
import { recalculate } from '../../../src/core/formula/recalculate';
import { type CellRef, cellKey } from '../../../src/core/grid/address';
import { type Edit, stillHolds, withEdits } from '../../../src/core/grid/edit';
import { EMPTY_CELL, type Sheet, type Workbook, sheetNamed } from '../../../src/core/grid/workbook';
import type {
  AccountsCase,
  AccountsStyleName,
  AccountsValue,
  ExpectedTableFinding,
  InvalidAccountsCase,
} from '../../../src/core/rules/accounts-case';
import { cardOf } from '../../../src/core/rules/card';
import type { CaseValue, Changes, FixedValue } from '../../../src/core/rules/case';
import { changesSomething } from '../../../src/core/rules/edits';
import type { Rule } from '../../../src/core/rules/rule';
import { Big, formatAmount } from '../../../src/core/text/decimal';
import {
  ACCOUNTS_STYLES,
  type AccountsStyle,
  type AccountsWorkbook,
  accountsWorkbook,
} from '../../support/accounts-builder';
import type { AccountsData } from '../../support/accounts-data';
import { sampleAccounts } from '../../support/accounts-sample';
import { buildForm } from '../../support/form-builder';

type AnyCase = Omit<AccountsCase, 'table' | 'outcome' | 'reason'>;

/** A case in one style. */
export interface AccountsSetting {
  readonly rule: Rule;
  readonly style: AccountsStyleName;
  readonly workbook: Workbook;
  readonly options: CheckOptions;
  readonly at: (path: string) => CellRef;
  /** The amount of a path in the set that balances, as its table prints it. */
  readonly shown: (path: string) => string;
}

const FEN_IN_WAN = 1_000_000;
const FEN_IN_YUAN = 100;

/** The case in every style that it names or, naming none, that prints all paths it speaks of. */
export function accountsSettingsOf(rule: Rule, item: AnyCase, paths: readonly string[] = []) {
  const styles = item.styles ?? ACCOUNTS_STYLES;
  const changed = [...Object.keys(item.change ?? {}), ...hiding(item), ...paths];
  return styles.flatMap((style): AccountsSetting[] => {
    const data = dataOf(item, style);
    const plain = accountsWorkbook(data, style);
    if (!item.styles && changed.some((path) => !plain.at(path))) return [];
    return [settingOf(rule, item, style, data)];
  });
}

function settingOf(rule: Rule, item: AnyCase, style: AccountsStyle, data: AccountsData): AccountsSetting {
  const entries = Object.entries(item.change ?? {});
  const typed = entries.map(([path, value]) => [path, typedValue(data, style, path, value)] as const);
  const built = accountsWorkbook(data, style, Object.fromEntries(typed));
  const forms = (item.forms ?? []).map((change, i) => formBook(change, `自评表${String(i + 1)}`));
  const others = (item.elsewhere ?? []).flatMap((change, i) =>
    recognise(formBook(change, '自评表')).map((form) => cardOf(form, `其他${String(i + 1)}.xlsx`)),
  );
  const sheets = [...hide(built, item).sheets, ...forms.flatMap((book) => book.sheets)];
  return {
    rule,
    style,
    workbook: { ...built.workbook, sheets },
    options: { others },
    at(path) {
      const place = built.at(path);
      if (!place) throw new Error(`${style} does not print ${path}`);
      return place;
    },
    shown: (path) => formatAmount(new Big(data.amounts.get(path) ?? 0).div(divisorOf(style))),
  };
}

function formBook(change: Changes, sheet: string): Workbook {
  return buildForm({ layout: 'shenzhen-2022', change, sheet }).workbook;
}

function dataOf({ omit = [], insert = {}, without = [] }: AnyCase, style: AccountsStyle): AccountsData {
  const data = sampleAccounts(style === 'split-codes' ? 'yuan' : 'wan');
  const inserted = Object.entries(insert).map(([path, wan]) => [path, fenOf(wan)] as const);
  const kept = [...data.amounts].filter(([path]) => !omit.some((line) => path.startsWith(`${line}.`)));
  return {
    ...data,
    amounts: new Map([...kept, ...inserted]),
    tables: data.tables.filter((table) => !without.includes(table)),
  };
}

function typedValue(data: AccountsData, style: AccountsStyle, path: string, value: AccountsValue): CaseValue {
  if (typeof value !== 'object' || value === null || !('add' in value)) return value;
  const fen = (data.amounts.get(path) ?? 0) + fenOf(value.add);
  return Number(new Big(fen).div(divisorOf(style)));
}

function divisorOf(style: AccountsStyle): number {
  return style === 'split-codes' ? FEN_IN_YUAN : FEN_IN_WAN;
}

function fenOf(wan: number): number {
  return Number(new Big(wan).times(FEN_IN_WAN));
}

function hiding({ hidden = {} }: AnyCase): readonly string[] {
  return [...(hidden.rows ?? []), ...(hidden.columns ?? [])];
}

function hide({ workbook, ...built }: AccountsWorkbook, { hidden }: AnyCase): Workbook {
  if (!hidden) return workbook;
  const places = (paths: readonly string[] = []) => paths.flatMap((path) => built.at(path) ?? []);
  const on = (sheet: Sheet, refs: readonly CellRef[]) => refs.filter((ref) => ref.sheet === sheet.name);
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      visibility: hidden.sheet ? 'hidden' : sheet.visibility,
      hiddenRows: new Set(on(sheet, places(hidden.rows)).map(({ row }) => row)),
      hiddenColumns: new Set(on(sheet, places(hidden.columns)).map(({ column }) => column)),
    })),
  };
}

/** Paths that an invalid case speaks of besides its changes. */
export function accountsPathsOf({ findings, output = {} }: InvalidAccountsCase): readonly string[] {
  return [...findings.flatMap(({ cells }) => cells), ...Object.keys(output)];
}

/** State and reason of the rule on the table that the case is about. */
export function tableOutcomeIn({ rule, workbook, options }: AccountsSetting, { table }: AccountsCase) {
  const results = tablesIn(check(workbook, options)).find((part) => part.table.table === table)?.results;
  const result = results?.find(({ rule: code }) => code === rule.code);
  return { state: result?.state, reason: result?.reason?.id ?? null };
}

/** What the rule finds in the tables, among all other rules. */
export function tableFindingsIn(setting: AccountsSetting, workbook = setting.workbook): readonly Finding[] {
  const findings = tablesIn(check(workbook, setting.options)).flatMap((table) => table.findings);
  return findings.filter(({ rule }) => rule === setting.rule.code);
}

function tablesIn({ accounts }: CheckReport) {
  return accounts.flatMap(({ tables }) => tables);
}

/** The findings that a case is to tell of. */
export function toldOf(findings: readonly Finding[], { findings: expected }: InvalidAccountsCase) {
  const tellsRounding = expected.some(({ message }) => message === 'rounding');
  return tellsRounding ? findings : findings.filter(({ message }) => message.id !== 'rounding');
}

/** A finding as cases describe it, with the keys that the expectation names, and what is expected. */
export function describedTable(
  setting: AccountsSetting,
  finding: Finding,
  named: ExpectedTableFinding | undefined,
) {
  const actual = {
    message: finding.message.id,
    severity: finding.severity,
    cells: finding.cells.map((cell) => ({ sheet: finding.sheet, ...cell })),
    expected: finding.expected,
    fixes: finding.fixes.map(({ title }) => title.id),
  };
  if (!named) return { actual, expected: undefined };
  const keys = Object.keys(named);
  return {
    actual: Object.fromEntries(Object.entries(actual).filter(([key]) => keys.includes(key))),
    expected: {
      ...named,
      cells: named.cells.map((path) => setting.at(path)),
      ...(named.expected !== undefined && { expected: expectedText(setting, named.expected) }),
    },
  };
}

function expectedText({ shown }: AccountsSetting, expected: ExpectedTableFinding['expected']) {
  return typeof expected === 'object' && expected !== null ? shown(expected.as) : expected;
}

/** Contents of the cells that the safe fixes change, by path. */
export function tableOutputOf(
  setting: AccountsSetting,
  findings: readonly Finding[],
  paths: readonly string[],
): Record<string, FixedValue> {
  const fixed = fixedBy(setting.workbook, safeEdits(findings));
  const named = safeEdits(findings).map(({ at }): [string, FixedValue] => {
    const path = paths.find((name) => {
      const place = setting.at(name);
      return place.sheet === at.sheet && place.row === at.row && place.column === at.column;
    });
    const { value } = sheetNamed(fixed, at.sheet)?.cells.get(cellKey(at.row, at.column)) ?? EMPTY_CELL;
    if (typeof value === 'object' && value !== null) throw new Error(`fixed to ${value.error}`);
    return [path ?? JSON.stringify(at), typeof value === 'boolean' ? String(value) : value];
  });
  return Object.fromEntries(named);
}

/** Keys of the findings that their own safe fixes leave open. */
export function leftOpenInTables(setting: AccountsSetting, findings: readonly Finding[]): string[] {
  const fixable = findings.filter(({ fixes }) => fixes.some(({ kind }) => kind === 'safe'));
  const after = tableFindingsIn(setting, fixedBy(setting.workbook, safeEdits(findings))).map(findingKey);
  return fixable.map(findingKey).filter((key) => after.includes(key));
}

/** Suggestions that leave their own finding open. */
export function vainTableSuggestions(setting: AccountsSetting, finding: Finding): Fix[] {
  return finding.fixes.filter(({ kind, edits }) => {
    if (kind === 'safe') return false;
    const after = tableFindingsIn(setting, fixedBy(setting.workbook, edits));
    const open = after.filter(({ message }) => message.id !== 'rounding');
    return open.some((other) => findingKey(other) === findingKey(finding));
  });
}

/** Fixes whose edits change nothing or do not start from what stands in the workbook. */
export function idleTableFixes({ workbook }: AccountsSetting, { fixes }: Finding): Fix[] {
  return fixes.filter(
    ({ edits }) =>
      edits.length === 0 || edits.some((edit) => !changesSomething(edit) || !stillHolds(workbook, edit)),
  );
}

function safeEdits(findings: readonly Finding[]): readonly Edit[] {
  return findings.flatMap(({ fixes }) => fixes.find(({ kind }) => kind === 'safe')?.edits ?? []);
}

function fixedBy(workbook: Workbook, edits: readonly Edit[]): Workbook {
  const changed = edits.map(({ at }) => at);
  return recalculate(withEdits(workbook, edits), changed, workbook).workbook;
}
