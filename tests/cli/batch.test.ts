/** Many files on the command line: the same results as one by one, in every order of work, after every break. */
import { existsSync, readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { runCheck } from '../../src/cli/check-command';
import type { CheckFlags } from '../../src/cli/check-flags';
import type { CheckedFile } from '../../src/cli/contract';
import { EXIT } from '../../src/cli/exit';
import { startInline } from '../../src/cli/jobs/file-work';
import type { JobWorker, StartWorker } from '../../src/cli/jobs/job';
import type { CaseValue } from '../../src/core/rules/case';
import { accountsWorkbook } from '../support/accounts-builder';
import { sampleAccounts } from '../support/accounts-sample';
import { buildForm } from '../support/form-builder';
import { blankTemplate } from '../support/template';
import { fileOf } from '../support/workbook-file';
import { xlsOf } from '../support/xls';
import { Workspace } from './workspace';

let space: Workspace;
let said: jest.SpyInstance;

beforeEach(() => {
  space = new Workspace();
  said = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => {
  space.remove();
  said.mockRestore();
});

const STORY = '全年开放服务中心238天，完成保洁12000平方米，满意度95%。';

/** Forms as .xlsx and .xls, with and without faults, alike and not; no form; damaged files. */
function fill(folder: string): void {
  const form = (change: Readonly<Record<string, CaseValue>>) =>
    buildForm({ layout: 'shenzhen-2022', change }).workbook;
  space.write(`${folder}/a/01.xlsx`, fileOf(form({})));
  space.write(`${folder}/a/02.xls`, xlsOf(form({ 'indicators.0.score': 9 })));
  space.write(`${folder}/a/03.xlsx`, fileOf(form({ 'header.project-code': '', 'goal.actual': STORY })));
  space.write(`${folder}/b/04.xlsx`, fileOf(form({ 'header.project-code': '440309230100150000218' })));
  space.write(`${folder}/b/05.xls`, xlsOf(form({})).subarray(0, 2000));
  space.write(`${folder}/b/06.xlsx`, fileOf(form({})).subarray(0, 1500));
  space.write(`${folder}/07.xlsx`, fileOf({ sheets: [], date1904: false }));
  space.form(`${folder}/09.xlsx`, { 'header.project-name': '另一个项目', 'goal.actual': STORY });
}

const COUNT = 8;

async function run(flags: Partial<CheckFlags>, start: StartWorker | null = null): Promise<number> {
  return runCheck([space.at('in')], { format: 'ndjson', lang: 'zh-CN', output: out(), ...flags }, start);
}

function out(): string {
  return space.at('result.ndjson');
}

function result(): string {
  return readFileSync(out(), 'utf8');
}

function filesOf(text: string): readonly CheckedFile[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as CheckedFile);
}

/** Workers that answer after a random number of turns. */
function slow(seed: number): StartWorker {
  return (setup) => {
    const inner = startInline(setup);
    let state = seed;
    const wait = async (): Promise<void> => {
      state = (state * 1103515245 + 12345) % 2 ** 31;
      for (let turns = state % 20; turns > 0; turns--) await new Promise((resolve) => setImmediate(resolve));
    };
    return {
      ...inner,
      async check(input, others) {
        const piece = await inner.check(input, others);
        await wait();
        return piece;
      },
    };
  };
}

/** What is said of each file when it is checked by itself. */
async function oneByOne(flags: Partial<CheckFlags> = {}): Promise<readonly CheckedFile[]> {
  const { document } = await space.checkWith({ format: 'json', ...flags }, space.at('in'));
  const files: CheckedFile[] = [];
  for (const { path } of document.files) {
    const { document: single } = await space.checkWith({ format: 'json', ...flags }, space.at(`in/${path}`));
    files.push({ ...single.files[0]!, path });
  }
  return files;
}

describe('formlint check on many files', () => {
  test('says of each what it says of it alone, in the order of the paths', async () => {
    fill('in');
    space.write('in/08.xlsx', accountsWorkbook(sampleAccounts(), 'plain').bytes());
    const expected = await oneByOne();
    expect(expected.map(({ status }) => status)).toEqual([
      ...['no-form', 'checked', 'checked', 'checked', 'checked', 'checked', 'checked'],
      ...['unreadable', 'unreadable'],
    ]);
    for (const jobs of [2, 5]) {
      expect(await run({ jobs }, slow(jobs))).toBe(EXIT.errors);
      expect(filesOf(result())).toEqual(expected);
    }
  });

  test('writes JSON and text file by file as they would be written at once', async () => {
    fill('in');
    await run({ format: 'json' });
    const document = JSON.parse(result()) as { formlint: unknown; files: unknown[] };
    expect(document.files).toHaveLength(COUNT);
    expect(result()).toBe(`${JSON.stringify(document, null, 2)}\n`);
    space.write('in2/a.xlsx', fileOf(buildForm({ layout: 'shenzhen-2022' }).workbook));
    await runCheck([space.at('in2')], { format: 'text', lang: 'zh-CN', output: out() });
    expect(result()).toMatch(/^a\.xlsx\n[\s\S]+\n\n共 1 个文件：.*\n$/);
  });

  test('gives an empty list where a folder has no workbook', async () => {
    space.write('in/readme.txt', new Uint8Array([1]));
    expect(await run({ format: 'json' })).toBe(EXIT.nothing);
    expect(JSON.parse(result())).toMatchObject({ files: [] });
    expect(result()).toBe(`${JSON.stringify(JSON.parse(result()), null, 2)}\n`);
  });

  test('compares files across folders the same way by any number of workers', async () => {
    fill('in');
    await run({ across: true });
    const alone = result();
    const rules = filesOf(alone).map(({ path, findings }) => [
      path,
      findings.filter(({ rule }) => rule.startsWith('X')).map(({ rule }) => rule),
    ]);
    expect(new Map(rules as [string, string[]][]).get('a/01.xlsx')).toContain('X01');
    expect(new Map(rules as [string, string[]][]).get('a/03.xlsx')).toContain('X04');
    await run({ across: true, jobs: 3 }, slow(3));
    expect(result()).toBe(alone);
    expect(existsSync(`${out()}.spool`)).toBe(false);
  });

  test('loses a file on which the worker breaks, and no other', async () => {
    fill('in');
    const breaking: StartWorker = (setup) => {
      const inner: JobWorker = startInline(setup);
      return {
        ...inner,
        check: (input, others) =>
          input.path === 'a/02.xls' ? Promise.reject(new Error('out of memory')) : inner.check(input, others),
      };
    };
    const expected = await oneByOne();
    await run({ jobs: 2 }, breaking);
    const files = filesOf(result());
    expect(files.find(({ path }) => path === 'a/02.xls')).toMatchObject({
      status: 'unreadable',
      problem: { code: 'failed' },
    });
    expect(files.filter(({ path }) => path !== 'a/02.xls')).toEqual(
      expected.filter(({ path }) => path !== 'a/02.xls'),
    );
    expect(said.mock.calls.flat().join('')).toContain('out of memory');
  });
});

describe('formlint check --previous with a folder', () => {
  const LAST = { 'header.year': 2022, 'indicators.4.target': '2022年11月底前' };

  test('compares each file with the one that holds its project', async () => {
    fill('in');
    space.form('last/x.xlsx', LAST);
    space.form('last/y.xlsx', { ...LAST, 'header.project-code': '440309230100150000218' });
    space.write('last/z.xlsx', new Uint8Array([1]));
    await run({ previous: space.at('last'), jobs: 2 }, slow(1));
    const files = new Map(filesOf(result()).map((file) => [file.path, file]));
    const yearRules = (path: string) => files.get(path)?.findings.filter(({ rule }) => rule.startsWith('Y'));
    expect(yearRules('a/01.xlsx')?.map(({ rule }) => rule)).toContain('Y03');
    expect(yearRules('09.xlsx')?.map(({ rule }) => rule)).toEqual(['Y01', 'Y04']);
    const gaps = files.get('a/03.xlsx')?.forms[0]?.coverage.notCheckable;
    expect(gaps?.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['Y02', 'Y03']));
    expect(said.mock.calls.flat().join('')).toContain('z.xlsx');
  });

  test('says the same as with the one workbook of last year', async () => {
    fill('in');
    space.form('last/x.xlsx', LAST);
    await run({ previous: space.at('last') });
    const folder = result();
    await run({ previous: space.at('last/x.xlsx') });
    expect(result()).toBe(folder);
  });

  test('stops where nothing in the folder can be read', async () => {
    fill('in');
    space.write('last/z.xlsx', new Uint8Array([1]));
    expect(await run({ previous: space.at('last') })).toBe(EXIT.nothing);
    expect(said.mock.calls.flat().join('')).toContain('z.xlsx');
  });
});

describe('formlint check --baseline with a folder', () => {
  const template = (): string => space.write('template.xlsx', fileOf(blankTemplate()));
  const LAST = { 'header.year': 2022, 'indicators.4.target': '2022年11月底前' };

  function fillTampered(): void {
    fill('in');
    space.form('in/08.xlsx', { 'columns.reason': '备注', 'header.project-code': '440309230100150000333' });
  }

  test('says of each what it says of it alone, by any number of workers', async () => {
    fillTampered();
    const baseline = template();
    const expected = await oneByOne({ baseline });
    const readiness = new Map(expected.map((file) => [file.path, [file.importReady, file.importBlockedBy]]));
    expect(readiness.get('08.xlsx')).toEqual([false, ['locked']]);
    expect(readiness.get('09.xlsx')).toEqual([true, []]);
    expect(readiness.get('07.xlsx')).toEqual([null, []]);
    for (const jobs of [1, 4]) {
      expect(await run({ baseline, jobs }, slow(jobs))).toBe(EXIT.errors);
      expect(filesOf(result())).toEqual(expected);
    }
  });

  test('compares with each other and with last year besides', async () => {
    fillTampered();
    space.form('last/x.xlsx', LAST);
    const flags = { baseline: template(), previous: space.at('last'), across: true };
    await run({ ...flags, jobs: 3 }, slow(3));
    const rules = new Map(
      filesOf(result()).map(({ path, findings }) => [path, findings.map(({ rule }) => rule)]),
    );
    expect(rules.get('a/01.xlsx')).toEqual(expect.arrayContaining(['X01', 'Y03']));
    expect(rules.get('08.xlsx')).toContain('T04');
    const together = result();
    await run(flags);
    expect(result()).toBe(together);
  });
});

describe('formlint check --resume', () => {
  const record = (): string => `${out()}.run`;

  /** A run that is told to stop when it has written some lines. */
  async function interrupted(flags: Partial<CheckFlags> = {}): Promise<void> {
    const stopping: StartWorker = (setup) => {
      const inner = startInline(setup);
      return {
        ...inner,
        check: async (input, others) => {
          if (input.path === 'a/03.xlsx') process.emit('SIGINT');
          return inner.check(input, others);
        },
      };
    };
    expect(await run({ jobs: 1, ...flags }, stopping)).toBe(EXIT.interrupted);
  }

  test('ends an interrupted run with whole lines, and goes on to the same result', async () => {
    fill('in');
    const exit = await run({});
    const whole = result();
    expect(existsSync(record())).toBe(false);
    await interrupted();
    expect(existsSync(record())).toBe(true);
    expect(whole.startsWith(result())).toBe(true);
    expect(filesOf(result())).toHaveLength(4);
    expect(await run({ resume: true })).toBe(exit);
    expect(result()).toBe(whole);
    expect(existsSync(record())).toBe(false);
  });

  test.each([false, true])('goes on wherever the file was cut (across: %s)', async (across) => {
    fill('in');
    const exit = await run({ across });
    const whole = readFileSync(out());
    await interrupted({ across });
    const begun = readFileSync(record());
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), async (cut) => {
        writeFileSync(out(), whole.subarray(0, cut));
        writeFileSync(record(), begun);
        expect(await run({ across, resume: true })).toBe(exit);
        expect(readFileSync(out()).equals(whole)).toBe(true);
      }),
      { numRuns: 4, examples: [[0], [whole.length]] },
    );
  });

  test('checks again from the first file that has changed since', async () => {
    fill('in');
    await interrupted();
    space.form('in/07.xlsx', { 'indicators.0.score': 9 });
    const later = new Date(Date.now() + 60_000);
    utimesSync(space.at('in/07.xlsx'), later, later);
    await run({ resume: true });
    const resumed = result();
    await run({});
    expect(resumed).toBe(result());
  });

  test('starts anew where there is nothing to go on with', async () => {
    fill('in');
    await run({ resume: true });
    expect(filesOf(result())).toHaveLength(COUNT);
  });

  test.each<[string, Partial<CheckFlags>]>([
    ['language', { lang: 'en' }],
    ['comparing', { across: true }],
    ['template', { baseline: 'in/a/01.xlsx' }],
  ])('does not mix results of another %s', async (_, flags) => {
    fill('in');
    await interrupted();
    const before = result();
    const { baseline, ...others } = flags;
    const changed = { ...others, ...(baseline !== undefined && { baseline: space.at(baseline) }) };
    expect(await run({ resume: true, ...changed })).toBe(EXIT.nothing);
    expect(result()).toBe(before);
  });

  test('goes on with the same template, and with no other', async () => {
    fill('in');
    const baseline = space.write('template.xlsx', fileOf(blankTemplate()));
    const exit = await run({ baseline });
    const whole = result();
    await interrupted({ baseline });
    const begun = [result(), readFileSync(record(), 'utf8')] as const;
    const other = space.write('other.xlsx', fileOf(blankTemplate()));
    for (const flags of [{}, { baseline: other }]) {
      expect(await run({ resume: true, ...flags })).toBe(EXIT.nothing);
      expect([result(), readFileSync(record(), 'utf8')]).toEqual(begun);
    }
    expect(await run({ resume: true, baseline, jobs: 3 }, slow(2))).toBe(exit);
    expect(result()).toBe(whole);
  });

  test('does not go on once the template has been replaced by another under its name', async () => {
    fill('in');
    const baseline = space.write('template.xlsx', fileOf(blankTemplate()));
    await interrupted({ baseline });
    space.form('template.xlsx');
    expect(await run({ resume: true, baseline })).toBe(EXIT.nothing);
  });

  test('is for ndjson in a file', async () => {
    fill('in');
    expect(await run({ resume: true, format: 'json' })).toBe(EXIT.nothing);
  });

  test.each([false, true])('leaves a result of another format as it was (across: %s)', async (across) => {
    fill('in');
    await run({ format: 'json' });
    const before = result();
    await interrupted({ format: 'json', across });
    expect(result()).toBe(before);
    expect(readdirSync(space.folder).sort()).toEqual(['in', 'result.ndjson']);
  });
});
