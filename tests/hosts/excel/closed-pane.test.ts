/**
 * The pane is closed in the middle of its work: whatever had come of it, the next pane finds it, and the workbook
 * is either as before or as it was to be.
 *
 * @jest-environment ./tests/hosts/excel/environment.cjs
 */
import fc from 'fast-check';
import { cellKey } from '../../../src/core/grid/address';
import { type Edit, beforeOf } from '../../../src/core/grid/edit';
import { EMPTY_CELL } from '../../../src/core/grid/workbook';
import { SHEETS, contractFile, contractWorkbook } from '../contract/book';
import { edit, mark } from '../contract/steps';
import { cellRef, plain } from '../plain';
import { bootDesktop } from './emulator/boot';
import { EmulatedExcel, type OpenExcel } from './open';

const excel = new EmulatedExcel(13);
const { scores, locked } = SHEETS;
const LABEL = { id: 'safe', values: { cells: 2 } };

beforeAll(() => bootDesktop(excel.current));
/** All cells as a text; one that was written and cleared again is an empty cell. */
function cells({ server: { book } }: OpenExcel): string {
  book.calculate();
  const texts = plain(book.snapshot()).flatMap((sheet) =>
    Object.entries(sheet.cells).map(([a1, cell]) => {
      const held = Object.entries(cell).filter(([, content]) => content !== null);
      return `${sheet.name}!${a1} ${JSON.stringify(held.sort())}`;
    }),
  );
  return texts
    .filter((text) => !text.endsWith('[]'))
    .sort()
    .join('\n');
}

function own({ server: { book } }: OpenExcel, prefix = 'formlint.'): string[] {
  return [...book.settings.keys()].filter((key) => key.startsWith(prefix));
}

/** Closes the pane once so many of its batches are done, and opens another one. */
async function closedAfter(open: OpenExcel, batches: number, work: () => Promise<unknown>): Promise<void> {
  open.server.schedule.close(batches);
  void work();
  await open.settle();
  open.server.schedule.clear();
}

const value = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.constantFrom('完成', '00123', "'引号", '=文字', ''),
  fc.boolean(),
  fc.constant(null),
);
const format = fc.option(fc.constantFrom('0.00', '@', 'General', '0%'), { nil: undefined });
const place = fc.record({ row: fc.nat({ max: 30 }), column: fc.nat({ max: 6 }) });
const edits = fc
  .uniqueArray(fc.tuple(place, value, format), {
    minLength: 5,
    maxLength: 40,
    selector: ([{ row, column }]) => `${row}/${column}`,
  })
  .map((items) =>
    items.map(([{ row, column }, after, chosen]): Edit => {
      const cell = contractWorkbook().sheets[0]?.cells.get(cellKey(row, column)) ?? EMPTY_CELL;
      return {
        at: { sheet: scores, row, column },
        before: beforeOf(cell),
        after: { value: after, ...(chosen !== undefined && { format: chosen }) },
      };
    }),
  );

it('has the fix whole or not at all after the next start', async () => {
  const outcomes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      edits,
      fc.nat({ max: 12 }),
      fc.constantFrom(Infinity, 12_000, 9_000),
      fc.boolean(),
      async (fix, batches, requestLimit, isKept) => {
        const open = excel.open(contractFile());
        const before = cells(open);
        const whole = excel.open(contractFile());
        await whole.host.apply(fix);
        const after = cells(whole);
        const current = excel.reopen(open);
        Object.assign(open.server.faults, { requestLimit });
        await closedAfter(current, batches, () => open.host.apply(fix, isKept ? { undo: LABEL } : {}));
        const [found, ...more] = await open.reload().recover();
        expect(more).toEqual([]);
        expect([before, after]).toContain(cells(open));
        expect(own(open, 'formlint.pending.')).toEqual([]);
        outcomes.add(found?.outcome ?? 'nothing');
        const entries = await open.reload().undoEntries();
        expect(entries).toHaveLength(isKept && cells(open) === after && own(open).length > 0 ? 1 : 0);
        expect(await open.reload().recover()).toEqual([]);
      },
    ),
    { numRuns: 60, seed: 20_260_301 },
  );
  // A fix in one batch is whole or not begun; one in several may be in between.
  expect(outcomes).toContain('rolled-back');
});

const FIX = [edit(scores, 'B3', { value: 60, format: '0.0' }), edit(locked, 'B2', { value: 90 })];

it('leaves cells alone that somebody changed since, and names them', async () => {
  const open = excel.open(contractFile());
  open.server.faults.failure = { location: 'Range.Formulas', nth: 2, code: 'GeneralException' };
  await closedAfter(open, 2, () => open.host.apply(FIX, { undo: LABEL }));
  open.server.userEdit(scores, 'B3', 61);
  expect(await open.reload().recover()).toEqual([
    { outcome: 'conflict', label: LABEL, cells: [cellRef(scores, 'B3')] },
  ]);
  expect(open.server.book.sheet(scores)?.cell({ row: 2, column: 1 }).value).toBe(61);
  expect(open.server.book.sheet(locked)?.cell({ row: 1, column: 1 }).value).toBe(80);
  expect(own(open)).toEqual([]);
});

it('says what of a fix is left where its sheet is gone', async () => {
  const open = excel.open(contractFile());
  open.server.faults.failure = { location: 'Range.Formulas', nth: 2, code: 'GeneralException' };
  await closedAfter(open, 2, () => open.host.apply(FIX, { undo: LABEL }));
  open.server.book.deleteSheet(locked);
  expect(await open.reload().recover()).toMatchObject([
    { outcome: 'conflict', cells: [cellRef(locked, 'B2')] },
  ]);
});

it.each([
  ['Range.NumberFormat', 1],
  ['Range.Formulas', 1],
  ['Range.Formulas', 2],
  ['Setting.Delete', 1],
])('settles a fix that Excel broke off at %s, %i', async (location, nth) => {
  const open = excel.open(contractFile());
  const before = cells(open);
  open.server.faults.failure = { location, nth, code: 'GeneralException' };
  await closedAfter(open, 2, () => open.host.apply(FIX, { undo: LABEL }));
  expect(open.server.faults.failure).toBeNull();
  const isWritten = location === 'Setting.Delete';
  expect(await open.reload().recover()).toMatchObject([
    { outcome: isWritten ? 'finished' : 'rolled-back', label: LABEL },
  ]);
  expect(cells(open) === before).toBe(!isWritten);
  expect(await open.reload().undoEntries()).toHaveLength(isWritten ? 1 : 0);
});

it('takes back an undo that was broken off', async () => {
  const open = excel.open(contractFile());
  await open.host.apply(FIX, { undo: LABEL });
  const fixed = cells(open);
  const [entry] = await open.host.undoEntries();
  open.server.faults.failure = { location: 'Range.Formulas', nth: 2, code: 'GeneralException' };
  await closedAfter(open, 3, () => open.host.undo(entry?.id ?? ''));
  expect(await open.reload().recover()).toMatchObject([{ outcome: 'rolled-back' }]);
  expect(cells(open)).toBe(fixed);
  expect(await open.reload().undoEntries()).toEqual([entry]);
});

it('clears marks that were left half drawn', async () => {
  const open = excel.open(contractFile());
  open.server.faults.failure = {
    location: 'ConditionalFormatCollection.Add',
    nth: 2,
    code: 'GeneralException',
  };
  await closedAfter(open, 3, () => open.host.highlight([mark('B3', 'error'), mark('A1', 'info')]));
  expect(open.server.book.sheet(scores)?.conditionalFormats).toHaveLength(1);
  expect(await open.reload().recover()).toEqual([{ outcome: 'marks-cleared', label: null, cells: [] }]);
  expect(open.server.book.sheet(scores)?.conditionalFormats).toEqual([]);
});

it('costs one sync where nothing was left', async () => {
  const open = excel.open(contractFile());
  open.server.takeCounters();
  expect(await open.host.recover()).toEqual([]);
  expect(open.server.takeCounters()).toMatchObject({ batches: 1, writes: 0 });
});

describe('Excel stops answering', () => {
  it('finds out that the write was done after all, once Excel is back', async () => {
    const open = excel.open(contractFile());
    const { faults } = open.server;
    faults.beforeBatch = () => {
      faults.hung = new Promise((resolve) => setTimeout(resolve, 150));
    };
    await open.pane(100).apply(FIX, { undo: LABEL });
    expect(open.server.book.sheet(scores)?.cell({ row: 2, column: 1 }).value).toBe(60);
    expect(own(open, 'formlint.pending.')).toEqual([]);
    expect(await open.host.undoEntries()).toHaveLength(1);
  });

  it('says that it does not know, and clears it up before the next change', async () => {
    const open = excel.open(contractFile());
    const pane = open.pane(100);
    open.server.schedule.close(2);
    await expect(pane.apply(FIX, { undo: LABEL })).rejects.toMatchObject({
      code: 'in-doubt',
      cells: FIX.map(({ at }) => at),
    });
    open.server.schedule.clear();
    const written = open.server.book.sheet(scores)?.cell({ row: 2, column: 1 }).value;
    expect(written).toBe(60);
    // The lost batch was done to its end: the fix stands, and can be undone.
    await expect(pane.apply(FIX)).rejects.toMatchObject({ code: 'changed-since' });
    const [entry] = await pane.undoEntries();
    expect((await pane.undo(entry?.id ?? '')).refused).toEqual([]);
    expect(cells(open)).toBe(cells(excel.open(contractFile())));
  });
});
