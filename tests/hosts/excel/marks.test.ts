/**
 * Marks in Excel: conditional formats of ours among those of the user.
 *
 * @jest-environment ./tests/hosts/excel/environment.cjs
 */
import { strFromU8, unzipSync } from 'fflate';
import { parseRange } from '../../../src/core/grid/address';
import type { Mark } from '../../../src/hosts/host';
import { SHEETS, contractFile } from '../contract/book';
import { cellRef } from '../plain';
import { bootDesktop } from './emulator/boot';
import type { BookSheet, ConditionalFormat } from './emulator/model';
import { EmulatedExcel, type OpenExcel } from './open';

const excel = new EmulatedExcel(13);
const { scores, locked } = SHEETS;

beforeAll(() => bootDesktop(excel.current));

function mark(sheet: string, range: string, severity: Mark['severity'] = 'error'): Mark {
  const parsed = parseRange(range);
  if (!parsed) throw new Error(`no range: ${range}`);
  return { sheet, range: parsed, severity, rule: 'F06' };
}

function sheetIn({ server }: OpenExcel, name: string): BookSheet {
  const sheet = server.book.sheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function usersFormat(type: string, formula: string): ConditionalFormat {
  const range = { top: 0, left: 0, bottom: 9, right: 9 };
  return {
    id: `{user-${type}}`,
    type,
    range,
    formula,
    fill: '#00FF00',
    font: '#000000',
    priority: 0,
    stopIfTrue: false,
  };
}

it('draws one conditional format to a run, which says whose it is', async () => {
  const open = excel.open(contractFile());
  await open.host.highlight([mark(scores, 'B3:B5'), mark(scores, 'A1', 'warning')]);
  expect(sheetIn(open, scores).conditionalFormats).toMatchObject([
    { formula: '=LEN("formlint:F06:warning")>0', range: parseRange('A1'), fill: '#FFEB9C' },
    { formula: '=LEN("formlint:F06:error")>0', range: parseRange('B3:B5'), fill: '#FFC7CE' },
  ]);
  const sheetXml = strFromU8(unzipSync(await open.saved())['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheetXml).toContain('<conditionalFormatting sqref="B3:B5"><cfRule type="expression"');
});

it("never touches the user's conditional formats", async () => {
  const open = excel.open(contractFile());
  const { conditionalFormats } = sheetIn(open, scores);
  const users = [
    usersFormat('Custom', '=$B3>50'),
    usersFormat('CellValue', ''),
    usersFormat('Custom', '="formlint"<>""'),
  ];
  conditionalFormats.push(...users);
  await open.host.highlight([mark(scores, 'B3')]);
  await open.host.clearHighlights();
  expect(conditionalFormats).toEqual(users);
});

it('clears marks that moved with their rows or were copied', async () => {
  const open = excel.open(contractFile());
  await open.host.highlight([mark(scores, 'B3')]);
  const { conditionalFormats } = sheetIn(open, scores);
  const [ours] = conditionalFormats;
  if (!ours) throw new Error('no mark');
  ours.range = { top: 40, left: 1, bottom: 40, right: 1 };
  sheetIn(open, SHEETS.hidden).conditionalFormats.push({ ...ours, id: '{copy}' });
  await open.reload().clearHighlights();
  expect(open.server.book.sheets.flatMap((sheet) => sheet.conditionalFormats)).toEqual([]);
});

it('draws nothing when a sheet is protected, and names the marks there', async () => {
  const open = excel.open(contractFile());
  const drawing = open.host.highlight([mark(scores, 'B3'), mark(locked, 'B1:B2')]);
  await expect(drawing).rejects.toMatchObject({ code: 'protected', cells: [cellRef(locked, 'B1')] });
  expect(sheetIn(open, scores).conditionalFormats).toEqual([]);
  expect(sheetIn(open, locked).protected).toBe(true);
});

it('marks a protected sheet that allows formatting', async () => {
  const open = excel.open(contractFile());
  sheetIn(open, locked).allowFormatCells = true;
  await open.host.highlight([mark(locked, 'B1')]);
  expect(sheetIn(open, locked).conditionalFormats).toHaveLength(1);
});

it('clears what it can and names what a protection keeps', async () => {
  const open = excel.open(contractFile());
  await open.host.highlight([mark(scores, 'B3'), mark(SHEETS.hidden, 'A1:B1')]);
  sheetIn(open, SHEETS.hidden).protected = true;
  await expect(open.host.clearHighlights()).rejects.toMatchObject({
    code: 'protected',
    cells: [cellRef(SHEETS.hidden, 'A1')],
  });
  expect(sheetIn(open, scores).conditionalFormats).toEqual([]);
});

it('costs three syncs at most', async () => {
  const open = excel.open(contractFile());
  await open.settle();
  open.server.takeCounters();
  await open.host.highlight(Array.from({ length: 200 }, (_, i) => mark(scores, `C${20 + i * 2}`)));
  expect(open.server.takeCounters().batches).toBe(3);
  await open.host.clearHighlights();
  expect(open.server.takeCounters().batches).toBe(3);
});

it('says that a sheet takes no more, and leaves none of them', async () => {
  const open = excel.open(contractFile());
  const location = 'ConditionalFormatCollection.Add';
  open.server.faults.failure = { location, nth: 3, code: 'GeneralException' };
  const many = Array.from({ length: 5 }, (_, i) => mark(scores, `C${20 + i * 2}`));
  await expect(open.host.highlight(many)).rejects.toMatchObject({ code: 'mark-limit' });
  expect(sheetIn(open, scores).conditionalFormats).toEqual([]);
});

it('draws in smaller pieces where Excel takes no more at once', async () => {
  const open = excel.open(contractFile());
  open.server.faults.requestLimit = 120_000;
  await open.host.highlight(Array.from({ length: 300 }, (_, i) => mark(scores, `C${20 + i * 2}`)));
  expect(sheetIn(open, scores).conditionalFormats).toHaveLength(300);
});
