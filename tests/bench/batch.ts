/**
 * Times the command line on a large folder: files a second a core, and the most memory it takes, at several sizes.
 *
 *     npm run build && npx tsx tests/bench/batch.ts FOLDER [SIZE…]
 *
 * FOLDER holds workbooks of any kind. For each size a folder is made of copies of them in turn, every fifteenth cut
 * short, so that it is damaged; then it is checked with one worker and with two.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';

const PROGRAM = path.resolve('dist/cli/formlint.js');
const WORKBOOK = /\.(xlsx|xlsm|xls|et)$/i;
const DAMAGED_EVERY = 15;
const FILES_A_FOLDER = 200;
const SAMPLE_MS = 50;

function workbooksIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && WORKBOOK.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** Copies under new names, some hundred to a folder. */
function makeFolder(target: string, sources: readonly string[], size: number): void {
  const contents = sources.map((file) => ({ bytes: readFileSync(file), extension: path.extname(file) }));
  for (let i = 0; i < size; i++) {
    const source = contents[i % contents.length];
    if (!source) return;
    const folder = path.join(target, String(Math.floor(i / FILES_A_FOLDER)));
    mkdirSync(folder, { recursive: true });
    const { bytes, extension } = source;
    const isDamaged = i % DAMAGED_EVERY === DAMAGED_EVERY - 1;
    const name = `${String(i).padStart(5, '0')}${extension}`;
    writeFileSync(path.join(folder, name), isDamaged ? bytes.subarray(0, bytes.length / 2) : bytes);
  }
}

interface Run {
  readonly seconds: number;
  /** MB of memory in use at the most, as the system counts it. */
  readonly peak: number;
  /** Seconds of processor time. */
  readonly busy: number;
  readonly lines: number;
}

async function run(folder: string, args: readonly string[]): Promise<Run> {
  const output = path.join(path.dirname(folder), 'result.ndjson');
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [PROGRAM, 'check', folder, '--format', 'ndjson', '--output', output, ...args],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  let peak = 0;
  let busy = 0;
  const sampling = setInterval(() => {
    peak = Math.max(peak, memoryOf(child.pid) ?? 0);
    busy = processorTimeOf(child.pid) ?? busy;
  }, SAMPLE_MS);
  await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(sampling);
  const seconds = (performance.now() - start) / 1000;
  return { seconds, peak, busy, lines: readFileSync(output).toString().split('\n').length - 1 };
}

/** Null where the system keeps no such account (Linux does) or the process has ended. */
function memoryOf(pid: number | undefined): number | null {
  const status = procFile(pid, 'status');
  const kilobytes = /VmHWM:\s+(\d+)/.exec(status ?? '')?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}

const TICKS_A_SECOND = 100;

function processorTimeOf(pid: number | undefined): number | null {
  const fields = procFile(pid, 'stat')?.split(') ')[1]?.split(' ');
  return fields ? (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND : null;
}

function procFile(pid: number | undefined, name: string): string | null {
  try {
    return readFileSync(`/proc/${String(pid)}/${name}`, 'utf8');
  } catch {
    return null;
  }
}

function report(size: number, args: readonly string[], { seconds, peak, busy, lines }: Run): void {
  const rate = (lines / seconds).toFixed(0);
  const core = (lines / busy).toFixed(0);
  process.stdout.write(
    `${String(size).padStart(6)} files  ${args.join(' ').padEnd(18)} ${seconds.toFixed(1).padStart(6)} s` +
      `  ${rate.padStart(4)} files/s  ${core.padStart(4)} a second of processor time  peak ${peak.toFixed(0)} MB\n`,
  );
}

async function main([folder, ...sizes]: readonly string[]): Promise<void> {
  if (folder === undefined) throw new Error('name a folder of workbooks');
  const sources = workbooksIn(folder);
  const bytes = sources.reduce((sum, file) => sum + statSync(file).size, 0);
  process.stdout.write(
    `${String(sources.length)} workbooks, ${(bytes / sources.length / 1024).toFixed(0)} KB on average; ` +
      `${String(availableParallelism())} cores\n`,
  );
  for (const size of sizes.length > 0 ? sizes.map(Number) : [100, 1000, 5000]) {
    const work = mkdtempSync(path.join(tmpdir(), 'formlint-batch-'));
    try {
      const target = path.join(work, 'in');
      makeFolder(target, sources, size);
      for (const args of [
        ['--jobs', '1'],
        ['--jobs', '2'],
        ['--jobs', '2', '--across'],
      ]) {
        report(size, args, await run(target, args));
      }
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }
}

void main(process.argv.slice(2));
