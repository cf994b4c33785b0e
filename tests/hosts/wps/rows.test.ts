/** What a change of shape refuses, what it leaves alone, and what is told of it. */
import { merged, rowBelow, rowGone } from '../../../src/core/grid/plan-shape';
import { withReshape } from '../../../src/core/grid/with-shape';
import type { ChangeEvent } from '../../../src/hosts/host';
import { FORM, LOCKED, formOf } from '../contract/reshape-book';
import { codeOf, errorOf } from '../contract/steps';
import { cellRef, plain } from '../plain';
import type { Obstacle } from './emulator/obstacles';
import type { Behaviour } from './emulator/variants';
import type { OpenWps } from './open';
import {
  LABEL,
  broken,
  expectSwitchesBack,
  open,
  planned,
  rangeOf,
  restart,
  stateOf,
} from './reshaping-plans';

describe('refusing, with nothing written', () => {
  const BELOW: readonly [string, Obstacle['kind'], string][] = [
    ['an array formula that the row would divide', 'array', 'H2:H4'],
    ['a pivot table on the sheet', 'pivot', 'J1:K4'],
  ];
  const GOING: readonly [string, Obstacle['kind'], string][] = [
    ['an array formula in the row', 'array', 'F3:F3'],
    ["a table's heading", 'table', 'C3:E6'],
    ["a table's totals", 'table-with-totals', 'C1:E3'],
    ["a table's only row", 'table', 'C2:E3'],
    ['a pivot table on the sheet', 'pivot', 'J1:K4'],
  ];
  const put = ({ wps }: OpenWps, kind: Obstacle['kind'], a1: string): void => {
    const sheet = wps.book.sheet(FORM);
    if (!sheet) throw new Error('no form');
    wps.obstacles.push({ kind, sheet, range: rangeOf(a1) });
    if (kind !== 'array') return;
    const { top, bottom, left: column } = rangeOf(a1);
    for (let row = top; row <= bottom; row++) sheet.enter({ row, column }, '=D2+D3');
  };

  it.each(BELOW)('a row that comes: %s', async (_what, kind, a1) => {
    const opened = open();
    put(opened, kind, a1);
    const before = stateOf(opened);
    const change = rowBelow(formOf(await opened.host.read()), 2);
    expect(await codeOf(opened.host.reshape(change, [], { undo: LABEL }))).toBe('immovable');
    expect(stateOf(opened)).toEqual(before);
    expect(await opened.host.undoEntries()).toEqual([]);
  });

  it.each(GOING)('a row that goes: %s', async (_what, kind, a1) => {
    const opened = open();
    put(opened, kind, a1);
    const before = stateOf(opened);
    const change = rowGone(formOf(await opened.host.read()), 2);
    expect(await codeOf(opened.host.reshape(change, []))).toBe('immovable');
    expect(stateOf(opened)).toEqual(before);
  });

  it('not where arrays end and begin above and below the row, nor where a table only moves or grows', async () => {
    const opened = open();
    put(opened, 'array', 'H2:H3');
    put(opened, 'array', 'H4:H4');
    put(opened, 'table-with-totals', 'C2:E5');
    const change = rowBelow(formOf(await opened.host.read()), 2);
    expect(await codeOf(opened.host.reshape(change, []))).toBe('no error');
  });

  it('what merging would swallow, with the cells named', async () => {
    const opened = open();
    const before = stateOf(opened);
    const change = merged(formOf(await opened.host.read()), rangeOf('A4:B5'));
    expect(await errorOf(opened.host.reshape(change, []))).toMatchObject({
      code: 'changed-since',
      cells: [cellRef(FORM, 'B4'), cellRef(FORM, 'A5')],
    });
    expect(stateOf(opened)).toEqual(before);
  });

  it("to lift protection that is somebody else's", async () => {
    const opened = open();
    await opened.host.reshape({ kind: 'protect', sheet: FORM }, [], { undo: LABEL });
    const sheet = opened.wps.book.sheet(FORM);
    if (!sheet) throw new Error('no form');
    opened.wps.passwords.set(sheet, '别人的密码');
    const [entry] = await opened.host.undoEntries();
    expect(await codeOf(opened.host.undo(entry?.id ?? ''))).toBe('failed');
    expect([sheet.protected, opened.wps.book.sheet(LOCKED)?.protected]).toEqual([true, true]);
    expect(await opened.reload().recover()).toEqual([]);
    expectSwitchesBack(opened);
  });
});

describe('a row', () => {
  it('is a new one although cells are copied', async () => {
    const opened = open();
    opened.wps.cutCopyMode = 1;
    const before = await opened.host.read();
    const { change, edits } = await planned(opened, 'a row that comes');
    await opened.host.reshape(change, edits);
    const after = await opened.host.read();
    expect(plain(after)[0]?.merges).toEqual(plain(withReshape(before, { change, edits }))[0]?.merges);
    expect(plain(after)[0]?.cells.A4).toBeUndefined();
  });

  it('does not stay where WPS inserts what was copied all the same', async () => {
    const opened = open();
    const before = stateOf(opened);
    const { change, edits } = await planned(opened, 'a row that comes');
    opened.wps.bridge.before = ({ kind, member }) => {
      if (kind === 'call' && member === 'Range.Insert') opened.wps.cutCopyMode = 1;
    };
    expect(await codeOf(opened.host.reshape(change, edits))).toBe('changed-since');
    expect(stateOf(opened)).toEqual(before);
    expect(await opened.reload().recover()).toEqual([]);
  });

  it('has the height of the one it is like, and comes back as high and as hidden as it was', async () => {
    const opened = open();
    const sheet = opened.wps.book.sheet(FORM);
    if (!sheet) throw new Error('no form');
    sheet.rowHeights.set(2, 33).set(1, 21);
    await opened.host.reshape(rowBelow(formOf(await opened.host.read()), 2), []);
    expect([...sheet.rowHeights].sort(([a], [b]) => a - b)).toEqual([
      [1, 21],
      [2, 33],
      [3, 33],
    ]);
    const [before, state] = [await opened.host.read(), stateOf(opened)];
    await opened.host.reshape(rowGone(formOf(before), 2), [], { undo: LABEL });
    const [entry] = await opened.host.undoEntries();
    await opened.reload().undo(entry?.id ?? '');
    expect(stateOf(opened)).toEqual(state);
    sheet.hiddenRows = new Set([2]);
    const hidden = stateOf(opened);
    await opened.host.reshape(rowGone(formOf(await opened.host.read()), 2), [], { undo: LABEL });
    expect([...sheet.hiddenRows]).toEqual([]);
    const [second] = await opened.host.undoEntries();
    await opened.reload().undo(second?.id ?? '');
    expect(stateOf(opened)).toEqual(hidden);
  });

  it('goes again although WPS has spelt the formulas its own way', async () => {
    const opened = open({ spelling: 'spaced' });
    const before = stateOf(opened);
    const { change, edits } = await planned(opened, 'a row that comes');
    const inRow = { at: cellRef(FORM, 'F4'), before: { value: null }, after: { value: 24, formula: 'D3+1' } };
    await opened.host.reshape(change, [...edits, inRow], { undo: LABEL });
    const [form] = plain(await opened.host.read());
    expect([form?.cells.F4?.formula, form?.cells.D6?.formula]).toEqual(['D3 + 1', 'SUM(D2:D4) + D5']);
    const [entry] = await opened.host.undoEntries();
    expect(await opened.host.undo(entry?.id ?? '')).toMatchObject({ reshaped: null });
    expect(stateOf(opened)).toEqual(before);
  });

  it('that somebody wrote in after the program broke down is left as it is', async () => {
    let conflicts = 0;
    for (let nth = 80; nth < 140; nth += 15) {
      const opened = open();
      const { change, edits } = await planned(opened, 'a row that comes');
      await broken(opened, nth, () => opened.host.reshape(change, edits));
      restart(opened);
      const isThere = opened.wps.book.shapes.length > 0;
      if (isThere) await opened.userEdit(FORM, 'E4', 7);
      const [found] = await opened.reload().recover();
      if (!isThere) continue;
      expect(found).toMatchObject({ outcome: 'conflict', cells: [cellRef(FORM, 'E4')] });
      expect(plain(await opened.host.read())[0]?.cells.E4).toMatchObject({ value: 7 });
      conflicts += 1;
    }
    expect(conflicts).toBeGreaterThan(1);
  });
});

describe('events of rows that move', () => {
  it.each<[string, Partial<Behaviour>]>([
    ['as documented', {}],
    ['in spite of EnableEvents', { eventsInSpite: true }],
    ['later', { events: 'later', eventsInSpite: true }],
    ['never', { events: 'never' }],
  ])("are ours once, and somebody else's afterwards: %s", async (_when, different) => {
    const opened = open(different);
    const { host, wps } = opened;
    const { change, edits } = await planned(opened, 'a row that comes');
    const told: ChangeEvent[] = [];
    host.onChange((event) => told.push(event));
    await opened.settle();
    await host.reshape(change, edits);
    await opened.settle();
    expect(told.filter(({ range }) => range === undefined)).toEqual([{ sheet: FORM, source: 'self' }]);
    expect(told.filter(({ source }) => source !== 'self')).toEqual([]);
    told.length = 0;
    const sheet = wps.book.sheet(FORM);
    sheet?.insertRow(3);
    if (sheet) wps.raise('SheetChange', sheet, { top: 3, left: 0, bottom: 3, right: 16_383 });
    await opened.settle();
    expect(told).toEqual([{ sheet: FORM, source: 'user' }]);
  });

  it('are told to nobody within quiet work', async () => {
    const opened = open();
    const told: ChangeEvent[] = [];
    opened.host.onChange((event) => told.push(event));
    const { change, edits } = await planned(opened, 'a row that goes');
    await opened.host.quiet(() => opened.host.reshape(change, edits));
    await opened.settle();
    expect(told).toEqual([]);
  });
});
