/** Typed edits and pieces of work in one order of undo, over rows that come and go. */
import { beforeOf } from '../../../src/core/grid/edit';
import { merged, rowBelow, rowGone } from '../../../src/core/grid/plan-shape';
import type { ShapeChange } from '../../../src/core/grid/shape';
import { type Sheet, cellAt } from '../../../src/core/grid/workbook';
import { FileHost } from '../../../src/hosts/file';
import { type SheetSpec, buildXlsx } from '../../support/xlsx';
import { open } from '../../xlsx/support';
import { cellRef, keyOf } from '../plain';

const CELLS: SheetSpec['cells'] = {
  A1: '甲',
  A2: '乙',
  A3: '丙',
  B4: { formula: 'SUM(B1:B3)', value: 0 },
};
const FILE = buildXlsx([{ name: '表', cells: CELLS }]);
const LABEL = { id: 'insert-row', values: {} };

function aHost() {
  const host = new FileHost(open(FILE), '表.xlsx');
  const sheet = (): Sheet => host.view().workbook.sheets[0]!;
  const valueOf = (a1: string) => sheet().cells.get(keyOf(a1))?.value ?? null;
  const type = (a1: string, value: string | number): void => {
    const at = cellRef('表', a1);
    host.enter([{ at, before: beforeOf(cellAt(sheet(), at.row, at.column)), after: { value } }]);
  };
  const reshape = (change: ShapeChange) => host.reshape(change, [], { undo: LABEL });
  const undo = async (): Promise<void> => {
    const { lastDone } = host;
    if (lastDone) await host.undo(lastDone.id);
  };
  return { host, sheet, valueOf, type, reshape, undo };
}

test('what was typed is taken back where it stands now', async () => {
  const { host, sheet, valueOf, type, reshape, undo } = aHost();
  type('B3', 5);
  await host.reshape(rowBelow(sheet(), 0), []);
  expect(valueOf('B4')).toBe(5);
  await undo();
  expect([valueOf('B4'), valueOf('B5')]).toEqual([null, 0]);
  type('B4', 7);
  await reshape(rowGone(sheet(), 1));
  const [row] = await host.undoEntries();
  type('B1', 1);
  await host.undo(row!.id);
  expect([valueOf('B1'), valueOf('B4'), valueOf('B5')]).toEqual([1, 7, 8]);
  await undo();
  await undo();
  expect([valueOf('B1'), valueOf('B4')]).toEqual([null, null]);
  expect(host.lastDone).toBeNull();
});

test('all is taken back in the order in which it was done, to the byte', async () => {
  const { host, sheet, valueOf, type, reshape, undo } = aHost();
  type('B2', 1);
  await reshape(rowBelow(sheet(), 1));
  type('B3', 2);
  await reshape(merged(sheet(), { top: 5, left: 0, bottom: 5, right: 1 }));
  await reshape({ kind: 'protect', sheet: '表' });
  expect(valueOf('B5')).toBe(3);

  await undo();
  expect(sheet().protected).toBe(false);
  await undo();
  expect(sheet().merges).toEqual([]);
  await undo();
  expect([valueOf('B3'), valueOf('B5')]).toEqual([null, 1]);
  await undo();
  expect([valueOf('B2'), valueOf('B4')]).toEqual([1, 1]);
  await undo();
  expect(host.save()).toEqual(FILE);
  expect(host.lastDone).toBeNull();
});

test('what was typed in a row that goes is forgotten, and taken back once the row is there again', async () => {
  const { host, sheet, valueOf, type, reshape, undo } = aHost();
  type('B1', 1);
  type('B2', 2);
  await reshape(rowGone(sheet(), 1));
  const id = host.lastDone?.id;
  type('A2', '丁');
  await undo();
  expect(host.lastDone?.id).toBe(id);
  await undo();
  expect(valueOf('B2')).toBe(2);
  await undo();
  expect([valueOf('B1'), valueOf('B2')]).toEqual([1, null]);
  await undo();
  expect(host.save()).toEqual(FILE);
});

test('what was typed in a row that goes for good is no longer taken back', async () => {
  const { host, sheet, valueOf, type, undo } = aHost();
  type('B1', 1);
  type('B2', 2);
  await host.reshape(rowGone(sheet(), 1), []);
  await undo();
  expect([valueOf('B1'), valueOf('B3')]).toEqual([null, 0]);
  expect(host.lastDone).toBeNull();
});

test('an entry that was taken back does not come again with a row', async () => {
  const { host, sheet, type, reshape, undo } = aHost();
  await host.apply([{ at: cellRef('表', 'B1'), before: { value: null }, after: { value: 1 } }], {
    undo: LABEL,
  });
  type('B2', 2);
  const [work] = await host.undoEntries();
  await reshape(rowGone(sheet(), 2));
  await host.undo(work!.id);
  await undo();
  expect(await host.undoEntries()).toEqual([]);
  expect(host.lastDone?.isTyped).toBe(true);
});

test('the selection goes with its cell, and stays where it is when that goes', async () => {
  const { host, sheet, reshape, undo } = aHost();
  const moves: number[] = [];
  host.onRowMove(({ by }) => moves.push(by));
  await host.select('表', { top: 2, left: 0, bottom: 2, right: 0 });
  const row = () => host.view().selection?.range.top;
  await reshape(rowBelow(sheet(), 0));
  expect(row()).toBe(3);
  await undo();
  expect(row()).toBe(2);
  await reshape(rowGone(sheet(), 2));
  expect(row()).toBe(2);
  expect(moves).toEqual([1, -1, -1]);
});
