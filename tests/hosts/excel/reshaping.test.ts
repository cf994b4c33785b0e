/**
 * A change of shape is whole or not at all, whatever Excel refuses and whenever the pane is closed.
 *
 * @jest-environment ./tests/hosts/excel/environment.cjs
 */
import { rowBelow, rowGone } from '../../../src/core/grid/plan-shape';
import type { Reshape } from '../../../src/core/grid/shape';
import { type Workbook } from '../../../src/core/grid/workbook';
import { FORM, SUMMARY, formOf, reshapeFile } from '../contract/reshape-book';
import { errorOf } from '../contract/steps';
import { cellRef, plain } from '../plain';
import { bootDesktop } from './emulator/boot';
import { EmulatedExcel, type OpenExcel } from './open';

const excel = new EmulatedExcel(13);
const LABEL = { id: 'insert-row', values: { row: 3 } };

beforeAll(() => bootDesktop(excel.current));
const PLANS: Readonly<Record<string, (workbook: Workbook) => Reshape>> = {
  'a row that comes': (workbook) => {
    const sheet = formOf(workbook);
    const change = rowBelow(
      sheet,
      2,
      sheet.merges.filter(({ bottom }) => bottom === 2),
    );
    return {
      change,
      edits: [
        { at: cellRef(FORM, 'C4'), before: { value: null }, after: { value: '新增' } },
        { at: cellRef(FORM, 'D5'), before: { value: 15, format: '0.00' }, after: { value: 5 } },
        {
          at: cellRef(SUMMARY, 'A2'),
          before: { value: 15, formula: `SUM(${FORM}!$D$5:$D$5)` },
          after: { value: 15, formula: `SUM(${FORM}!$D$4:$D$5)` },
        },
      ],
    };
  },
  'a row that goes': (workbook) => ({
    change: rowGone(formOf(workbook), 1),
    edits: [{ at: cellRef(FORM, 'A2'), before: { value: null }, after: { value: '产出' } }],
  }),
};
const NAMES = Object.keys(PLANS);

/** Cells that were written and cleared again are as empty as others. */
function stateOf({ server: { book } }: OpenExcel): unknown {
  book.calculate();
  return plain(book.snapshot()).map(({ cells, ...sheet }) => ({
    ...sheet,
    cells: Object.entries(cells)
      .filter(([, cell]) => Object.values(cell).some((held) => held !== null))
      .map(([a1, cell]) => `${a1} ${JSON.stringify(Object.entries(cell).sort())}`)
      .sort(),
  }));
}

function pendingOf({ server: { book } }: OpenExcel): readonly string[] {
  return [...book.settings.keys()].filter((key) => /^formlint\.(pending|shaped)/.test(key));
}

async function planned(open: OpenExcel, name: string): Promise<Reshape> {
  const plan = PLANS[name];
  if (!plan) throw new Error(name);
  return plan(await open.host.read());
}

async function wholeState(name: string): Promise<unknown> {
  const open = excel.open(reshapeFile());
  const { change, edits } = await planned(open, name);
  await open.host.reshape(change, edits);
  return stateOf(open);
}

const LOCATIONS = ['Range.Insert', 'Range.Delete', 'Range.CopyFrom', 'Range.Merge', 'Range.Formulas'];

describe.each(NAMES)('%s', (name) => {
  test.each(LOCATIONS)('where Excel refuses %s, nothing is left of it', async (location) => {
    const whole = await wholeState(name);
    const open = excel.open(reshapeFile());
    const before = stateOf(open);
    const { change, edits } = await planned(open, name);
    open.server.faults.failure = { location, nth: 1, code: 'GeneralException' };
    const error = await errorOf(open.host.reshape(change, edits, { undo: LABEL }));
    const isNeeded = JSON.stringify(open.server.faults.failure) === 'null';
    expect(stateOf(open)).toEqual(isNeeded ? before : whole);
    expect(error === null).toBe(!isNeeded);
    expect(pendingOf(open)).toEqual([]);
    expect(await open.host.undoEntries()).toHaveLength(isNeeded ? 0 : 1);
  });

  test('whose pane is closed after any batch, is whole or gone after the next start', async () => {
    const whole = await wholeState(name);
    const outcomes = new Set<string>();
    for (let batches = 1; batches <= 10; batches++) {
      const open = excel.open(reshapeFile());
      const before = stateOf(open);
      const { change, edits } = await planned(open, name);
      open.server.schedule.close(batches);
      void open.host.reshape(change, edits, { undo: LABEL }).catch(() => undefined);
      await open.settle();
      open.server.schedule.clear();
      const next = open.pane();
      const [found] = await next.recover();
      const entries = await next.undoEntries();
      expect(stateOf(open)).toEqual(entries.length > 0 ? whole : before);
      expect(pendingOf(open)).toEqual([]);
      outcomes.add(found?.outcome ?? (entries.length > 0 ? 'done' : 'nothing'));
    }
    expect([...outcomes].sort()).toEqual(['done', 'nothing', 'rolled-back']);
  });

  test('is taken back although the pane is closed while it takes it back', async () => {
    const open = excel.open(reshapeFile());
    const before = stateOf(open);
    const { change, edits } = await planned(open, name);
    open.server.schedule.close(5);
    void open.host.reshape(change, edits, { undo: LABEL }).catch(() => undefined);
    await open.settle();
    open.server.schedule.clear();
    open.server.schedule.close(4);
    void open
      .pane()
      .recover()
      .catch(() => undefined);
    await open.settle();
    open.server.schedule.clear();
    await open.pane().recover();
    expect(stateOf(open)).toEqual(before);
    expect(pendingOf(open)).toEqual([]);
  });

  test('takes few syncs', async () => {
    const open = excel.open(reshapeFile());
    const { change, edits } = await planned(open, name);
    const { syncs = 0 } = open.host.counters?.() ?? {};
    await open.host.reshape(change, edits);
    expect((open.host.counters?.().syncs ?? 0) - syncs).toBeLessThanOrEqual(8);
  });
});

test('what somebody types into the row at the last moment is not lost with it', async () => {
  const open = excel.open(reshapeFile());
  const { change } = await planned(open, 'a row that goes');
  const { asked } = open.server;
  const interfere = (): void => {
    if (open.server.asked - asked < 4) open.server.faults.beforeBatch = interfere;
    else open.server.userEdit(FORM, 'E2', 7);
  };
  open.server.faults.beforeBatch = interfere;
  const error = await errorOf(open.host.reshape(change, []));
  expect(error).toMatchObject({ code: 'changed-since', cells: [cellRef(FORM, 'E2')] });
  const now = await open.host.read();
  expect(plain(now)[0]?.cells).toMatchObject({ A2: { value: '产出' }, E2: { value: 7 }, D5: { value: 50 } });
  expect(plain(now)[0]?.merges).toEqual(['A1:E1', 'A2:A3', 'B2:B3']);
});
