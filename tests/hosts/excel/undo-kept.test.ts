/**
 * A check leaves the user's own undo alone (docs/adr/0009). The emulated Excel forgets it with every batch that the
 * library announces as a write, which is the worst that any build is known to do.
 *
 * @jest-environment ./tests/hosts/excel/environment.cjs
 */
import { SHEETS, contractFile } from '../contract/book';
import { edit } from '../contract/steps';
import { plain } from '../plain';
import { bootDesktop } from './emulator/boot';
import type { Counters } from './emulator/server';
import { EmulatedExcel, type OpenExcel } from './open';

const excel = new EmulatedExcel(13);
const { scores, hidden } = SHEETS;

beforeAll(() => bootDesktop(excel.current));

/** A workbook that was checked once in a pane that watches it; no columns are hidden. */
async function checked(): Promise<OpenExcel> {
  const open = excel.open(contractFile());
  const sheet = open.server.book.sheet(hidden);
  if (sheet) Object.assign(sheet, { hiddenColumns: new Set() });
  open.host.onChange(() => undefined);
  await open.settle();
  await open.host.read();
  await open.settle();
  open.server.undoStack = [];
  open.server.takeCounters();
  return open;
}

async function checkAgain(open: OpenExcel): Promise<Counters> {
  await open.settle();
  open.server.takeCounters();
  const read = await open.host.read();
  open.server.book.calculate();
  expect(plain(read)).toEqual(plain(open.server.book.snapshot()));
  return open.server.takeCounters();
}

it('keeps what the user typed undoable through further checks, in two syncs each', async () => {
  const open = await checked();
  for (const value of [61, 62, 63]) {
    open.server.userEdit(scores, 'B3', value);
    expect(await checkAgain(open)).toMatchObject({ batches: 2, writes: 0 });
  }
  expect(open.server.undoStack).toHaveLength(3);
});

it('asks for less the second time', async () => {
  const open = excel.open(contractFile());
  open.host.onChange(() => undefined);
  await open.settle();
  const first = await checkAgain(open);
  expect((await checkAgain(open)).bytesOut).toBeLessThan(first.bytesOut);
});

it.each<[string, (open: OpenExcel) => void]>([
  ['merged', ({ server }) => server.userMerge(scores, 'C3:D4')],
  ['filled', ({ server }) => server.userFill(scores, 'B3', '#00FF00')],
  ['a row hidden', ({ server }) => server.userHide(scores, { row: 4 })],
  ['a column hidden', ({ server }) => server.userHide(scores, { column: 2 })],
])('sees cells %s since the last check', async (_what, change) => {
  const open = await checked();
  change(open);
  await checkAgain(open);
});

it('knows of nothing that happened while events were off', async () => {
  const open = await checked();
  await open.host.quiet(() => {
    open.server.userMerge(scores, 'C3:D4');
    return Promise.resolve();
  });
  await checkAgain(open);
});

it('remembers nothing without being told of changes', async () => {
  const open = excel.open(contractFile());
  await open.host.read();
  open.server.userMerge(scores, 'C3:D4');
  expect(await checkAgain(open)).toMatchObject({ batches: 2 });
});

it('remembers no layout that changed while it was being asked for', async () => {
  const open = excel.open(contractFile());
  open.host.onChange(() => undefined);
  await open.settle();
  open.server.faults.latency = 30;
  const reading = open.host.read();
  await new Promise((resolve) => setTimeout(resolve, 75));
  open.server.userMerge(scores, 'C3:D4');
  await reading;
  open.server.faults.latency = 0;
  await checkAgain(open);
});

it('reads ranges of a sheet that it knows without a write, and notices another of that name', async () => {
  const open = await checked();
  const ranges = [{ sheet: scores, range: { top: 2, left: 0, bottom: 5, right: 3 } }];
  open.server.takeCounters();
  const read = await open.host.read({ ranges });
  expect(open.server.takeCounters()).toMatchObject({ batches: 1, writes: 0 });
  expect(read.sheets[0]?.merges).toEqual([{ top: 5, left: 2, bottom: 6, right: 3 }]);
  const [first, , third] = open.server.book.sheets;
  if (!first || !third) throw new Error('sheets are missing');
  [first.name, third.name] = [third.name, first.name];
  expect((await open.host.read({ ranges })).sheets[0]?.merges).toEqual([]);
});

it('says that writing is another matter', async () => {
  const open = await checked();
  open.server.userEdit(scores, 'B4', 40);
  await open.host.apply([edit(scores, 'B3', { value: 60 })]);
  expect(open.server.undoStack).toEqual([]);
});

it('makes a fix in several batches one step of Excel’s own undo where Excel can, and does without where not', async () => {
  const run = jest.spyOn(Excel, 'run');
  const many = Array.from({ length: 900 }, (_, i) => ({
    at: { sheet: scores, row: 20 + i * 2, column: i % 2 },
    before: { value: null },
    after: { value: '文'.repeat(400) },
  }));
  const supported = jest
    .spyOn(Office.context.requirements, 'isSetSupported')
    .mockImplementation((_name, version) => Number(String(version).split('.')[1]) <= 20);
  const open = excel.open(contractFile());
  expect(await open.host.capabilities()).toMatchObject({ hostUndo: true });
  open.server.faults.failure = { location: 'Range.Formulas', nth: 2, code: 'UndoNotSupported' };
  await open.host.apply(many);
  const grouped = run.mock.calls.filter(([first]) => typeof first === 'object' && 'mergeUndoGroup' in first);
  expect(grouped).toHaveLength(1);
  expect(open.server.book.sheet(scores)?.cell({ row: 20 + 899 * 2, column: 1 }).value).toBe('文'.repeat(400));
  supported.mockRestore();
  run.mockRestore();
});
