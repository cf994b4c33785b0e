import { readFileSync } from 'node:fs';
import { type WaiveFlags, runWaive } from '../../src/cli/waive-command';
import { formatAddress } from '../../src/core/grid/address';
import { readWorkbook, saveEdits } from '../../src/xlsx';
import { buildForm } from '../support/form-builder';
import { blankTemplate, carrying } from '../support/template';
import { fileOf } from '../support/workbook-file';
import { changedParts, edit, open } from '../xlsx/support';
import { printed } from './printed';
import { Workspace } from './workspace';

let space: Workspace;
let said = '';
beforeEach(() => {
  space = new Workspace();
  said = '';
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(() => {
  space.remove();
  jest.restoreAllMocks();
});

const WRONG = { 'indicators.0.score': 8.5 };
const CELL = cellOf('indicators.0.score');

function cellOf(path: string): string {
  const at = buildForm({ layout: 'shenzhen-2022' }).at(path);
  if (!at) throw new Error(path);
  return formatAddress(at);
}

const waivedFile = (): string => space.at('waived.xlsx');

/** Waives what I02 finds in {@link CELL}, unless told otherwise. */
function waive(file: string, change: Partial<WaiveFlags> = {}): number {
  const flags = { rule: 'i02', cell: CELL, reason: '上级同意按实际计分', by: '张三', lang: 'zh-CN' as const };
  let exit = -1;
  printed(() => (exit = runWaive(file, { ...flags, out: waivedFile(), ...change }, '2026-03-01')));
  return exit;
}

async function checked(file: string) {
  const [first] = (await space.check(file)).document.files;
  if (!first) throw new Error('nothing was checked');
  return first;
}

test('a waived finding is listed and not counted', async () => {
  const file = space.form('a.xlsx', WRONG);
  const before = await checked(file);
  expect(waive(file)).toBe(0);
  const after = await checked(waivedFile());
  expect(after.summary.errors).toBe(before.summary.errors - 1);
  expect(after.findings.some(({ rule }) => rule === 'I02')).toBe(false);
  expect(after.waived).toHaveLength(1);
  expect(after.waived[0]).toMatchObject({
    rule: 'I02',
    cells: [CELL],
    waiver: { reason: '上级同意按实际计分', by: '张三', at: '2026-03-01' },
  });
  expect(after.lapsedWaivers).toEqual([]);
});

test('the copy differs from the file by the waiver alone', () => {
  const file = space.form('a.xlsx', WRONG);
  waive(file);
  const parts = changedParts(readFileSync(file), readFileSync(waivedFile()));
  expect(parts.filter((path) => !/^customXml\/|\.rels$|^\[Content_Types\]/.test(path))).toEqual([]);
});

test('fix leaves the waived cell alone and keeps the waiver', async () => {
  waive(space.form('a.xlsx', { ...WRONG, 'total.weight': 90 }));
  const { document } = await space.fix({ out: space.at('out') }, waivedFile());
  const [fixed] = document.files;
  expect(fixed?.edits.map(({ cell }) => cell)).toContain(cellOf('total.weight'));
  expect(fixed?.edits.map(({ cell }) => cell)).not.toContain(CELL);
  expect(fixed?.waived).toHaveLength(1);
  expect((await checked(space.at('out/waived.xlsx'))).waived).toHaveLength(1);
});

test('a changed input makes it lapse, and the text report says so', async () => {
  waive(space.form('a.xlsx', WRONG));
  const file = open(readFileSync(waivedFile()));
  const bytes = saveEdits(file, [edit(file, `自评表!${CELL}`, { value: 8.6 })]);
  const changed = space.write('changed.xlsx', bytes);
  const after = await checked(changed);
  expect(after.waived).toEqual([]);
  expect(after.lapsedWaivers).toMatchObject([
    { rule: 'I02', waiver: { reason: '上级同意按实际计分' }, finding: { sheet: '自评表', cell: CELL } },
  ]);
  const text = await space.checkText({}, changed);
  expect(text).toContain(`说明已失效 ${CELL} I02`);
  expect(text).toContain('上级同意按实际计分（张三 2026-03-01）');
});

test('a lapsed waiver gives way to a new one in its place', async () => {
  waive(space.form('a.xlsx', WRONG));
  const file = open(readFileSync(waivedFile()));
  const changed = space.write('b.xlsx', saveEdits(file, [edit(file, `自评表!${CELL}`, { value: 8.6 })]));
  expect(waive(changed, { reason: '再次确认' })).toBe(0);
  const after = await checked(waivedFile());
  expect(after.waived.map(({ waiver }) => waiver.reason)).toEqual(['再次确认']);
  expect(after.lapsedWaivers).toEqual([]);
});

test.each<[string, Partial<WaiveFlags>, string]>([
  ['nothing is found there', { cell: 'A1' }, 'A1'],
  ['no such cell', { cell: '??' }, '??'],
  ['a reason of blanks', { reason: '  ' }, '出错说明'],
])('is refused: %s', (_name, change, text) => {
  expect(waive(space.form('a.xlsx', WRONG), change)).toBe(2);
  expect(said).toContain(text);
  expect(() => readFileSync(waivedFile())).toThrow();
});

test.each<[string, boolean]>([
  ['a template that is given', true],
  ['the baseline that the file carries', false],
])('what %s has found is waived, and then can be imported', async (_name, isGiven) => {
  const tampered = buildForm({ layout: 'shenzhen-2022', change: { 'columns.reason': '备注' } }).workbook;
  const received = buildForm({ layout: 'shenzhen-2022' }).workbook;
  const file = space.write('a.xlsx', isGiven ? fileOf(tampered) : carrying(tampered, received));
  const flags = isGiven ? { baseline: space.write('template.xlsx', fileOf(blankTemplate())) } : {};
  const readiness = async (path: string) => {
    const [first] = (await space.checkWith(flags, path)).document.files;
    return [first?.importReady, first?.importBlockedBy, first?.waived.map(({ rule }) => rule)];
  };
  expect(await readiness(file)).toEqual([false, ['locked'], []]);
  expect(waive(file, { ...flags, rule: 'T04', cell: cellOf('columns.reason') })).toBe(0);
  expect(await readiness(waivedFile())).toEqual([true, [], ['T04']]);
});

test('a template that cannot be read is refused', () => {
  expect(waive(space.form('a.xlsx', WRONG), { baseline: space.at('none.xlsx') })).toBe(2);
  expect(said).toContain('none.xlsx');
});

test('a spoilt part of waivers is taken for none', async () => {
  const file = open(readFileSync(space.form('a.xlsx', WRONG)));
  const part = { namespace: 'urn:formlint:waivers', text: '{"version": 9}' };
  const spoilt = space.write('b.xlsx', saveEdits(file, [], { customParts: [part] }));
  expect(readWorkbook(readFileSync(spoilt)).ok).toBe(true);
  expect((await checked(spoilt)).waived).toEqual([]);
});

test('the input itself is never written over', () => {
  const file = space.form('a.xlsx', WRONG);
  const original = space.bytes('a.xlsx');
  expect(waive(file, { out: file })).toBe(2);
  expect(said).toContain('原文件');
  expect(space.bytes('a.xlsx')).toEqual(original);
});
