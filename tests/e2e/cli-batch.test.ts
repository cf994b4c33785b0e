/** The built command line with threads: killed at any moment and gone on with, told to stop. */
import { type ChildProcess, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildForm } from '../support/form-builder';
import { fileOf } from '../support/workbook-file';
import { xlsOf } from '../support/xls';

const PROGRAM = path.join(__dirname, '../../dist/cli/formlint.js');
const FILES = 60;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'formlint-batch-'));
  const built = [{}, { 'indicators.0.score': 9 }, { 'header.project-code': '' }].map(
    (change) => buildForm({ layout: 'shenzhen-2022', change }).workbook,
  );
  const contents = [...built.map((one) => fileOf(one)), ...built.map(xlsOf)];
  mkdirSync(at('in'));
  for (let i = 0; i < FILES; i++) {
    const bytes = contents[i % contents.length] ?? new Uint8Array();
    const name = `${String(i).padStart(3, '0')}${i % contents.length < built.length ? '.xlsx' : '.xls'}`;
    writeFileSync(at(`in/${name}`), i % 10 === 9 ? bytes.subarray(0, bytes.length / 2) : bytes);
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function at(name: string): string {
  return path.join(folder, name);
}

function start(...args: string[]): ChildProcess {
  return spawn(process.execPath, [PROGRAM, 'check', at('in'), '--format', 'ndjson', ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

async function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', resolve));
}

/** Once the result has that many bytes, or the run has ended. */
async function grown(child: ChildProcess, file: string, bytes: number): Promise<void> {
  while (child.exitCode === null && (statSync(file, { throwIfNoEntry: false })?.size ?? 0) < bytes) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** When a run is killed: once this file beside the result has grown to that share of the whole result. */
interface Kill {
  readonly suffix: '' | '.spool';
  readonly share: number;
}

describe.each<[string, readonly string[], readonly Kill[]]>([
  [
    'file by file',
    ['--jobs', '2'],
    [
      { suffix: '', share: 0.2 },
      { suffix: '', share: 0.6 },
    ],
  ],
  [
    'with each other',
    ['--jobs', '2', '--across'],
    [
      { suffix: '.spool', share: 0.2 },
      { suffix: '.spool', share: 0.7 },
    ],
  ],
])('formlint check %s', (_, args, kills) => {
  it('gives the same after it was killed twice', async () => {
    const whole = at('whole.ndjson');
    const exit = await exitOf(start('--output', whole, ...args));
    const expected = readFileSync(whole);
    expect(expected.toString().trimEnd().split('\n')).toHaveLength(FILES);

    const killed = at('killed.ndjson');
    for (const { suffix, share } of kills) {
      const child = start('--output', killed, ...args, '--resume');
      await grown(child, `${killed}${suffix}`, expected.length * share);
      child.kill('SIGKILL');
      await exitOf(child);
      expect(existsSync(`${killed}.run`)).toBe(true);
    }
    expect(statSync(killed).size).toBeLessThan(expected.length);
    expect(await exitOf(start('--output', killed, ...args, '--resume'))).toBe(exit);
    expect(readFileSync(killed).equals(expected)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.startsWith('killed'))).toEqual(['killed.ndjson']);
  });
});

it('told to stop ends with whole lines and says how to go on', async () => {
  const output = at('stopped.ndjson');
  const child = start('--output', output, '--jobs', '2');
  let said = '';
  child.stderr?.on('data', (data: Buffer) => (said += data.toString()));
  await grown(child, output, 1);
  child.kill('SIGTERM');
  expect(await exitOf(child)).toBe(130);
  const text = readFileSync(output, 'utf8');
  expect(text.endsWith('\n')).toBe(true);
  const lines = text.trimEnd().split('\n');
  lines.forEach((line) => JSON.parse(line) as unknown);
  expect(said).toContain(`${String(lines.length)}/${String(FILES)}`);
  expect(said).toContain('--resume');
});

it('runs through a link to the program', async () => {
  symlinkSync(PROGRAM, at('formlint'));
  const output = at('linked.ndjson');
  const child = spawn(
    process.execPath,
    [at('formlint'), 'check', at('in'), '--format', 'ndjson', '--jobs', '2', '--output', output],
    { stdio: 'ignore' },
  );
  expect(await exitOf(child)).toBe(1);
  expect(readFileSync(output, 'utf8').trimEnd().split('\n')).toHaveLength(FILES);
});
