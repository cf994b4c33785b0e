/**
 * Two panes on one workbook, their syncs in any order: nothing of either is lost, and marks are those of one.
 *
 * @jest-environment ./tests/hosts/excel/environment.cjs
 */
import { WAIVERS_SETTING, restoreWaivers, storeWaivers } from '../../../src/core/waiver-store';
import { type Host, type Mark, HostError } from '../../../src/hosts/host';
import { SHEETS, contractFile } from '../contract/book';
import { edit, mark } from '../contract/steps';
import { cellRef } from '../plain';
import { bootDesktop } from './emulator/boot';
import { EmulatedExcel, type OpenExcel } from './open';

const excel = new EmulatedExcel(13);
const { scores } = SHEETS;
const SEEDS = Array.from({ length: 10 }, (_, i) => i + 1);
const LABEL = { id: 'safe', values: {} };

beforeAll(() => bootDesktop(excel.current));

function opened(seed: number): OpenExcel & { readonly other: Host } {
  const open = excel.open(contractFile());
  let state = seed;
  open.server.faults.delay = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % 8;
  };
  return { ...open, other: open.pane() };
}

const codes = (results: readonly PromiseSettledResult<unknown>[]): unknown[] =>
  results.flatMap((result) =>
    result.status === 'rejected'
      ? [result.reason instanceof HostError ? result.reason.code : result.reason]
      : [],
  );

function formulas({ server }: OpenExcel): string[] {
  return (server.book.sheet(scores)?.conditionalFormats ?? [])
    .map(({ formula, range }) => `${formula}${range.top}`)
    .sort();
}

const drawn = (marks: readonly Mark[]): string[] =>
  marks.map(({ rule, severity, range }) => `=LEN("formlint:${rule}:${severity}")>0${range.top}`).sort();

it.each(SEEDS)('draws the marks of one of them (%i)', async (seed) => {
  const open = opened(seed);
  const [first, second] = [
    [mark('B3', 'error'), mark('A1', 'info')],
    [mark('B4', 'warning'), mark('A2', 'error')],
  ];
  await open.host.highlight([mark('A6', 'info')]);
  const results = await Promise.allSettled([open.host.highlight(first), open.other.highlight(second)]);
  expect(codes(results)).toEqual([]);
  expect([drawn(first), drawn(second)]).toContainEqual(formulas(open));
  await open.other.clearHighlights();
  expect(formulas(open)).toEqual([]);
});

it.each(SEEDS)('keeps the undo of both, and either can use it (%i)', async (seed) => {
  const open = opened(seed);
  const results = await Promise.allSettled([
    open.host.apply([edit(scores, 'B3', { value: 60 })], { undo: LABEL }),
    open.other.apply([edit(scores, 'B4', { value: 40 })], { undo: LABEL }),
  ]);
  expect(codes(results)).toEqual([]);
  const entries = await open.host.undoEntries();
  expect(entries).toHaveLength(2);
  await Promise.all(entries.map(({ id }, i) => (i === 0 ? open.host : open.other).undo(id)));
  const sheet = open.server.book.sheet(scores);
  expect([sheet?.cell(cellRef(scores, 'B3')).value, sheet?.cell(cellRef(scores, 'B4')).value]).toEqual([
    50, 48.5,
  ]);
  expect(await open.other.undoEntries()).toEqual([]);
});

it.each(SEEDS)('never writes over what the other has just written (%i)', async (seed) => {
  const open = opened(seed);
  const results = await Promise.allSettled([
    open.host.apply([edit(scores, 'B3', { value: 60 }), edit(scores, 'A6', { value: '甲' })], {
      undo: LABEL,
    }),
    open.other.apply([edit(scores, 'B3', { value: 70 }), edit(scores, 'A3', { value: '乙' })], {
      undo: LABEL,
    }),
  ]);
  expect(codes(results)).toEqual(['changed-since']);
  const [isFirst] = results.map(({ status }) => status === 'fulfilled');
  const value = (a1: string) => open.server.book.sheet(scores)?.cell(cellRef(scores, a1)).value;
  expect([value('B3'), value('A6'), value('A3')]).toEqual(
    isFirst ? [60, '甲', '分值'] : [70, '是否完成', '乙'],
  );
  expect(await open.host.undoEntries()).toHaveLength(1);
  expect(await open.host.recover()).toEqual([]);
});

it('never writes over what a person types between reading and writing', async () => {
  const open = excel.open(contractFile());
  const { faults } = open.server;
  faults.beforeBatch = () => {
    faults.beforeBatch = () => open.server.userEdit(scores, 'B3', 55);
  };
  const edits = [edit(scores, 'B3', { value: 60, format: '0.0' }), edit(scores, 'B4', { value: 40 })];
  await expect(open.host.apply(edits, { undo: LABEL })).rejects.toMatchObject({
    code: 'changed-since',
    cells: [cellRef(scores, 'B3')],
  });
  const value = (a1: string) => open.server.book.sheet(scores)?.cell(cellRef(scores, a1));
  expect([value('B3'), value('B4')?.value]).toEqual([{ value: 55 }, 48.5]);
  expect([...open.server.book.settings.keys()]).toEqual([]);
});

it.each(SEEDS)('keeps the changes of both in a setting (%i)', async (seed) => {
  const open = opened(seed);
  const add = (text: string) => (value: unknown) => [
    ...new Set([...((value as string[] | null) ?? []), text]),
  ];
  const texts = ['甲', '乙', '丙', '丁'];
  await Promise.all(
    texts.map((text, i) => (i % 2 ? open.host : open.other).updateSetting('列表', add(text))),
  );
  expect([...((await open.host.getSetting('列表')) as string[])].sort()).toEqual([...texts].sort());
});

it.each(SEEDS)('keeps the waivers of both, in one part (%i)', async (seed) => {
  const open = opened(seed);
  const waiver = (rule: string) => ({ rule, form: '甲', place: 'p', fingerprint: 'f', reason: '说明' });
  const add = (rule: string) => (value: unknown) => {
    const kept = (restoreWaivers(value) ?? []).filter((other) => other.rule !== rule);
    return storeWaivers([...kept, waiver(rule)]);
  };
  await Promise.all([
    open.host.updateSetting(WAIVERS_SETTING, add('F01')),
    open.other.updateSetting(WAIVERS_SETTING, add('F02')),
  ]);
  const rules = restoreWaivers(await open.host.getSetting(WAIVERS_SETTING))?.map(({ rule }) => rule);
  expect(rules?.sort()).toEqual(['F01', 'F02']);
  expect(open.server.book.customXmlParts).toHaveLength(1);
});

it.each(SEEDS)('recovers nothing of a pane that is at work (%i)', async (seed) => {
  const open = opened(seed);
  open.server.faults.requestLimit = 3_500;
  const edits = ['B3', 'A3', 'A6', 'B6', 'A7'].map((a1, i) => edit(scores, a1, { value: i }));
  const [applied] = await Promise.allSettled([
    open.host.apply(edits, { undo: LABEL }),
    new Promise((resolve) => setTimeout(resolve, seed * 5)).then(() => open.other.recover()),
  ]);
  const sheet = open.server.book.sheet(scores);
  const written = edits.filter(({ at, after }) => sheet?.cell(at).value === after.value).length;
  // Whole or not at all, whichever of them was faster.
  expect(written).toBe(applied.status === 'fulfilled' ? edits.length : 0);
});
