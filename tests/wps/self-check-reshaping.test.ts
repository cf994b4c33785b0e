/** The self-check of rows, merges and protection in a WPS that does otherwise than expected. */
import { selfCheckTexts as english } from '../../src/locales/en/wps-self-check';
import { selfCheckTexts as chinese } from '../../src/locales/zh-CN/wps-self-check';
import { RESHAPING } from '../../src/wps/self-check/probes/reshaping';
import { runSelfCheck } from '../../src/wps/self-check/run';
import { contractFile } from '../hosts/contract/book';
import { BookSheet } from '../hosts/excel/emulator/model';
import { type Behaviour, STANDARD } from '../hosts/wps/emulator/variants';
import { EmulatedWps } from '../hosts/wps/emulator/wps';

afterEach(() => {
  jest.restoreAllMocks();
});

function wpsOf(different: Partial<Behaviour> = {}): EmulatedWps {
  return new EmulatedWps(contractFile(), { ...STANDARD, ...different });
}

/** @returns what was found, of the questions that were not answered as expected */
async function unexpected(wps: EmulatedWps): Promise<Readonly<Record<string, string>>> {
  const { results, isClean, isBroken } = await runSelfCheck(wps.application(), RESHAPING, {
    onScratch: () => undefined,
    onResult: () => undefined,
    pause: () => Promise.resolve(),
  });
  expect([isClean, isBroken, wps.displaysAlerts]).toEqual([true, false, true]);
  expect(Buffer.from(wps.saved()).equals(Buffer.from(contractFile()))).toBe(true);
  return Object.fromEntries(
    results.flatMap(({ id, verdict, answer }) => (verdict === 'pass' ? [] : [[id, answer]])),
  );
}

/** A question that the person answers after a while holds up the call. */
function askingIn(wps: EmulatedWps, member: string): void {
  let now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => now);
  wps.bridge.before = (call) => {
    if (call.kind === 'call' && call.member === member) now += 5_000;
  };
}

it('finds nothing where all is as expected', async () => {
  expect(await unexpected(wpsOf())).toEqual({});
});

it('tells of new rows that look like the row above, whatever is asked for', async () => {
  expect(await unexpected(wpsOf({ newRows: 'as-above' }))).toEqual({
    'new-row-looks': 'border from below, font from below',
  });
});

it('tells of new rows that are plain', async () => {
  expect(await unexpected(wpsOf({ newRows: 'plain' }))).toEqual({
    'new-row-looks': 'border from above, font from above, border from below, font from below',
  });
});

it('tells of copying that does not end', async () => {
  const wps = wpsOf();
  Object.defineProperty(wps, 'cutCopyMode', { get: () => 1, set: () => undefined });
  expect((await unexpected(wps)).copying).toBe('ended, row empty');
});

it('tells of formulas of other sheets that do not follow', async () => {
  const deleteRow = Reflect.get<BookSheet, 'deleteRow'>(BookSheet.prototype, 'deleteRow');
  jest.spyOn(BookSheet.prototype, 'deleteRow').mockImplementation(function (this: BookSheet, at) {
    const others = this.book.sheets.filter((sheet) => sheet !== this);
    const before = others.map((sheet) => [sheet, [...sheet.cells]] as const);
    deleteRow.call(this, at);
    for (const [sheet, cells] of before) for (const [key, cell] of cells) sheet.cells.set(key, cell);
  });
  expect(await unexpected(wpsOf())).toEqual({ 'moved-formulas': 'other sheet, row deleted' });
});

it.each([
  ['unprotect-unasked', 'Worksheet.Unprotect'],
  ['merge-unasked', 'Range.Merge'],
])('tells of a question that is asked in spite of all: %s', async (id, member) => {
  const wps = wpsOf();
  askingIn(wps, member);
  expect(await unexpected(wps)).toEqual({ [id]: 'asks' });
});

it('opens the sheet again where an empty password is refused', async () => {
  const wps = wpsOf();
  wps.bridge.before = ({ member, arguments: [password] }) => {
    if (member === 'Worksheet.Unprotect' && password === '') throw new Error('0x800A03EC');
  };
  expect(await unexpected(wps)).toEqual({ 'unprotect-unasked': 'error' });
});

it('tells of rows whose arrays are not told of', async () => {
  const wps = wpsOf();
  jest.spyOn(wps, 'arraysOn').mockReturnValue([]);
  expect((await unexpected(wps))['array-rows']).toBe('error');
});

it('tells of members that `in` does not see', async () => {
  expect((await unexpected(wpsOf({ absent: ['Range.Value2'] }))).members).toBe('sees nothing');
});

it.each<[string, Readonly<Record<string, string>>]>([
  ['Range.Borders', { 'new-row-looks': 'lacking: Range.Borders' }],
  ['Range.Font', { 'new-row-looks': 'lacking: Range.Font' }],
  ['Range.Copy', { copying: 'lacking: Range.Copy' }],
  ['Application.CutCopyMode', { copying: 'lacking: Application.CutCopyMode' }],
  ['Range.HasArray', { 'array-rows': 'lacking: Range.HasArray' }],
  ['Range.UnMerge', { members: 'lacking: Range.UnMerge' }],
  ['Range.Delete', { members: 'lacking: Range.Delete', 'moved-formulas': 'lacking: Range.Delete' }],
  ['Range.Merge', { members: 'lacking: Range.Merge', 'merge-unasked': 'lacking: Range.Merge' }],
  [
    'Worksheet.Protect',
    { members: 'lacking: Worksheet.Protect', 'unprotect-unasked': 'lacking: Worksheet.Protect' },
  ],
])('reports %s as lacking, and does not break down', async (member, expected) => {
  expect(await unexpected(wpsOf({ absent: [member] }))).toEqual(expected);
});

it('says of each what an unexpected answer means', () => {
  for (const { meanings } of [chinese, english])
    expect(Object.keys(meanings).sort()).toEqual(RESHAPING.map(({ id }) => id).sort());
});
