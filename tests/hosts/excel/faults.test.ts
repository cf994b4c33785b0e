/**
 * What the host does when Excel refuses, fails half-way, is slow or is used by others meanwhile.
 *
 * @jest-environment ./tests/hosts/excel/environment.cjs
 */
import type { Edit } from '../../../src/core/grid/edit';
import { edit } from '../contract/steps';
import { SHEETS, contractFile, contractWorkbook } from '../contract/book';
import { cellRef, plain } from '../plain';
import { bootDesktop } from './emulator/boot';
import { Status } from './emulator/server';
import { EmulatedExcel, type OpenExcel } from './open';

const excel = new EmulatedExcel(13);
const { scores } = SHEETS;

beforeAll(() => bootDesktop(excel.current));
const openBook = (timeout?: number): OpenExcel =>
  excel.open(contractFile(), timeout === undefined ? {} : { timeout });

/** Edits that stand apart, so that each is a write of its own. */
const SCATTERED: readonly Edit[] = [
  edit(scores, 'B3', { value: 60 }),
  edit(scores, 'B5', { value: 1, formula: 'B3' }),
  edit(scores, 'A7', { value: '完成', format: '@' }),
];

async function expectUntouched({ server, saved }: OpenExcel): Promise<void> {
  server.book.calculate();
  expect(plain(server.book.snapshot())).toEqual(plain(contractWorkbook()));
  expect(Buffer.from(await saved())).toEqual(Buffer.from(contractFile()));
}

it.each(['Range.Formulas', 'Range.NumberFormat'])(
  'restores what was written when %s fails half-way',
  async (location) => {
    const open = openBook();
    const nth = location === 'Range.Formulas' ? 3 : 1;
    open.server.faults.failure = { location, nth, code: 'GeneralException' };
    await expect(open.host.apply(SCATTERED)).rejects.toMatchObject({ code: 'failed' });
    expect(open.server.faults.failure).toBeNull();
    await expectUntouched(open);
  },
);

it('finds that all was written when only reading back has failed', async () => {
  const open = openBook();
  // Reading the before-values asks for the cell properties of the three writes once already.
  open.server.faults.failure = { location: 'Range.GetCellProperties', nth: 6, code: 'GeneralException' };
  await open.host.apply(SCATTERED);
  expect((await open.host.revert({ edits: SCATTERED })).refused).toEqual([]);
  await expectUntouched(open);
});

it('restores what was written when Excel keeps something else', async () => {
  const open = openBook();
  const sheet = open.server.book.sheet(scores);
  if (!sheet) throw new Error('no sheet');
  const enter = sheet.enter.bind(sheet);
  // A data type that swallows the first entry, as linked cells do.
  const swallow = jest.spyOn(sheet, 'enter').mockImplementationOnce((at) => enter(at, 'Excel 另有主张'));
  await expect(open.host.apply([edit(scores, 'B3', { value: 60 })])).rejects.toMatchObject({
    code: 'failed',
    cells: [cellRef(scores, 'B3')],
  });
  swallow.mockRestore();
  await expectUntouched(open);
});

it('names the cells when what was written cannot be restored either', async () => {
  const open = openBook();
  open.server.faults.failure = { location: 'Range.Formulas', nth: 3, code: 'GeneralException' };
  const error = open.host.apply(SCATTERED);
  const refuse = setInterval(() => {
    open.server.faults.cellEditing = open.server.faults.failure === null;
  }, 0);
  await expect(error).rejects.toMatchObject({ code: 'in-doubt', cells: SCATTERED.map(({ at }) => at) });
  clearInterval(refuse);
});

it('says why a write was refused when nothing came of it', async () => {
  const open = openBook();
  // The workbook turns read-only after the pane was opened.
  open.server.book.readOnly = true;
  await expect(open.host.apply(SCATTERED)).rejects.toMatchObject({ code: 'read-only' });
  await expectUntouched(open);
});

it('reports a cell being edited, and writes nothing', async () => {
  const open = openBook();
  open.server.faults.cellEditing = true;
  await expect(open.host.apply(SCATTERED)).rejects.toMatchObject({ code: 'cell-editing' });
  await expect(open.host.read()).rejects.toMatchObject({ code: 'cell-editing' });
  open.server.faults.cellEditing = false;
  await expectUntouched(open);
});

it.each([Status.dialogOpen, Status.activityLimit, Status.sessionTimedOut])(
  'waits while Excel is busy (%i), and then says so',
  async (status) => {
    const open = openBook();
    for (let nth = 2; nth <= 4; nth++) open.server.schedule.set(nth, { kind: 'refused', status });
    await open.host.apply(SCATTERED);
    await open.host.revert({ edits: SCATTERED });
    for (let nth = 1; nth <= 4; nth++) open.server.schedule.set(nth, { kind: 'refused', status });
    await expect(open.host.apply(SCATTERED)).rejects.toMatchObject({ code: 'busy' });
    await expectUntouched(open);
  },
);

it('leaves the format alone in cells of a protected sheet that may be edited', async () => {
  const open = openBook();
  const receipt = await open.host.apply([edit(SHEETS.locked, 'B2', { value: '0090', format: '@' })]);
  expect(receipt.edits[0]?.after).toEqual({ value: '0090' });
  const cell = () => open.server.book.sheet(SHEETS.locked)?.cell({ row: 1, column: 1 });
  expect(cell()?.value).toBe('0090');
  expect((await open.host.revert(receipt)).refused).toEqual([]);
  expect(cell()).toEqual({ value: 80, locked: false });
});

it('works again once Excel answers', async () => {
  const open = openBook(50);
  open.server.faults.hang = true;
  await expect(open.host.read()).rejects.toMatchObject({ code: 'timed-out' });
  open.server.faults.hang = false;
  expect(plain(await open.host.read())).toEqual(plain(contractWorkbook()));
});

it('gives up on a write that Excel does not answer', async () => {
  const open = openBook(50);
  open.server.faults.hang = true;
  await expect(open.host.apply(SCATTERED)).rejects.toMatchObject({ code: 'timed-out' });
});

it('waits for a slow Excel', async () => {
  const open = openBook();
  open.server.faults.latency = 60;
  expect(plain(await open.host.read())).toEqual(plain(contractWorkbook()));
});

it('refuses when a co-author was faster', async () => {
  const open = openBook();
  open.server.faults.beforeBatch = () => open.server.userEdit(scores, 'B3', 51, 'Remote');
  await expect(open.host.apply(SCATTERED)).rejects.toMatchObject({
    code: 'changed-since',
    cells: [cellRef(scores, 'B3')],
  });
});

it('says that a sheet is gone', async () => {
  const open = openBook();
  open.server.faults.beforeBatch = () => open.server.book.deleteSheet(scores);
  await expect(open.host.apply(SCATTERED)).rejects.toMatchObject({ code: 'sheet-missing' });
});

it('writes thousands of scattered cells within the payload limit', async () => {
  const open = openBook();
  open.server.faults.requestLimit = 2_500_000;
  open.server.faults.responseLimit = 2_500_000;
  const edits = Array.from({ length: 2_500 }, (_, i): Edit => ({
    at: { sheet: scores, row: 20 + i * 2, column: i % 2 },
    before: { value: null },
    after: { value: i },
  }));
  const receipt = await open.host.apply(edits);
  expect(receipt.edits).toHaveLength(2_500);
  expect(open.server.book.sheet(scores)?.cell({ row: 20 + 2_499 * 2, column: 1 }).value).toBe(2_499);
  expect((await open.host.revert(receipt)).refused).toEqual([]);
});

it('writes a block that the library splits on its own', async () => {
  const open = openBook();
  const edits = Array.from({ length: 4_000 }, (_, i): Edit => ({
    at: { sheet: scores, row: 20 + Math.floor(i / 10), column: i % 10 },
    before: { value: null },
    after: { value: `第${i}格` },
  }));
  await open.host.apply(edits);
  expect(open.server.book.sheet(scores)?.cell({ row: 419, column: 9 }).value).toBe('第3999格');
});

it('knows a co-author from a person at this Excel', async () => {
  const open = openBook();
  const seen: string[] = [];
  const stop = open.host.onChange(({ source }) => seen.push(source));
  await open.settle();
  open.server.userEdit(scores, 'B3', 51, 'Remote');
  await open.settle();
  expect(seen).toEqual(['remote']);
  stop();
});

it('starts watching as soon as the user leaves the cell', async () => {
  const open = openBook();
  open.server.faults.cellEditing = true;
  const seen: string[] = [];
  const stop = open.host.onChange(({ source }) => seen.push(source));
  await open.settle();
  open.server.faults.cellEditing = false;
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  await open.userEdit(scores, 'B3', 51);
  await open.settle();
  expect(seen).toEqual(['user']);
  stop();
});

it('has no selection to tell when a chart is selected', async () => {
  const open = openBook();
  open.server.selectionIsRange = false;
  expect(await open.host.selection()).toBeNull();
});
