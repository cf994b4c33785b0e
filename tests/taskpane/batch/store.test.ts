import { unzipSync } from 'fflate';
import { BUILT_IN_PACKS } from '../../../src/core/packs/built-in';
import { readWorkbook } from '../../../src/xlsx';
import { reportScope } from '../../../src/taskpane/batch/state';
import type { TemplateState } from '../../../src/taskpane/batch/template-choice';
import { blankTemplate } from '../../support/template';
import { fileOf } from '../../support/workbook-file';
import { DAMAGED, bench, checked, formFile, until } from './support';

const GOOD = formFile('一.xlsx', { 'header.project-code': '440309230100150000001' });
const BAD = formFile('二.xlsx', {
  'funds.total.score': 10,
  'indicators.0.score': 9,
  'header.project-code': '440309230100150000002',
});
const FILES = [GOOD, DAMAGED, BAD];

const paths = ({ shown }: { readonly shown: readonly { readonly path: string }[] }): string[] =>
  shown.map(({ path }) => path);

describe('choosing', () => {
  it('takes workbooks, passes over the rest and the locks of open ones, and puts 2 before 10', () => {
    const { batch } = bench();
    batch.chooseFiles(
      ['10.xlsx', '2.xls', '说明.docx', '~$2.xls', '数.csv', '九.et'].map((name) => new File(['x'], name)),
    );
    const { files, skipped } = batch.get();
    expect(files.map(({ path }) => path)).toEqual(['2.xls', '10.xlsx', '九.et']);
    expect(skipped).toBe(3);
  });

  it('adds to what was chosen, and takes the same file in its new state', () => {
    const { batch } = bench();
    batch.chooseFiles([new File(['x'], 'a.xlsx'), new File(['x'], 'b.xlsx')]);
    batch.chooseFiles([new File(['longer'], 'a.xlsx')]);
    expect(batch.get().files.map(({ path, bytes }) => [path, bytes])).toEqual([
      ['b.xlsx', 1],
      ['a.xlsx', 6],
    ]);
  });

  it('looks through dropped folders, and names files from within the one that was dropped', async () => {
    const { batch } = bench();
    const file = (fullPath: string): unknown => ({
      isFile: true,
      fullPath,
      file: (give: (file: File) => void) => {
        give(new File(['x'], fullPath));
      },
    });
    const folder = (portions: readonly (readonly unknown[])[]): unknown => {
      const left = [...portions, []];
      return {
        isFile: false,
        createReader: () => ({
          readEntries: (give: (entries: unknown) => void) => {
            give(left.shift());
          },
        }),
      };
    };
    const root = folder([
      [file('/收/a.xlsx'), folder([[file('/收/下/c.xlsx')]])],
      [file('/收/b.xlsx'), file('/收/x.txt')],
    ]);
    await batch.drop({ entries: [root as FileSystemEntry], files: [] });
    expect(batch.get().files.map(({ path }) => path)).toEqual(['a.xlsx', 'b.xlsx', '下/c.xlsx']);
    expect(batch.get()).toMatchObject({ skipped: 1, gathering: null });
  });

  it('takes the pack chosen last, and starts with no other, however long its file takes to read', async () => {
    const { batch } = bench();
    batch.set({ files: [GOOD] });
    let finish = (_text: string): void => undefined;
    const text = (): Promise<string> => new Promise((resolve) => (finish = resolve));
    const slow = batch.loadPack({ name: '慢.json', size: 2, text });
    batch.start();
    expect(batch.get()).toMatchObject({ stage: 'choosing', packReading: '慢.json' });
    const pack = { kind: 'built-in', pack: BUILT_IN_PACKS[0]! } as const;
    batch.choose({ pack });
    finish('{');
    await slow;
    expect(batch.get()).toMatchObject({ choices: { pack }, packReading: null, packRefusal: null });
    batch.start();
    expect(batch.get().stage).toBe('running');
    batch.cancel();
  });

  it('says so where a folder holds no workbook of last year', () => {
    const { batch } = bench();
    batch.choosePrevious([new File(['x'], '说明.docx')]);
    expect(batch.get().previousMissing).toBe(true);
    batch.choosePrevious([new File(['x'], '上年.xlsx')]);
    expect(batch.get()).toMatchObject({
      previousMissing: false,
      choices: { previous: [{ path: '上年.xlsx' }] },
    });
  });

  it('offers all that came while there are results, and tells of what holds no workbook', async () => {
    const { batch } = bench();
    await checked(batch, [GOOD]);
    await batch.drop({ entries: [], files: [new File(['x'], '说明.docx')] });
    expect(batch.get().offered).toEqual({ files: [], skipped: 1 });
    batch.chooseFiles([new File(['x'], 'a.xlsx')]);
    batch.chooseFiles([new File(['x'], 'b.xlsx')]);
    batch.decide(true);
    expect(batch.get()).toMatchObject({ stage: 'choosing', offered: null, skipped: 1 });
    expect(batch.get().files.map(({ path }) => path)).toEqual(['a.xlsx', 'b.xlsx']);
  });

  it('refuses a pack that is none, and says why', async () => {
    const { batch } = bench();
    const file = { name: 'p.json', size: 2, text: () => Promise.resolve('{') };
    await batch.loadPack(file);
    expect(batch.get().packRefusal).toEqual({ file: 'p.json', reason: 'not-json' });
    expect(batch.get().choices.pack.kind).toBe('auto');
  });
});

describe('a template', () => {
  const template = (name: string, source: Uint8Array): File =>
    new File([source as Uint8Array<ArrayBuffer>], name);
  const BLANK = fileOf(blankTemplate());
  const changed = formFile('三.xlsx', { 'columns.reason': '备注' });
  const kept = (store: { get(): TemplateState }): string | undefined => store.get().chosen?.file.path;

  it('is what all files are compared with, in the list, in their reports and beside their findings', async () => {
    const opened: string[] = [];
    const { batch, saved } = bench({
      openFile: (_, checkedWith) => opened.push(checkedWith.template?.file.path ?? ''),
    });
    await batch.chooseTemplate(template('模板.xlsx', BLANK));
    expect(batch.template.get()).toMatchObject({ reading: null, refusal: null });
    await checked(batch, [GOOD, DAMAGED, changed]);
    expect(batch.get().matrix.rows.map(({ readiness }) => readiness)).toEqual([
      { ready: true, reasons: [], isCompared: true },
      { ready: null, reasons: [], isCompared: false },
      { ready: false, reasons: ['locked'], isCompared: true },
    ]);
    batch.open(2);
    expect(opened).toEqual(['模板.xlsx']);
    await batch.exports.make({ format: 'json', extent: 'whole' }, '报告');
    const { files } = JSON.parse((await saved[0]?.content.text()) ?? '') as {
      files: { importReady: boolean | null }[];
    };
    expect(files.map(({ importReady }) => importReady)).toEqual([true, null, false]);
    batch.startOver();
    expect(kept(batch.template)).toBe('模板.xlsx');
    batch.template.remove();
    await checked(batch, [changed]);
    expect(batch.get().matrix.rows[0]?.readiness).toEqual({ ready: true, reasons: [], isCompared: false });
  });

  it.each([
    ['no-forms', fileOf({ sheets: [], date1904: false })],
    ['not-a-workbook', new Uint8Array([1, 2])],
  ])('that is %s is refused, and the one before and the files stay', async (problem, source) => {
    const { batch } = bench();
    batch.set({ files: FILES });
    await batch.chooseTemplate(template('模板.xlsx', BLANK));
    await batch.chooseTemplate(template('签到.xlsx', source));
    expect(batch.template.get().refusal).toEqual({ file: '签到.xlsx', problem });
    expect(kept(batch.template)).toBe('模板.xlsx');
    expect(batch.get().files).toEqual(FILES);
  });

  it('that is being read is waited for, and another one chosen meanwhile is the one that counts', async () => {
    const { batch } = bench();
    batch.set({ files: [GOOD] });
    const first = batch.chooseTemplate(template('一.xlsx', new Uint8Array([1])));
    const second = batch.chooseTemplate(template('二.xlsx', BLANK));
    batch.start();
    expect(batch.get().stage).toBe('choosing');
    await Promise.all([first, second]);
    expect(batch.template.get()).toMatchObject({ reading: null, refusal: null });
    expect(kept(batch.template)).toBe('二.xlsx');
    const third = batch.chooseTemplate(template('三.xlsx', BLANK));
    batch.template.remove();
    await third;
    expect(batch.template.get()).toEqual({ chosen: null, reading: null, refusal: null });
  });

  it('is read anew with the words of another pack', async () => {
    const { batch } = bench();
    await batch.chooseTemplate(template('模板.xlsx', BLANK));
    batch.choose({ pack: { kind: 'built-in', pack: BUILT_IN_PACKS[0]! } });
    expect(batch.template.get()).toMatchObject({ chosen: null, reading: '模板.xlsx' });
    await until(batch.template, ({ reading }) => reading === null);
    expect(kept(batch.template)).toBe('模板.xlsx');
  });

  it('is the one chosen last, though another pack is chosen while it is read', async () => {
    const packs: (string | undefined)[] = [];
    const { batch } = bench({ onChecker: ({ pack }) => packs.push(pack?.id) });
    await batch.chooseTemplate(template('一.xlsx', BLANK));
    const second = batch.chooseTemplate(template('二.xlsx', BLANK));
    for (const pack of BUILT_IN_PACKS.slice(0, 2)) batch.choose({ pack: { kind: 'built-in', pack } });
    await second;
    await until(batch.template, ({ reading }) => reading === null);
    expect(kept(batch.template)).toBe('二.xlsx');
    expect(packs.pop()).toBe(BUILT_IN_PACKS[1]?.id);
  });

  it('is refused where no thread can be started', async () => {
    const { batch } = bench({ noWorker: true });
    await batch.chooseTemplate(template('模板.xlsx', BLANK));
    expect(batch.template.get().refusal).toEqual({ file: '模板.xlsx', problem: 'failed' });
  });
});

describe('a batch', () => {
  it('has a row for every file, and one that is damaged stops none', async () => {
    const { batch } = bench();
    await checked(batch, FILES);
    const { matrix, outcome } = batch.get();
    expect(outcome).toBe('done');
    expect(matrix.rows.map(({ path, problem }) => [path, problem])).toEqual([
      ['一.xlsx', null],
      ['坏.xlsx', 'damaged'],
      ['二.xlsx', null],
    ]);
    expect(matrix.columns.map(({ rule }) => rule)).toContain('F06');
  });

  it('stands still while it is paused, and keeps what it has when it is cancelled', async () => {
    const waiting: (() => void)[] = [];
    const { batch } = bench({ gate: () => new Promise((go) => waiting.push(go)) });
    batch.set({ files: FILES });
    batch.start();
    await until({ get: () => waiting.length, subscribe: pulse }, (count) => count === 1);
    batch.pause();
    waiting.shift()?.();
    await until(batch, ({ matrix }) => matrix.rows.length === 1);
    expect(batch.get()).toMatchObject({ paused: true, stage: 'running' });
    expect(waiting).toHaveLength(0);
    batch.resume();
    await until({ get: () => waiting.length, subscribe: pulse }, (count) => count === 1);
    batch.cancel();
    await until(batch, ({ stage }) => stage === 'over');
    expect(batch.get()).toMatchObject({ outcome: 'cancelled', paused: false });
    expect(batch.get().matrix.rows).toHaveLength(1);
  });

  it('says so when no thread can be started', async () => {
    const { batch } = bench({ noWorker: true });
    await checked(batch, FILES);
    expect(batch.get().outcome).toBe('no-worker');
  });

  it('sorts by the column pressed, the other way round when it is pressed again', async () => {
    const { batch } = bench();
    await checked(batch, FILES);
    batch.sortBy('errors');
    expect(paths(batch.get())[0]).toBe('二.xlsx');
    batch.sortBy('errors');
    expect(paths(batch.get())[0]).toBe('一.xlsx');
    batch.sortBy('path');
    expect(batch.get().sort).toEqual({ key: 'path', descending: false });
  });

  it('filters by several conditions, each of which can be put away', async () => {
    const { batch } = bench();
    await checked(batch, FILES);
    batch.setFilter({ state: 'errors' });
    batch.setFilter({ text: '一' });
    expect(paths(batch.get())).toEqual([]);
    batch.setFilter({ state: undefined });
    expect(paths(batch.get())).toEqual(['一.xlsx']);
    batch.clearFilter();
    expect(paths(batch.get())).toHaveLength(3);
  });

  it('goes from file to file in the order shown', async () => {
    const opened: string[] = [];
    const { batch } = bench({ openFile: ({ file }) => opened.push(file.path) });
    await checked(batch, FILES);
    batch.sortBy('errors');
    batch.open(2);
    expect(opened).toEqual(['二.xlsx']);
    expect([batch.neighbour(2, -1), batch.neighbour(2, 1)]).toEqual([null, 0]);
    expect(batch.get().opened).toBe(2);
  });

  it('offers new files instead of putting results away', async () => {
    const { batch } = bench();
    await checked(batch, FILES);
    batch.chooseFiles([new File(['x'], '新.xlsx')]);
    expect(batch.get().offered?.files).toHaveLength(1);
    batch.decide(false);
    expect(batch.get()).toMatchObject({ offered: null, stage: 'over' });
    batch.chooseFiles([new File(['x'], '新.xlsx')]);
    batch.decide(true);
    expect(batch.get()).toMatchObject({ stage: 'choosing', outcome: null });
    expect(batch.get().files.map(({ path }) => path)).toEqual(['新.xlsx']);
    expect(batch.get().matrix.rows).toEqual([]);
  });
});

describe('findings of one file in place', () => {
  it('are those that the batch counted, with what other files have to do with it', async () => {
    const twin = formFile('三.xlsx', { 'header.project-code': '440309230100150000002' });
    const { batch, reporters } = bench();
    await checked(batch, [...FILES, twin]);
    batch.open(3);
    await until(batch.reading, ({ report }) => report !== null);
    const { report } = batch.reading.get();
    const row = batch.get().matrix.rows.find(({ index }) => index === 3);
    expect(report?.counts).toEqual(row?.counts);
    expect(report?.sections[0]?.findings.map(({ rule }) => rule)).toContain('X01');
    expect(reporters()).toBe(1);
    batch.reading.close();
    expect(reporters()).toBe(0);
  });

  it('opens a copy in a window where the program can, and says so where it will not', async () => {
    const windows: Uint8Array[] = [];
    const { batch } = bench({
      openWindow: (bytes) => {
        windows.push(bytes);
        return windows.length === 1 ? Promise.resolve() : Promise.reject(new Error('no'));
      },
    });
    await checked(batch, FILES);
    batch.open(0);
    await batch.reading.openWindow();
    expect(windows).toEqual([GOOD.source]);
    expect(batch.reading.get().window).toEqual({ path: '一.xlsx', isOpen: true });
    await batch.reading.openWindow();
    expect(batch.reading.get().window).toEqual({ path: '一.xlsx', isOpen: false });
    const refused = batch.reading.openWindow();
    batch.open(2);
    await refused;
    expect(batch.reading.get()).toMatchObject({ index: 2, window: { path: '一.xlsx', isOpen: false } });
  });

  it('are in the language of the words around them, also where that is another one by then', async () => {
    let language: 'zh-CN' | 'en' = 'zh-CN';
    const { batch, reporters } = bench({ language: () => language });
    await checked(batch, FILES);
    const message = (): string => batch.reading.get().report?.sections[0]?.findings[0]?.message ?? '';
    batch.open(2);
    await until(batch.reading, ({ report }) => report !== null);
    expect(message()).toMatch(/\p{Script=Han}/u);
    language = 'en';
    batch.reading.follow(language);
    await until(batch.reading, ({ report }) => report !== null);
    expect(message()).toMatch(/^[A-Z]/);
    expect(reporters()).toBe(1);
  });
});

describe('reports', () => {
  it('are about the selected files, else the filtered ones, else all', async () => {
    const { batch } = bench();
    await checked(batch, FILES);
    expect([reportScope(batch.get()), batch.reportedIndexes()]).toEqual(['all', [0, 1, 2]]);
    batch.setFilter({ state: 'errors' });
    expect([reportScope(batch.get()), batch.reportedIndexes()]).toEqual(['shown', [2]]);
    batch.toggle(1);
    expect([reportScope(batch.get()), batch.reportedIndexes()]).toEqual(['selected', [1]]);
    batch.toggleAll();
    expect(batch.reportedIndexes()).toEqual([2]);
  });

  it.each(['xlsx', 'html', 'json', 'sarif'] as const)(
    'are written as one .%s on all files',
    async (format) => {
      const { batch, saved, reporters } = bench();
      await checked(batch, FILES);
      await batch.exports.make({ format, extent: 'whole' }, '报告');
      expect(batch.exports.get()).toEqual({ making: null, saved: `报告.${format}`, failed: false });
      expect(reporters()).toBe(0);
      const [one] = saved;
      const bytes = new Uint8Array((await one?.content.arrayBuffer()) ?? new ArrayBuffer(0));
      if (format === 'xlsx') {
        expect(readWorkbook(bytes).ok).toBe(true);
        return;
      }
      const text = new TextDecoder().decode(bytes);
      for (const { path } of FILES)
        expect(decodeURIComponent(text.replace(/%(?![\dA-F]{2})/g, ''))).toContain(path);
      if (format === 'json') {
        const { files } = JSON.parse(text) as { files: { status: string }[] };
        expect(files.map(({ status }) => status)).toEqual(['checked', 'unreadable', 'checked']);
      }
      if (format === 'sarif') expect(text).toContain('"markdown"');
    },
  );

  it.each(['xlsx', 'json'] as const)('are written one for each file as .%s into a .zip', async (format) => {
    const { batch, saved } = bench();
    await checked(batch, [GOOD, { ...BAD, path: '下/一.xlsx' }, { ...BAD, path: '下_一.xls' }]);
    await batch.exports.make({ format, extent: 'each' }, '报告');
    expect(saved.map(({ name }) => name)).toEqual(['报告.zip']);
    const reports = unzipSync(new Uint8Array((await saved[0]?.content.arrayBuffer()) ?? new ArrayBuffer(0)));
    expect(Object.keys(reports)).toEqual([`一.${format}`, `下_一.${format}`, `下_一 (2).${format}`]);
    const [first] = Object.values(reports);
    if (format === 'xlsx') expect(readWorkbook(first ?? new Uint8Array()).ok).toBe(true);
    else expect(JSON.parse(new TextDecoder().decode(first))).toMatchObject({ files: [{ path: '一.xlsx' }] });
  });

  it('are not saved once they are cancelled', async () => {
    const { batch, saved } = bench();
    await checked(batch, FILES);
    const made = batch.exports.make({ format: 'xlsx', extent: 'whole' }, '报告');
    expect(batch.exports.get().making).toEqual({ done: 0, total: 3 });
    batch.exports.cancel();
    await made;
    expect(saved).toEqual([]);
    expect(batch.exports.get()).toEqual({ making: null, saved: null, failed: false });
  });
});

/** Asks again every few milliseconds. */
function pulse(listener: () => void): () => void {
  const timer = setInterval(listener, 5);
  return () => {
    clearInterval(timer);
  };
}
