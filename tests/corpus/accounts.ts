/** The final accounts of a corpus: amounts read, remainders of rounding listed, planted faults found and located. */
import path from 'node:path';
import { type AccountsSet, tablesOf } from '../../src/core/accounts/model';
import { type AccountsReport, type CheckReport, check } from '../../src/core/check';
import type { Finding } from '../../src/core/finding';
import { formatAddress, parseAddress, refName } from '../../src/core/grid/address';
import {
  type AccountsTruth,
  type Fault,
  type FieldMap,
  type GroundTruth,
  type PlantedTruth,
  filesIn,
  openFile,
  readJson,
} from './files';

export interface AccountsCount {
  amounts: number;
  read: number;
  equalities: number;
  broken: number;
  listed: number;
  found: number;
  beyond: string[];
}

/** The published tables, as values and as formulas: every amount, and what rounding leaves. */
export function comparePublished(corpus: string): AccountsCount {
  const count = {
    amounts: 0,
    read: 0,
    equalities: 0,
    broken: 0,
    listed: 0,
    found: 0,
    beyond: [] as string[],
  };
  const { accounts } = readJson(path.join(corpus, 'ground-truth.json')) as GroundTruth;
  for (const file of filesIn(path.join(corpus, 'accounts'), '.map.json')) {
    const map = readJson(file) as FieldMap;
    const report = check(openFile(path.join(path.dirname(file), map.workbook)).workbook);
    const [own] = report.accounts;
    if (!own) throw new Error(`${file}: no accounts`);
    countAmounts(count, map, own.set);
    count.equalities += own.balances.length;
    count.broken += own.balances.filter(({ state }) => state === 'broken').length;
    if (path.basename(accounts.workbook) === map.workbook) countRounding(count, accounts, report);
  }
  return count;
}

/** Fields of the maps that hold an amount: a path as a list whose last word is a column. Blank ones may stand in lines without a label. */
function countAmounts(count: AccountsCount, { sheets }: FieldMap, set: AccountsSet): void {
  const figures = tablesOf(set).flatMap(({ lines }) => lines.flatMap((line) => Object.values(line.figures)));
  const read = new Map(figures.map((figure) => [refName(figure.at), figure]));
  for (const { sheet, forms } of sheets) {
    for (const [name, { cell, raw }] of forms.flatMap(({ fields }) => Object.entries(fields))) {
      if (!name.startsWith('[') || /"(?:name|code)"\]$/.test(name) || raw === '') continue;
      count.amounts++;
      const at = parseAddress(cell);
      const figure = at && read.get(refName({ sheet, ...at }));
      if (figure?.fen === Math.round(Number(raw.replaceAll(',', '')) * 1e6)) count.read++;
    }
  }
}

function countRounding(count: AccountsCount, { within_rounding }: AccountsTruth, report: CheckReport): void {
  const balances = report.accounts.flatMap((accounts) => accounts.balances);
  const remainders = balances.filter(({ state }) => state === 'rounding');
  const key = (rule: string, sheet: string, cell: string): string => `${rule} ${sheet}!${cell}`;
  const given = new Set(
    remainders.map(({ equality }) =>
      key(equality.rule, equality.total.at.sheet, formatAddress(equality.total.at)),
    ),
  );
  const wanted = within_rounding.map(({ rule, sheet, cell }) => key(rule, sheet, cell));
  count.listed += wanted.length;
  count.found += wanted.filter((one) => given.has(one)).length;
  count.beyond.push(...[...given].filter((one) => !wanted.includes(one)));
  count.beyond.push(...report.findings.filter(({ severity }) => severity !== 'info').map(placeOf));
}

export interface LocatedCount {
  faults: number;
  found: number;
  missed: string[];
  localisable: number;
  /** Named first in its fault, with the exact value. */
  located: number;
  unlocated: string[];
  cells: number;
  falseErrors: string[];
  falseWarnings: string[];
}

/** Workbooks with planted faults. */
export function comparePlantedAccounts(corpus: string): LocatedCount {
  const count: LocatedCount = {
    faults: 0,
    found: 0,
    missed: [],
    localisable: 0,
    located: 0,
    unlocated: [],
    cells: 0,
    falseErrors: [],
    falseWarnings: [],
  };
  for (const file of filesIn(path.join(corpus, 'mutated'), '.truth.json')) {
    const truth = readJson(file) as PlantedTruth;
    if (truth.kind !== 'accounts') continue;
    const name = path.basename(file, '.truth.json');
    const report = check(openFile(file.replace('.truth.json', '.xlsx')).workbook);
    for (const fault of truth.faults) countFault(count, name, fault, report);
    countFalse(count, name, truth, report.findings);
  }
  return count;
}

function countFault(count: LocatedCount, name: string, fault: Fault, report: CheckReport): void {
  const { kind, sheet, cells, codes } = fault;
  const text = `${name} ${kind} ${sheet}!${cells.join(',')}`;
  const wrong = cells.map((cell) => refName({ sheet, ...(parseAddress(cell) ?? { row: 0, column: 0 }) }));
  count.faults++;
  const found = report.findings.some(
    (finding) => codes.includes(finding.rule) && cellsBehind(finding).some((cell) => wrong.includes(cell)),
  );
  if (found) count.found++;
  else count.missed.push(text);
  if (!fault.localisable) return;
  count.localisable++;
  if (report.accounts.some((accounts) => isLocated(accounts, fault))) count.located++;
  else count.unlocated.push(text);
}

function isLocated({ faults }: AccountsReport, { sheet, expected }: Fault): boolean {
  return faults.some(({ repairs: [first] }) =>
    first?.changes.some(({ figure, fen }) => {
      const value = figure.at.sheet === sheet ? expected[formatAddress(figure.at)] : undefined;
      return value !== undefined && Math.round(Number(value.replaceAll(',', '')) * 1e6) === fen;
    }),
  );
}

function countFalse(
  count: LocatedCount,
  name: string,
  { must_not_flag, may_flag }: PlantedTruth,
  findings: readonly Finding[],
): void {
  for (const [sheet, cells] of Object.entries(must_not_flag)) {
    count.cells += cells.length;
    for (const finding of findings) {
      const cell = finding.cells[0] ? formatAddress(finding.cells[0]) : '';
      const allowed = may_flag[sheet]?.[cell]?.includes(finding.rule) ?? false;
      if (finding.sheet !== sheet || !cells.includes(cell) || allowed) continue;
      if (finding.severity === 'error') count.falseErrors.push(`${name} ${placeOf(finding)}`);
      if (finding.severity === 'warning') count.falseWarnings.push(`${name} ${placeOf(finding)}`);
    }
  }
}

function cellsBehind({ sheet, cells, related }: Finding): readonly string[] {
  return [...cells.map((cell) => refName({ sheet, ...cell })), ...related.map((cell) => refName(cell))];
}

function placeOf({ rule, sheet, cells: [first] }: Finding): string {
  return `${rule} ${first ? refName({ sheet, ...first }) : sheet}`;
}
