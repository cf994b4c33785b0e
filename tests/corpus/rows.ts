/**
 * Inserts and removes a row in every form of a folder's workbooks, in the file host, the emulated Excel and the
 * emulated WPS, and compares what comes out. LibreOffice then calculates and prints the files: results of formulas
 * are compared with ours, and the pages with those of before, by their words, borders and fills.
 * `npx tsx tests/corpus/rows.ts FOLDER`; `soffice`, `pdftotext` and `pdftoppm` have to be installed.
 */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { displayText } from '../../src/core/grid/display';
import type { Workbook } from '../../src/core/grid/workbook';
import { readWorkbook } from '../../src/xlsx';
import { EmulatedExcel } from '../hosts/excel/open';
import { startOffice } from './office';
import { missingWords } from './pages';
import { isBlank, isSameButForOneRow } from './pictures';
import { convert, printedPages, printedWords } from './printing';
import { type Sample, samplesOf } from './row-samples';

/** A sample whose files stand in the working folder, as `NAME-before.xlsx` and so on. */
type Named = Sample & { readonly name: string };

/** What Excel 2021 offers. */
const API_LEVEL = 14;

const excel = new EmulatedExcel(API_LEVEL);
const [folder] = process.argv.slice(2);
if (folder === undefined || !existsSync(folder)) {
  process.stderr.write('usage: npx tsx tests/corpus/rows.ts FOLDER\n');
  process.exitCode = 2;
} else {
  await startOffice(excel);
  await evaluate(folder);
  // Microsoft's library keeps a timer.
  process.exit();
}

async function evaluate(from: string): Promise<void> {
  const work = mkdtempSync(path.join(tmpdir(), 'formlint-rows-'));
  try {
    const refusals = new Map<string, number>();
    const samples: Named[] = [];
    for (const [index, file] of workbooksIn(from).entries()) {
      const found = await samplesOf(readFileSync(file), excel, (reason) =>
        refusals.set(reason, (refusals.get(reason) ?? 0) + 1),
      );
      for (const [i, sample] of found.entries())
        samples.push({ ...sample, name: `${String(index)}-${String(i)}-${sample.kind}` });
    }
    for (const sample of samples) write(sample, work);
    convert(work, 'xlsx', 'calculated');
    convert(work, 'pdf', 'printed');
    for (const [reason, count] of refusals) print(`  not possible, ${reason}: ${String(count)}`);
    report(samples, work);
  } finally {
    rmSync(work, { recursive: true });
  }
}

function report(samples: readonly Named[], work: string): void {
  const results = samples.flatMap((sample) =>
    statesOf(sample).map((state) => resultsIn(sample, state, work)),
  );
  const words = samples.flatMap((sample) => statesOf(sample).map((state) => hasWords(sample, state, work)));
  const pictures = samples.flatMap((sample) =>
    statesOf(sample).flatMap((state) => hasPicture(sample, state, work) ?? []),
  );
  const others = samples.flatMap(({ others: own }) => own);
  const kinds = (kind: Sample['kind']) => String(samples.filter((sample) => sample.kind === kind).length);
  const sum = (counts: readonly number[]) => String(counts.reduce((total, count) => total + count, 0));
  print(
    `rows: ${String(samples.length)} forms changed: ${kinds('insert')} rows inserted, ${kinds('remove')} removed`,
  );
  for (const host of new Set(others.map((own) => own.host))) {
    const own = others.filter((other) => other.host === host);
    print(
      `${host}: the same workbook ${share(own.map(({ isSame }) => isSame))}, undone to what it was ${share(own.map(({ isUndone }) => isUndone))}`,
    );
  }
  print(`files printed: ${String(words.length)}, those of a host that saves as the page does counted once`);
  print(
    `results of formulas as LibreOffice ${sum(results.map(({ same }) => same))}/${sum(results.map(({ all }) => all))}`,
  );
  print(
    `words at their place but for the row ${share(words)}; borders and fills the same but for the row ${share(pictures)}`,
  );
}

/** The file host's file, and those of other hosts that are not the same to the byte. */
function statesOf({ after, others }: Sample): readonly string[] {
  return ['after', ...others.filter((own) => !isSameFile(own.after, after)).map(({ host }) => host)];
}

function write(sample: Named, work: string): void {
  const { name, before, after, others } = sample;
  const files = new Map([
    ['before', before],
    ['after', after],
    ...others.map((own) => [own.host, own.after] as const),
  ]);
  for (const state of ['before', ...statesOf(sample)])
    writeFileSync(path.join(work, `${name}-${state}.xlsx`), files.get(state) ?? after);
}

function isSameFile(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

/** Formula cells whose result LibreOffice gives as we do, after it has calculated everything anew. */
function resultsIn({ name, workbook }: Named, state: string, work: string): { same: number; all: number } {
  const theirs = readWorkbook(readFileSync(path.join(work, 'calculated', `${name}-${state}.xlsx`)));
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
      else
        print(
          `  ${name} ${state} ${sheet.name} ${String(key)} ${formula}: ${JSON.stringify([value, other])}`,
        );
    }
  });
  return { same, all };
}

/** What the pages with a row less show, those with a row more show at the same place in the line. */
function hasWords(sample: Named, state: string, work: string): boolean {
  const [shorter, longer] = printedOf(sample, state, work).map(printedWords);
  const missing = missingWords(shorter ?? '', longer ?? '', shownResults(sample.workbook));
  if (missing.length > 0) print(`  words differ: ${sample.name} ${state}: ${missing.slice(0, 3).join('; ')}`);
  return missing.length === 0;
}

/** Null for forms without any border or fill. */
function hasPicture(sample: Named, state: string, work: string): boolean | null {
  const [shorter = [], longer = []] = printedOf(sample, state, work).map(printedPages);
  if (isBlank(shorter) && isBlank(longer)) return null;
  const isSame = isSameButForOneRow(shorter, longer);
  if (!isSame) print(`  pictures differ: ${sample.name} ${state}`);
  return isSame;
}

/** The printed file with a row less, and the one with a row more. */
function printedOf({ name, kind }: Named, state: string, work: string): readonly string[] {
  const files = ['before', state].map((own) => path.join(work, 'printed', `${name}-${own}.pdf`));
  return kind === 'insert' ? files : files.reverse();
}

function shownResults({ sheets, date1904 }: Workbook): ReadonlySet<string> {
  const cells = sheets.flatMap((sheet) => [...sheet.cells.values()]);
  return new Set(
    cells.filter(({ formula }) => formula !== undefined).map((cell) => displayText(cell, date1904)),
  );
}

function workbooksIn(from: string): readonly string[] {
  return readdirSync(from, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xlsx') && !path.basename(name).startsWith('~$'))
    .sort()
    .map((name) => path.join(from, name))
    .filter((file) => readWorkbook(readFileSync(file)).ok);
}

function share(flags: readonly boolean[]): string {
  return `${String(flags.filter(Boolean).length)}/${String(flags.length)}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
