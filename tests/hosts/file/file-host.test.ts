import { parseAddress } from '../../../src/core/grid/address';
import { type CellContent, type Edit, beforeOf } from '../../../src/core/grid/edit';
import { type Cell, cellAt, sheetNamed } from '../../../src/core/grid/workbook';
import { FileHost } from '../../../src/hosts/file';
import type { ChangeEvent } from '../../../src/hosts/host';
import { type BuildOptions, type SheetSpec, buildXlsx } from '../../support/xlsx';
import { openedFile } from '../../support/opened-file';

const SHEETS: readonly SheetSpec[] = [
  {
    name: '自评表',
    cells: {
      A1: { value: '分值', fill: '#D9D9D9' },
      B1: { value: 10, format: '0.00' },
      B2: 9,
      B3: { value: 19, formula: 'SUM(B1:B2)' },
      B4: { value: 19, formula: 'INDIRECT("B3")' },
      C1: { value: { error: '#N/A' } },
    },
  },
  {
    name: '保护',
    protected: true,
    cells: { A1: { value: 1, locked: true }, B1: { value: 2, locked: false } },
  },
];

function open(options: BuildOptions = {}): { host: FileHost; bytes: Uint8Array } {
  const bytes = buildXlsx(SHEETS, options);
  return { host: new FileHost(openedFile(bytes), '自评表.xlsx'), bytes };
}

function cellOf(host: FileHost, place: string, name = '自评表'): Cell {
  const at = parseAddress(place)!;
  return cellAt(sheetNamed(host.view().workbook, name)!, at.row, at.column);
}

function edit(host: FileHost, place: string, after: CellContent, sheet = '自评表'): Edit {
  return { at: { sheet, ...parseAddress(place)! }, before: beforeOf(cellOf(host, place, sheet)), after };
}

describe('edits of an opened file', () => {
  it('reach the formulas that hang on them', async () => {
    const { host } = open();
    await host.apply([edit(host, 'B2', { value: 5 })]);
    expect(cellOf(host, 'B3').value).toBe(15);
  });

  it('mark a formula that cannot be followed as stale, and keep its old result', async () => {
    const { host } = open();
    await host.apply([edit(host, 'B2', { value: 5 })]);
    expect(cellOf(host, 'B4').value).toBe(19);
    expect(host.view().stale).toEqual([{ sheet: '自评表', row: 3, column: 1 }]);
  });

  it('give a formula that was entered its result', async () => {
    const { host } = open();
    await host.apply([edit(host, 'C2', { value: null, formula: 'B1*B2' })]);
    expect(cellOf(host, 'C2').value).toBe(90);
  });

  it('are all refused when one cell holds something else by now', async () => {
    const { host } = open();
    const edits = [edit(host, 'B1', { value: 1 }), edit(host, 'B2', { value: 2 })];
    host.enter([edit(host, 'B2', { value: 7 })]);
    await expect(host.apply(edits)).rejects.toMatchObject({
      code: 'changed-since',
      cells: [{ sheet: '自评表', row: 1, column: 1 }],
    });
    expect(cellOf(host, 'B1').value).toBe(10);
  });

  it('are refused in locked cells of a protected sheet, and made in unlocked ones', async () => {
    const { host } = open();
    await expect(host.apply([edit(host, 'A1', { value: 5 }, '保护')])).rejects.toMatchObject({
      code: 'protected',
    });
    await host.apply([edit(host, 'B1', { value: 5 }, '保护')]);
    expect(cellOf(host, 'B1', '保护').value).toBe(5);
  });
});

describe('a revert', () => {
  it.each([
    ['a value', 'B2', { value: 5 }],
    ['a number format', 'B1', { value: 0.5, format: '0.00%' }],
    ['a number format where there was none', 'B2', { value: 5, format: '0.0' }],
    ['a formula', 'B3', { value: 3 }],
    ['an error value', 'C1', { value: 3 }],
    ['an empty cell', 'F9', { value: '新' }],
  ] as const)('of %s leads back to the bytes that were opened', async (_what, place, after) => {
    const { host, bytes } = open();
    const receipt = await host.apply([edit(host, place, after)]);
    expect(host.view().modified).toBe(true);
    const { refused } = await host.revert(receipt);
    expect(refused).toEqual([]);
    expect(host.view().modified).toBe(false);
    expect(host.save()).toEqual(bytes);
  });

  it('leaves cells alone that were changed since, and names them', async () => {
    const { host } = open();
    const receipt = await host.apply([edit(host, 'B1', { value: 1 }), edit(host, 'B2', { value: 2 })]);
    host.enter([edit(host, 'B2', { value: 3 })]);
    const { reverted, refused } = await host.revert(receipt);
    expect(reverted.map(({ at }) => at.row)).toEqual([0]);
    expect(refused.map(({ at }) => at.row)).toEqual([1]);
    expect(cellOf(host, 'B2').value).toBe(3);
  });

  it('by an edit that sets the general format leaves no trace either', async () => {
    const { host, bytes } = open();
    await host.apply([edit(host, 'B2', { value: 5, format: '0.0' })]);
    await host.apply([edit(host, 'B2', { value: 9, format: 'General' })]);
    expect(host.save()).toEqual(bytes);
  });
});

describe('saving', () => {
  it('gives the opened bytes while nothing is changed', () => {
    const { host, bytes } = open({ calcChain: true });
    expect(host.save()).toEqual(bytes);
  });

  it('writes edits and new results, and takes results away that may not hold', async () => {
    const { host } = open();
    await host.apply([edit(host, 'B2', { value: 5, format: '0.00' })]);
    const saved = new FileHost(openedFile(host.save()), 'x.xlsx');
    expect(cellOf(saved, 'B2')).toMatchObject({ value: 5, format: '0.00' });
    expect(cellOf(saved, 'B3')).toMatchObject({ value: 15, formula: 'SUM(B1:B2)' });
    expect(cellOf(saved, 'B4')).toMatchObject({ value: null, formula: 'INDIRECT("B3")' });
  });

  it('never writes marks', async () => {
    const { host, bytes } = open();
    const range = { top: 0, left: 1, bottom: 1, right: 1 };
    await host.highlight([{ sheet: '自评表', range, severity: 'error', rule: 'I02' }]);
    expect(host.view().marks).toHaveLength(1);
    expect(host.save()).toEqual(bytes);
  });
});

describe('events', () => {
  it('tell who changed the sheet, and where', async () => {
    const { host } = open();
    const events: ChangeEvent[] = [];
    host.onChange((event) => events.push(event));
    host.enter([edit(host, 'B2', { value: 5 })]);
    await host.apply([edit(host, 'A1', { value: '得分' })]);
    expect(events).toEqual([
      { sheet: '自评表', range: { top: 1, left: 1, bottom: 1, right: 1 }, source: 'user' },
      { sheet: '自评表', range: { top: 0, left: 0, bottom: 0, right: 0 }, source: 'self' },
    ]);
  });

  it('of our own are kept back in quiet mode, even when the work fails', async () => {
    const { host } = open();
    const events: ChangeEvent[] = [];
    host.onChange((event) => events.push(event));
    const work = host.quiet(async () => {
      await host.apply([edit(host, 'B2', { value: 5 })]);
      throw new Error('half-way');
    });
    await expect(work).rejects.toThrow('half-way');
    expect(events).toEqual([]);
    expect(cellOf(host, 'B2').value).toBe(5);
    await host.apply([edit(host, 'B2', { value: 6 })]);
    expect(events).toHaveLength(1);
  });

  it('stop after unsubscribing', async () => {
    const { host } = open();
    let count = 0;
    const stop = host.onSelection(() => count++);
    const range = { top: 0, left: 0, bottom: 0, right: 0 };
    await host.select('自评表', range);
    stop();
    await host.select('自评表', range);
    expect(count).toBe(1);
  });
});

describe('what does not exist', () => {
  it.each([
    ['read', (host: FileHost) => host.read({ sheets: ['没有'] })],
    ['select', (host: FileHost) => host.select('没有', { top: 0, left: 0, bottom: 0, right: 0 })],
  ])('is refused by %s', async (_name, ask) => {
    await expect(ask(open().host)).rejects.toMatchObject({ code: 'sheet-missing' });
  });

  it('has no setting', async () => {
    const { host } = open();
    expect(await host.getSetting('journal')).toBeNull();
    await host.setSetting('journal', { entries: [1] });
    expect(await host.getSetting('journal')).toEqual({ entries: [1] });
  });
});
