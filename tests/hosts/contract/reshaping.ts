/** Rows that come and go, merges and protection: all of it or nothing, and back again. */
import { parseRange } from '../../../src/core/grid/address';
import { type Edit, beforeOf } from '../../../src/core/grid/edit';
import { merged, rowBelow, rowGone } from '../../../src/core/grid/plan-shape';
import type { Reshape, ShapeChange } from '../../../src/core/grid/shape';
import { type Sheet, type Workbook, cellAt, sheetNamed } from '../../../src/core/grid/workbook';
import { withReshape, withShape } from '../../../src/core/grid/with-shape';
import type { ChangeEvent } from '../../../src/hosts/host';
import { cellRef, plain } from '../plain';
import type { HostFactory, OpenHost } from './open-host';
import { FORM, LOCKED, SUMMARY, reshapeFile } from './reshape-book';
import { codeOf, errorOf, workbookOf } from './steps';

const LABEL = { id: 'insert-row', values: { row: 3 } };

export function describeReshaping(open: HostFactory): void {
  const openBook = (): Promise<OpenHost> => open(reshapeFile());

  describe('changing the shape', () => {
    it('says that it can', async () => {
      const { host } = await openBook();
      expect((await host.capabilities()).canReshape).toBe(true);
    });

    it('inserts a row: cells, merges, looks and formulas of all sheets follow', async () => {
      const { host, saved } = await openBook();
      const before = await host.read();
      const reshape = insertion(before, 3);
      await host.reshape(reshape.change, reshape.edits);
      const after = await host.read();
      expect(shapeOf(after)).toEqual(shapeOf(withReshape(before, reshape)));
      expect(shapeOf(workbookOf(await saved()))).toEqual(shapeOf(after));
      expect(valueOf(after, FORM, 'D6')).toBe(60);
      expect(valueOf(after, SUMMARY, 'A1')).toBe(49);
    });

    it('inserts a row at the end of a merged label, which takes it in', async () => {
      const { host, saved } = await openBook();
      const before = await host.read();
      const sheet = sheetOf(before, FORM);
      const grown = sheet.merges.filter(({ bottom }) => bottom === 2);
      const change = rowBelow(sheet, 2, grown);
      await host.reshape(change, []);
      const [form] = plain(await host.read());
      expect(form?.merges).toEqual(['A1:E1', 'A2:A4', 'B2:B4']);
      expect(form?.cells.C4).toEqual({ value: null, fill: '#FFF2CC' });
      expect(form?.cells.E4).toMatchObject({ value: null, format: '0.00', locked: false });
      expect(plain(workbookOf(await saved()))[0]?.merges).toEqual(form?.merges);
    });

    it('deletes a row: a label that stood in it goes on, and the sums follow', async () => {
      const { host, saved } = await openBook();
      const before = await host.read();
      const change = rowGone(sheetOf(before, FORM), 1);
      const edits = [
        editAfter(before, change, 'A2', { value: '产出' }),
        editAfter(before, change, 'B2', { value: '数量' }),
      ];
      await host.reshape(change, edits);
      const after = await host.read();
      expect(shapeOf(after)).toEqual(shapeOf(withReshape(before, { change, edits })));
      expect(valueOf(after, FORM, 'A2')).toBe('产出');
      expect(valueOf(after, FORM, 'D4')).toBe(30);
      expect(valueOf(after, SUMMARY, 'A1')).toBe(29);
      expect(valueOf(after, FORM, 'F2')).toEqual({ error: '#REF!' });
      expect(shapeOf(workbookOf(await saved()))).toEqual(shapeOf(after));
    });

    it('merges and protects', async () => {
      const { host, saved } = await openBook();
      const range = parseRange('B4:B5') ?? { top: 0, left: 0, bottom: 0, right: 0 };
      await host.reshape(merged(sheetOf(await host.read(), FORM), range), []);
      await host.reshape({ kind: 'protect', sheet: FORM }, []);
      const [form] = plain(await host.read());
      expect(form?.merges).toEqual(['A1:E1', 'A2:A3', 'B2:B3', 'B4:B5']);
      expect(form?.protected).toBe(true);
      expect(plain(workbookOf(await saved()))[0]).toMatchObject({ merges: form?.merges, protected: true });
    });

    it('tells of it, so that whoever listens reads anew', async () => {
      const { host, settle } = await openBook();
      const told: ChangeEvent[] = [];
      const reshape = insertion(await host.read(), 3);
      host.onChange((event) => told.push(event));
      await settle();
      await host.reshape(reshape.change, reshape.edits);
      await settle();
      expect(told.some(({ sheet, range }) => sheet === FORM && range === undefined)).toBe(true);
    });
  });

  describe('taking a change of shape back', () => {
    it.each<[string, (workbook: Workbook) => Reshape]>([
      ['a row that came', (workbook) => insertion(workbook, 3)],
      ['a row that went', (workbook) => ({ change: rowGone(sheetOf(workbook, FORM), 2), edits: [] })],
      [
        'a row that went with the start of a label',
        (workbook) => {
          const change = rowGone(sheetOf(workbook, FORM), 1);
          return { change, edits: [editAfter(workbook, change, 'A2', { value: '产出' })] };
        },
      ],
      ['protection', () => ({ change: { kind: 'protect', sheet: FORM }, edits: [] })],
    ])('%s, once, after a reload', async (_what, plan) => {
      const { host, reload } = await openBook();
      const before = await host.read();
      const { change, edits } = plan(before);
      await host.reshape(change, edits, { undo: LABEL });
      const [entry] = await reload().undoEntries();
      expect(entry).toMatchObject({ label: LABEL, reshaped: { change: { kind: change.kind } } });
      expect(await reload().undo(entry?.id ?? '')).toMatchObject({ refused: [], reshaped: null });
      expect(plain(await host.read())).toEqual(plain(before));
      expect(await host.undoEntries()).toEqual([]);
    });

    it('is refused once something stands in the new row, and says so', async () => {
      const { host, userEdit } = await openBook();
      const reshape = insertion(await host.read(), 3);
      const receipt = await host.reshape(reshape.change, reshape.edits, { undo: LABEL });
      await userEdit(FORM, 'C5', '新写的');
      const [entry] = await host.undoEntries();
      expect(receipt.reshaped?.change).toEqual(reshape.change);
      expect(await host.undo(entry?.id ?? '')).toMatchObject({ reverted: [], reshaped: 'changed-since' });
      expect(valueOf(await host.read(), FORM, 'C5')).toBe('新写的');
    });

    it('leaves what was applied before to be undone, where it stands now', async () => {
      const { host } = await openBook();
      const before = await host.read();
      const at = cellRef(FORM, 'D4');
      await host.apply([{ at, before: { value: 15 }, after: { value: 10 } }], { undo: LABEL });
      const reshape = insertion(await host.read(), 1);
      await host.reshape(reshape.change, [], { undo: LABEL });
      const [first] = await host.undoEntries();
      expect(first?.edits[0]?.at).toEqual(cellRef(FORM, 'D5'));
      expect((await host.undo(first?.id ?? '')).reverted).toHaveLength(1);
      expect(shapeOf(await host.read())).toEqual(shapeOf(withShape(before, reshape.change)));
    });
  });

  describe('refusing a change of shape, with nothing written', () => {
    const refusals: [string, string, (workbook: Workbook) => Reshape][] = [
      ['protected', 'on a protected sheet', (workbook) => bare(rowBelow(sheetOf(workbook, LOCKED), 0))],
      ['protected', 'protection of a protected sheet', () => bare({ kind: 'protect', sheet: LOCKED })],
      [
        'sheet-missing',
        'on a sheet that is not there',
        (workbook) => bare({ ...rowBelow(sheetOf(workbook, FORM), 1), sheet: '没有' }),
      ],
      [
        'changed-since',
        'where the row holds something else',
        (workbook) => bare({ ...rowGone(sheetOf(workbook, FORM), 2), expected: [] }),
      ],
      [
        'changed-since',
        'where merges are others',
        (workbook) => bare({ ...rowBelow(sheetOf(workbook, FORM), 1), merges: [] }),
      ],
      [
        'changed-since',
        'where a cell to be edited holds something else',
        (workbook) => {
          const change = rowBelow(sheetOf(workbook, FORM), 3);
          const wrong: Edit = { at: cellRef(FORM, 'C2'), before: { value: '别的' }, after: { value: '甲' } };
          return { change, edits: [wrong] };
        },
      ],
    ];
    it.each(refusals)('%s: %s', async (code, _what, plan) => {
      const { host, saved } = await openBook();
      const { change, edits } = plan(await host.read());
      expect(await codeOf(host.reshape(change, edits, { undo: LABEL }))).toBe(code);
      expect(Buffer.from(await saved())).toEqual(Buffer.from(reshapeFile()));
      expect(await host.undoEntries()).toEqual([]);
    });

    it('names the cells concerned', async () => {
      const { host, userEdit } = await openBook();
      const change = rowGone(sheetOf(await host.read(), FORM), 2);
      await userEdit(FORM, 'D3', 1);
      expect(await errorOf(host.reshape(change, []))).toMatchObject({
        code: 'changed-since',
        cells: [cellRef(FORM, 'D3')],
      });
    });

    it('once cancelled', async () => {
      const { host, saved } = await openBook();
      const { change, edits } = insertion(await host.read(), 3);
      expect(await codeOf(host.reshape(change, edits, { signal: AbortSignal.abort() }))).toBe('cancelled');
      expect(Buffer.from(await saved())).toEqual(Buffer.from(reshapeFile()));
    });
  });
}

/** A host that cannot change shapes says so beforehand, and refuses. */
export function describeNoReshaping(openBook: () => Promise<OpenHost>): void {
  it('says that it cannot change the shape of a sheet, and does not', async () => {
    const { host, saved } = await openBook();
    const before = await saved();
    expect((await host.capabilities()).canReshape).toBe(false);
    const [sheet] = (await host.read()).sheets;
    if (!sheet) throw new Error('no sheet');
    expect(await codeOf(host.reshape(rowBelow(sheet, 1), []))).toBe('unsupported');
    expect(Buffer.from(await saved())).toEqual(Buffer.from(before));
  });
}

/** A row below another one of the form, with a weight in it that the total counts. */
function insertion(workbook: Workbook, row: number): Reshape {
  const change = rowBelow(sheetOf(workbook, FORM), row);
  const total = row === 3 ? 'D6' : null;
  const edits = [
    editAfter(workbook, change, `C${row + 2}`, { value: '新增指标' }),
    editAfter(workbook, change, `D${row + 2}`, { value: 10 }),
    ...(total ? [editAfter(workbook, change, total, { value: 60, formula: 'SUM(D2:D5)' })] : []),
  ];
  return { change, edits };
}

function editAfter(workbook: Workbook, change: ShapeChange, a1: string, after: Edit['after']): Edit {
  const at = cellRef(FORM, a1);
  const cell = cellAt(sheetOf(withShape(workbook, change), FORM), at.row, at.column);
  return { at, before: beforeOf(cell), after };
}

function bare(change: ShapeChange): Reshape {
  return { change, edits: [] };
}

function sheetOf(workbook: Workbook, name: string): Sheet {
  const sheet = sheetNamed(workbook, name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function valueOf(workbook: Workbook, sheet: string, a1: string): unknown {
  const { row, column } = cellRef(sheet, a1);
  return cellAt(sheetOf(workbook, sheet), row, column).value;
}

/** Everything but the results of formulas, which are the program's. */
function shapeOf(workbook: Workbook): unknown {
  return plain(workbook).map(({ cells, ...sheet }) => ({
    ...sheet,
    cells: Object.fromEntries(
      Object.entries(cells).map(([a1, cell]) => [
        a1,
        cell.formula === undefined ? cell : { ...cell, value: 'result' },
      ]),
    ),
  }));
}
