/**
 * Opens every workbook of a folder in the file host, the emulated Excel and the emulated WPS, and compares what is
 * found, what is planned, what is found afterwards and what is saved: `npx tsx tests/corpus/hosts.ts FOLDER`.
 * Exit 1 when anything differs. The workbooks are one's own; the project's tests do without them.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { readWorkbook } from '../../src/xlsx';
import type { OpenHost } from '../hosts/contract';
import { EmulatedExcel } from '../hosts/excel/open';
import { type Outcome, outcomeIn, outcomeInFile } from '../hosts/outcome';
import { MAIN_VARIANTS } from '../hosts/wps/emulator/variants';
import { openWps } from '../hosts/wps/open';
import { startOffice } from './office';

/** What Excel 2021 offers. */
const API_LEVEL = 14;

interface Totals {
  workbooks: number;
  findings: number;
  edits: number;
  unreadable: number;
  differences: number;
}

const excel = new EmulatedExcel(API_LEVEL);

const HOSTS: readonly (readonly [name: string, outcome: (file: Uint8Array) => Promise<Outcome>])[] = [
  ['Excel', (file) => inOffice(excel.open(file))],
  ...MAIN_VARIANTS.map(
    ([name, behaviour]) =>
      [`WPS (${name})`, (file: Uint8Array) => inOffice(openWps(file, behaviour))] as const,
  ),
];

const [folder] = process.argv.slice(2);
if (folder === undefined || !existsSync(folder)) {
  process.stderr.write('usage: npx tsx tests/corpus/hosts.ts FOLDER\n');
  process.exitCode = 2;
} else {
  await startOffice(excel);
  process.exitCode = (await compareAll(folder)) ? 0 : 1;
}

async function compareAll(root: string): Promise<boolean> {
  const totals: Totals = { workbooks: 0, findings: 0, edits: 0, unreadable: 0, differences: 0 };
  for (const name of workbooksIn(root)) await compare(name, readFileSync(path.join(root, name)), totals);
  const { workbooks, findings, edits, unreadable, differences } = totals;
  const hosts = HOSTS.map(([name]) => name).join(', ');
  print(
    `${count(workbooks)} workbooks, ${count(findings)} findings, ${count(edits)} fixed cells: ` +
      `${count(differences)} differences between the file and ${hosts}; ${count(unreadable)} not readable`,
  );
  return differences === 0 && workbooks > 0;
}

async function compare(name: string, file: Uint8Array, totals: Totals): Promise<void> {
  const read = readWorkbook(file);
  if (!read.ok) {
    totals.unreadable += 1;
    return;
  }
  const expected = await outcomeInFile(read.file);
  totals.workbooks += 1;
  totals.findings += expected.findings.length;
  totals.edits += expected.edits.length;
  for (const [host, outcome] of HOSTS) {
    const parts = await differing(expected, () => outcome(file));
    totals.differences += parts.length;
    if (parts.length > 0) print(`${name}: ${parts.join(', ')} in ${host}`);
  }
}

async function differing(expected: Outcome, outcome: () => Promise<Outcome>): Promise<readonly string[]> {
  try {
    const given = await outcome();
    const parts = Object.keys(expected) as (keyof Outcome)[];
    return parts.filter((part) => !isDeepStrictEqual(given[part], expected[part]));
  } catch (error) {
    return [String(error)];
  }
}

function inOffice({ host, saved }: OpenHost): Promise<Outcome> {
  return outcomeIn(host, saved);
}

function workbooksIn(root: string): readonly string[] {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.xlsx')).sort();
}

function count(number: number): string {
  return number.toLocaleString('en');
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
