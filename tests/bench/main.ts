/**
 * Times what product and issues promise, and fails when a promise is not kept. Readers are compared on the same
 * files in the same run, in turn, so that a noisy machine slows all of them alike. Small forms are built for the
 * run: every layout, merged and plain, each with its own figures.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import * as sheetJs from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { localise } from '../../src/core/accounts/localise';
import { check } from '../../src/core/check';
import { cellKey } from '../../src/core/grid/address';
import type { Workbook } from '../../src/core/grid/workbook';
import { readWorkbook } from '../../src/xlsx';
import { readXls } from '../../src/xlsx/xls';
import { buildForm } from '../support/form-builder';
import { LAYOUTS } from '../support/form-layouts';
import { fileOf } from '../support/workbook-file';
import { xlsOf } from '../support/xls';
import { FORMS, timeLive } from './live';
import { type LocaliseCase, localiseCases } from './localise';

const FILES = 300;
const ROUNDS = 5;
const MIN_FILES_A_SECOND = 100;
const MAX_CHECK_MS = 5;
const MAX_LOCALISE_MS = 100;
/** One frame of the screen. */
const MAX_LIVE_MS = 16;

type Reader = readonly [name: string, read: (bytes: Uint8Array) => unknown];

const READERS: readonly Reader[] = [
  ['表检', open],
  ['SheetJS', (bytes) => sheetJs.read(bytes, { cellStyles: true, cellNF: true })],
  ['ExcelJS', (bytes) => new ExcelJS.Workbook().xlsx.load(Buffer.from(bytes) as never)],
];

function open(bytes: Uint8Array): Workbook {
  const opened = readWorkbook(bytes);
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.file.workbook;
}

function writeFiles(folder: string): readonly string[] {
  return Array.from({ length: FILES }, (_, i) => {
    const layout = LAYOUTS[i % LAYOUTS.length]?.name ?? 'shenzhen-2022';
    const style = i % 3 === 0 ? 'plain' : 'official';
    const change = { 'header.project-name': `社区服务项目${String(i)}`, 'indicators.0.score': 7 - (i % 5) };
    const file = path.join(folder, `${String(i).padStart(3, '0')}.xlsx`);
    writeFileSync(file, fileOf(buildForm({ layout, style, change }).workbook));
    return file;
  });
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

async function readAll(files: readonly string[], read: Reader[1]): Promise<void> {
  for (const file of files) await read(readFileSync(file));
}

/** Median files a second of each reader, from disk. */
async function compareReaders(files: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rates = new Map<string, number[]>(READERS.map(([name]) => [name, []]));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, read] of READERS) {
      const ms = await timed(() => readAll(files, read));
      // The first round warms up.
      if (round > 0) rates.get(name)?.push((files.length / ms) * 1000);
    }
  }
  return new Map([...rates].map(([name, values]) => [name, median(values)]));
}

/** Median milliseconds of a whole check of one form, recognition included, once warm. */
async function timeCheck(files: readonly string[]): Promise<number> {
  const workbooks = files.map((file) => open(readFileSync(file)));
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    for (const workbook of workbooks) times.push(await timed(() => check(workbook)));
  }
  return median(times.slice(workbooks.length));
}

/** Files a second of reading and checking together, as the command line does it. */
async function timeWhole(files: readonly string[]): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    times.push(await timed(() => files.forEach((file) => check(open(readFileSync(file))))));
  }
  return (files.length / median(times)) * 1000;
}

/** Files a second of reading forms with a formula, as .xls and as .xlsx of the same content. */
async function timeXls(files: readonly string[]): Promise<{ readonly xls: number; readonly xlsx: number }> {
  const workbooks = files.map((file) => withFormula(open(readFileSync(file))));
  const [xls, xlsx] = [workbooks.map(xlsOf), workbooks.map((workbook) => fileOf(workbook))];
  const times = { xls: [] as number[], xlsx: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    times.xls.push(await timed(() => xls.forEach((bytes) => readXls(bytes))));
    times.xlsx.push(await timed(() => xlsx.forEach((bytes) => readWorkbook(bytes))));
  }
  const rate = (each: readonly number[]): number => (files.length / median(each)) * 1000;
  return { xls: rate(times.xls), xlsx: rate(times.xlsx) };
}

function withFormula({ sheets: [sheet, ...others], ...workbook }: Workbook): Workbook {
  if (!sheet) throw new Error('no sheet');
  const cells = new Map([...sheet.cells, [cellKey(90, 0), { value: 3, formula: 'SUM(H10:H12)' }] as const]);
  return { ...workbook, sheets: [{ ...sheet, cells }, ...others] };
}

/** Median milliseconds of locating the faults of a set, once warm. */
async function timeLocalising({ balances, workbook }: LocaliseCase): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 4 * ROUNDS; round++) {
    times.push(await timed(() => localise(balances, workbook)));
  }
  return median(times.slice(ROUNDS));
}

function report(line: string, kept = true): void {
  process.stdout.write(`${kept ? ' ' : '✖'} ${line}\n`);
  if (!kept) process.exitCode = 1;
}

async function benchLive(): Promise<void> {
  for (const [name, times] of await timeLive()) {
    const ms = median(times);
    const workbook = `in ${String(FORMS)} forms`;
    const most = String(MAX_LIVE_MS);
    report(
      `an edit followed (${name}, ${workbook}) ${ms.toFixed(1)} ms (at most ${most})`,
      ms <= MAX_LIVE_MS,
    );
  }
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'formlint-bench-'));
  try {
    const files = writeFiles(folder);
    const rates = await compareReaders(files);
    const own = rates.get('表检') ?? 0;
    for (const [name, rate] of rates) {
      report(`${name.padEnd(8)} ${rate.toFixed(0).padStart(5)} files/s read   ×${(own / rate).toFixed(2)}`);
    }
    const { xls, xlsx } = await timeXls(files);
    report(`.xls ${xls.toFixed(0)} files/s from memory, .xlsx of the same content ${xlsx.toFixed(0)}`);
    const whole = await timeWhole(files);
    const wanted = String(MIN_FILES_A_SECOND);
    report(`read and check ${whole.toFixed(0)} files/s (at least ${wanted})`, whole >= MIN_FILES_A_SECOND);
    const ms = await timeCheck(files);
    report(
      `warm check of one form ${ms.toFixed(2)} ms (at most ${String(MAX_CHECK_MS)})`,
      ms <= MAX_CHECK_MS,
    );
    for (const one of localiseCases()) {
      const spent = await timeLocalising(one);
      const size = `${String(one.balances.length)} equalities, ${one.name}`;
      const most = String(MAX_LOCALISE_MS);
      report(`faults located (${size}) ${spent.toFixed(1)} ms (at most ${most})`, spent <= MAX_LOCALISE_MS);
    }
    await benchLive();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
