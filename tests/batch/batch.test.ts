/** A batch as a page runs it, without threads of its own. */
import fc from 'fast-check';
import type {
  BatchEvents,
  BatchFile,
  BatchOptions,
  RemoteChecker,
  StartChecker,
} from '../../src/batch/batch';
import { type BatchEntry, entryOf } from '../../src/batch/entry';
import { formsIn, openSource } from '../../src/batch/open-source';
import { startPageChecker } from '../../src/batch/page-checker';
import { startBatch } from '../../src/batch/start-batch';
import { waiversOf } from '../../src/batch/waivers';
import { check } from '../../src/core/check';
import type { CaseValue } from '../../src/core/rules/case';
import { buildForm } from '../support/form-builder';
import { fileOf } from '../support/workbook-file';
import { xlsOf } from '../support/xls';

const STORY = '全年开放服务中心238天，完成保洁12000平方米，满意度95%。';
const LAST_YEAR = { 'header.year': 2022, 'indicators.4.target': '2022年11月底前' };

const ELSEWHERE = {
  'header.project-code': '440309230100150000218',
  'header.project-name': '河道清淤',
  'goal.actual': '完成河道清淤18公里，巡查320次，按期整改问题46处。',
};

function workbook(change: Readonly<Record<string, CaseValue>> = {}) {
  return buildForm({ layout: 'shenzhen-2022', change }).workbook;
}

function fileNamed(path: string, source: Uint8Array): BatchFile {
  return { path, source: new Blob([source as Uint8Array<ArrayBuffer>]), bytes: source.length };
}

const FILES: readonly BatchFile[] = [
  fileNamed('甲/01.xlsx', fileOf(workbook())),
  fileNamed('甲/02.xls', xlsOf(workbook({ 'indicators.0.score': 9 }))),
  fileNamed('甲/03.xlsx', fileOf(workbook({ 'header.project-code': '', 'goal.actual': STORY }))),
  fileNamed('乙/04.xlsx', fileOf(workbook(ELSEWHERE))),
  fileNamed('乙/05.xlsx', fileOf(workbook()).subarray(0, 1500)),
  fileNamed('乙/06.xlsx', fileOf({ sheets: [], date1904: false })),
  fileNamed('07.xlsx', fileOf(workbook({ 'header.project-name': '另一个项目', 'goal.actual': STORY }))),
];
const PREVIOUS: readonly BatchFile[] = [
  fileNamed('去年.xlsx', fileOf(workbook(LAST_YEAR))),
  fileNamed('坏.xlsx', new Uint8Array([1, 2])),
];

interface Followed {
  readonly told: (readonly [index: number, entry: BatchEntry])[];
  readonly phases: string[];
  readonly unread: string[];
}

function follow(options: Partial<BatchOptions> = {}, start: StartChecker = startPageChecker) {
  const followed: Followed = { told: [], phases: [], unread: [] };
  const events: BatchEvents = {
    entry: (index, entry) => void followed.told.push([index, entry]),
    progress: (phase, { done, total }) =>
      void followed.phases.push(`${phase} ${String(done)}/${String(total)}`),
    previousUnreadable: (path, problem) => void followed.unread.push(`${path} ${problem}`),
  };
  const run = startBatch(FILES, { across: false, previous: [], workers: 3, ...options }, events, start);
  return { run, ...followed };
}

/** The entry of a file that is opened by itself, in the context that the batch gives. */
async function single(index: number, run: ReturnType<typeof startBatch>): Promise<BatchEntry | null> {
  const { path, source, bytes } = FILES[index]!;
  const opened = await openSource(source);
  if (!opened.ok) return null;
  const { others, previous } = run.contextOf(index);
  const report = check(opened.file.workbook, {
    waivers: waiversOf(opened.file),
    ...(others && { others }),
    ...(previous && { previous: await formsIn(previous) }),
  });
  return entryOf(path, bytes, report);
}

describe('a batch', () => {
  test.each<[string, Partial<BatchOptions>]>([
    ['alone', {}],
    ['with each other', { across: true }],
    ['with last year', { previous: PREVIOUS }],
    ['with both', { across: true, previous: PREVIOUS }],
  ])('says of every file %s what a single check says of it', async (_, options) => {
    const { run } = follow(options);
    expect(await run.finished).toBe('done');
    for (const [index, entry] of run.entries.entries()) {
      const own = await single(index, run);
      if (own) expect(entry).toEqual(own);
      else expect(entry).toMatchObject({ status: 'unreadable', problem: 'damaged' });
    }
  });

  test('compares with each other and with last year', async () => {
    const { run, unread, phases } = follow({ across: true, previous: PREVIOUS });
    await run.finished;
    const rulesOf = (index: number) => Object.keys(run.entries[index]?.rules ?? {});
    expect(rulesOf(0)).toEqual(expect.arrayContaining(['X01', 'Y03']));
    expect(rulesOf(2)).toContain('X04');
    expect(rulesOf(3)).not.toContain('X01');
    expect(unread).toEqual(['坏.xlsx not-a-workbook']);
    expect(phases).toEqual(expect.arrayContaining(['previous 2/2', 'files 7/7', 'across 4/4']));
  });

  test('tells of a file twice only where others change what is said', async () => {
    const { run, told } = follow({ across: true });
    await run.finished;
    const times = FILES.map((_, index) => told.filter(([own]) => own === index).length);
    expect(times).toEqual([2, 2, 2, 1, 1, 1, 2]);
  });

  test('keeps entries that are plain data of a kilobyte or two', async () => {
    const { run } = follow({ across: true });
    await run.finished;
    for (const entry of run.entries) {
      const text = JSON.stringify(entry);
      expect(JSON.parse(text)).toEqual(entry);
      expect(Buffer.byteLength(text)).toBeLessThan(2500);
    }
  });

  test('pauses and goes on', async () => {
    const { run, told } = follow();
    run.pause();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect([run.paused, told.length]).toEqual([true, 0]);
    run.resume();
    expect(await run.finished).toBe('done');
    expect(told).toHaveLength(FILES.length);
  });

  test('keeps what it has when it is cancelled', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: FILES.length - 1 }), async (after) => {
        const entries: number[] = [];
        const run = startBatch(
          FILES,
          { across: true, previous: [], workers: 1 },
          {
            entry: (index) => {
              entries.push(index);
              if (entries.length === after) run.cancel();
            },
            progress: () => undefined,
            previousUnreadable: () => undefined,
          },
          startPageChecker,
        );
        expect(await run.finished).toBe('cancelled');
        expect(entries).toHaveLength(after);
        expect(run.entries.filter(Boolean)).toHaveLength(after);
      }),
      { numRuns: 4 },
    );
  });

  test('loses a file on which a worker breaks or hangs, and no other', async () => {
    let started = 0;
    const start: StartChecker = (setup): RemoteChecker => {
      started++;
      const inner = startPageChecker(setup);
      return {
        facts: (source) => inner.facts(source),
        template: (source) => inner.template(source),
        dispose: () => inner.dispose(),
        check(file, others) {
          if (file.path === '甲/02.xls') return Promise.reject(new Error('out of memory'));
          if (file.path === '乙/04.xlsx') return new Promise(() => undefined);
          return inner.check(file, others);
        },
      };
    };
    const { run } = follow({ timeLimit: 2000, workers: 2 }, start);
    expect(await run.finished).toBe('done');
    expect(run.entries.map((entry) => entry?.problem)).toEqual([
      ...[null, 'failed', null, 'timed-out', 'damaged', null, null],
    ]);
    expect(started).toBeGreaterThan(2);
  });
});
