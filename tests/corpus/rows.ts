/**
 * Inserts and removes a row in every form of a folder's workbooks, lets LibreOffice calculate and print what comes
 * out, and compares: results of formulas with ours, and the words on the pages with those of before.
 * `npx tsx tests/corpus/rows.ts FOLDER`; `soffice` and `pdftotext` have to be installed.
 */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  type RowPlan,
  type RowRefused,
  insertIndicatorRow,
  removeIndicatorRow,
} from '../../src/core/editing';
import { recognise } from '../../src/core/forms/recognise';
import type { Form } from '../../src/core/forms/model';
import { displayText } from '../../src/core/grid/display';
import type { Workbook } from '../../src/core/grid/workbook';
import { recompute } from '../../src/core/recompute';
import { FileHost } from '../../src/hosts/file';
import { readWorkbook } from '../../src/xlsx';
import { missingWords } from './pages';

interface Sample {
  readonly name: string;
  readonly kind: 'insert' | 'remove';
  readonly workbook: Workbook;
}

const [folder] = process.argv.slice(2);
if (folder === undefined || !existsSync(folder)) {
  process.stderr.write('usage: npx tsx tests/corpus/rows.ts FOLDER\n');
  process.exitCode = 2;
} else {
  await evaluate(folder);
}

async function evaluate(from: string): Promise<void> {
  const work = mkdtempSync(path.join(tmpdir(), 'formlint-rows-'));
  try {
    const samples: Sample[] = [];
    const refusals = new Map<string, number>();
    for (const [index, file] of workbooksIn(from).entries())
      samples.push(...(await samplesOf(file, String(index), work, refusals)));
    convert(work, 'xlsx', 'calculated');
    convert(work, 'pdf', 'printed');
    const results = samples.map((sample) => compareResults(sample, work));
    const same = results.reduce((sum, { same: own }) => sum + own, 0);
    const all = results.reduce((sum, { all: own }) => sum + own, 0);
    const missing = samples.map((sample) => [sample.name, missingOnPages(sample, work)] as const);
    const pages = missing.filter(([, words]) => words.length === 0);
    for (const [name, words] of missing)
      if (words.length > 0) print(`  pages differ: ${name}: ${words.slice(0, 3).join('; ')}`);
    for (const [reason, count] of refusals) print(`  not possible, ${reason}: ${String(count)}`);
    print(
      `rows: ${String(samples.length)} workbooks changed (${String(count(samples, 'insert'))} inserted, ${String(count(samples, 'remove'))} removed); results of formulas as LibreOffice ${String(same)}/${String(all)}; pages the same but for the row ${String(pages.length)}/${String(samples.length)}`,
    );
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** One row inserted at the end of a group and one removed, in every form that has live totals then. */
async function samplesOf(
  file: string,
  index: string,
  work: string,
  refusals: Map<string, number>,
): Promise<readonly Sample[]> {
  const forms = recognise(hostOf(file).view().workbook).length;
  const samples: Sample[] = [];
  for (let i = 0; i < forms; i++) {
    for (const kind of ['insert', 'remove'] as const) {
      const host = hostOf(file);
      await makeLive(host);
      const form = recognise(host.view().workbook)[i];
      if (!form || form.indicators.length === 0) continue;
      const name = `${index}-${String(i)}-${kind}`;
      writeFileSync(path.join(work, `${name}-before.xlsx`), host.save());
      const plan = planFor(kind, host.view().workbook, form);
      if (!plan.possible) {
        refusals.set(plan.reason, (refusals.get(plan.reason) ?? 0) + 1);
        rmSync(path.join(work, `${name}-before.xlsx`));
        continue;
      }
      await host.reshape(plan.change, plan.edits);
      writeFileSync(path.join(work, `${name}-after.xlsx`), host.save());
      samples.push({ name, kind, workbook: host.view().workbook });
    }
  }
  return samples;
}

function planFor(kind: Sample['kind'], workbook: Workbook, form: Form): RowPlan | RowRefused {
  if (kind === 'insert') {
    const last = form.indicators.filter(({ section }) => section === 0);
    return insertIndicatorRow(workbook, form, last[last.length - 1]?.row ?? -1);
  }
  const plans = form.indicators.map(({ row }) => removeIndicatorRow(workbook, form, row));
  return plans.find(({ possible }) => possible) ?? plans[0] ?? removeIndicatorRow(workbook, form, -1);
}

async function makeLive(host: FileHost): Promise<void> {
  const { workbook } = host.view();
  await host.apply(recompute(workbook, recognise(workbook), { mode: 'formulas' }).edits);
}

/** Formula cells whose result LibreOffice gives as we do, after it has calculated everything anew. */
function compareResults(
  { name, workbook }: Sample,
  work: string,
): { readonly same: number; readonly all: number } {
  const theirs = readWorkbook(readFileSync(path.join(work, 'calculated', `${name}-after.xlsx`)));
  if (!theirs.ok) throw new Error(`${name}: ${theirs.problem.code}`);
  let [same, all] = [0, 0];
  workbook.sheets.forEach((sheet, index) => {
    for (const [key, { value, formula }] of sheet.cells) {
      if (formula === undefined) continue;
      all++;
      const other = theirs.file.workbook.sheets[index]?.cells.get(key)?.value;
      const isSame =
        typeof value === 'number' && typeof other === 'number'
          ? Math.abs(value - other) < 1e-9
          : value === other;
      if (isSame) same++;
      else print(`  ${name} ${sheet.name} ${String(key)} ${formula}: ${JSON.stringify([value, other])}`);
    }
  });
  return { same, all };
}

/** What the pages with a row less show, and those with a row more do not show at the same place in the line. */
function missingOnPages({ name, kind, workbook }: Sample, work: string): readonly string[] {
  const words = (state: string): string =>
    execFileSync('pdftotext', ['-bbox', path.join(work, 'printed', `${name}-${state}.pdf`), '-'], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
  const [before, after] = [words('before'), words('after')];
  const results = resultsIn(workbook);
  return kind === 'insert' ? missingWords(before, after, results) : missingWords(after, before, results);
}

function resultsIn({ sheets, date1904 }: Workbook): ReadonlySet<string> {
  const cells = sheets.flatMap((sheet) => [...sheet.cells.values()]);
  return new Set(
    cells.filter(({ formula }) => formula !== undefined).map((cell) => displayText(cell, date1904)),
  );
}

function convert(work: string, format: string, into: string): void {
  const profile = path.join(work, 'profile');
  if (!existsSync(profile)) alwaysCalculating(profile);
  mkdirSync(path.join(work, into));
  const files = readdirSync(work).filter((name) => name.endsWith('.xlsx'));
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${profile}`,
      ...['--headless', '--convert-to', format, '--outdir', path.join(work, into)],
      ...files.map((name) => path.join(work, name)),
    ],
    { stdio: 'ignore' },
  );
}

/** LibreOffice believes the results in a file unless it is told not to. */
function alwaysCalculating(profile: string): void {
  mkdirSync(path.join(profile, 'user'), { recursive: true });
  writeFileSync(
    path.join(profile, 'user', 'registrymodifications.xcu'),
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
      '<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>' +
      '</oor:items>',
  );
}

function hostOf(file: string): FileHost {
  const opened = readWorkbook(readFileSync(file));
  if (!opened.ok) throw new Error(`${file}: ${opened.problem.code}`);
  return new FileHost(opened.file, path.basename(file));
}

function workbooksIn(from: string): readonly string[] {
  return readdirSync(from, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xlsx') && !path.basename(name).startsWith('~$'))
    .sort()
    .map((name) => path.join(from, name))
    .filter((file) => readWorkbook(readFileSync(file)).ok);
}

function count(samples: readonly Sample[], kind: Sample['kind']): number {
  return samples.filter((sample) => sample.kind === kind).length;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
