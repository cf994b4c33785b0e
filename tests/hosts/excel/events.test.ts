/**
 * What Excel reports, in the port's words: where, by whom, and at what cost.
 *
 * @jest-environment ./tests/hosts/excel/environment.cjs
 */
import { parseRange } from '../../../src/core/grid/address';
import type { ChangeEvent } from '../../../src/hosts/host';
import { SHEETS, contractFile } from '../contract/book';
import { edit } from '../contract/steps';
import { sheetOf } from './books';
import { bootDesktop } from './emulator/boot';
import { EmulatedExcel, type OpenExcel } from './open';

const excel = { 13: new EmulatedExcel(13), 14: new EmulatedExcel(14) };
let current = excel[13];
const { scores, hidden } = SHEETS;

beforeAll(() => bootDesktop(() => current.current()));

interface Watched extends OpenExcel {
  readonly changes: ChangeEvent[];
  readonly places: string[];
}

/** A workbook that was read once in a pane that watches it. */
async function watched(level: 13 | 14 = 13): Promise<Watched> {
  current = excel[level];
  const open = current.open(contractFile());
  const changes: ChangeEvent[] = [];
  const places: string[] = [];
  open.host.onChange((event) => changes.push(event));
  open.host.onSelection(({ sheet }) => places.push(sheet));
  await open.settle();
  await open.host.read();
  await open.settle();
  open.server.takeCounters();
  return { ...open, changes, places };
}

it('names the sheet of an edit without asking Excel', async () => {
  const { server, settle, changes } = await watched();
  server.userEdit(scores, 'B3', 55);
  await settle();
  expect(changes).toEqual([{ sheet: scores, range: parseRange('B3'), source: 'user' }]);
  expect(server.takeCounters()).toMatchObject({ batches: 0 });
});

it('names no cells where rows were moved', async () => {
  const { server, settle, changes } = await watched();
  server.userInsertRow(scores, 2);
  await settle();
  expect(changes).toEqual([{ sheet: scores, source: 'user' }]);
});

it('names every area of an edit of several', async () => {
  const { server, settle, changes } = await watched();
  const sheet = server.book.sheet(scores);
  if (!sheet) throw new Error('the sheet is missing');
  server.onEvent?.([
    65_536,
    10,
    'Workbook',
    JSON.stringify({
      worksheetId: sheet.id,
      address: 'A3:A4,B6',
      changeType: 'RangeEdited',
      source: 'Local',
    }),
    0,
    false,
  ]);
  await settle();
  expect(changes.map(({ range }) => range)).toEqual([parseRange('A3:A4'), parseRange('B6')]);
});

it('tells of added and deleted sheets', async () => {
  const { server, settle, changes } = await watched();
  server.book.addSheet(sheetOf('新表', { A1: { value: 1 } }));
  await settle();
  server.book.deleteSheet(hidden);
  await settle();
  expect(changes).toEqual([
    { sheet: '新表', source: 'user' },
    { sheet: hidden, source: 'user' },
  ]);
});

it('tells when the person goes to another sheet', async () => {
  const { server, settle, places } = await watched();
  server.userActivate(SHEETS.locked);
  await settle();
  expect(places).toEqual([SHEETS.locked]);
});

it.each([13, 14] as const)('tells the writes of another pane from its own (1.%i)', async (level) => {
  const { host, pane, server, settle, changes } = await watched(level);
  await host.apply([edit(scores, 'B3', { value: 60 })]);
  await settle();
  expect(changes.map(({ source }) => source)).toEqual(['self']);
  await pane().apply([edit(scores, 'B4', { value: 40 })]);
  await settle();
  expect(changes[1]).toEqual({
    sheet: scores,
    range: parseRange('B4'),
    source: level === 13 ? 'user' : 'remote',
  });
  expect(server.unsupported).toEqual([]);
});

it('takes what is typed right after a write, into the same cell, for the person’s', async () => {
  const { host, server, settle, changes } = await watched();
  await host.apply([edit(scores, 'B3', { value: 60 })]);
  await settle();
  server.userEdit(scores, 'B3', 61);
  await settle();
  expect(changes.map(({ source }) => source)).toEqual(['self', 'user']);
});

it('finds out with the next reading that a sheet has another name, or its name another sheet', async () => {
  const { host, server, settle, changes } = await watched();
  const [first, , third] = server.book.sheets;
  if (!first || !third) throw new Error('sheets are missing');
  first.name = '改名';
  server.userEdit('改名', 'B3', 55);
  await settle();
  expect(changes.map(({ sheet }) => sheet)).toEqual([scores]);
  const ranges = [{ sheet: scores, range: { top: 2, left: 1, bottom: 2, right: 1 } }];
  await expect(host.read({ ranges })).rejects.toMatchObject({ code: 'sheet-missing' });
  third.name = scores;
  await host.read({ ranges });
  server.userEdit('改名', 'B3', 56);
  await settle();
  expect(changes.map(({ sheet }) => sheet)).toEqual([scores, '改名']);
});

it('asks for the layout of a range once, after an edit that may have changed it', async () => {
  const { host, server, settle } = await watched();
  const ranges = [{ sheet: scores, range: { top: 0, left: 0, bottom: 9, right: 5 } }];
  server.userMerge(scores, 'C3:D4');
  await settle();
  const writes: number[] = [];
  for (const value of [61, 62]) {
    server.userEdit(scores, 'B3', value);
    await settle();
    server.takeCounters();
    const { sheets } = await host.read({ ranges });
    expect(sheets[0]?.merges).toContainEqual(parseRange('C3:D4'));
    writes.push(server.takeCounters().writes);
  }
  expect(writes).toEqual([1, 0]);
});
