/** What a check costs in calls to WPS, some 0.2 ms each. */
import { insertIndicatorRow, removeIndicatorRow } from '../../../src/core/editing';
import { recognise } from '../../../src/core/forms/recognise';
import { formatRange, parseRange } from '../../../src/core/grid/address';
import type { FormOptions } from '../../support/form-builder';
import { buildXlsx } from '../../support/xlsx';
import { areasOf } from './emulator/areas';
import { type Behaviour, STANDARD, VARIANTS } from './emulator/variants';
import { FAULTS, LAYOUT_NAMES, formFile } from './forms';
import { type OpenWps, openWps } from './open';

/** Calls for one form, its workbook's part included. */
const BUDGET = 60;

const NO_FILES: Behaviour = { ...STANDARD, files: 'absent' };

async function callsOf({ wps, host }: OpenWps): Promise<number> {
  wps.bridge.calls.length = 0;
  await host.read();
  return wps.bridge.calls.length;
}

function uses({ wps }: OpenWps, member: string): number {
  return wps.bridge.calls.filter((call) => call.member === member).length;
}

/** Addresses of single cells that were asked for. */
function singleCells({ wps }: OpenWps): string[] {
  const asked = wps.bridge.calls.filter(({ member }) => member === 'Worksheet.Range');
  return asked.map((call) => String(call.arguments[0])).filter((address) => /^[A-Z]+\d+$/.test(address));
}

describe('a check of one form', () => {
  const forms = LAYOUT_NAMES.flatMap((layout): [string, FormOptions][] => [
    [`${layout}, official`, { layout, change: FAULTS }],
    [`${layout}, protected`, { layout, protect: true }],
    [`${layout}, plain`, { layout, style: 'plain' }],
  ]);

  it.each(forms)(`takes at most ${BUDGET} calls: %s`, async (_name, form) => {
    const open = openWps(formFile(form));
    expect(await callsOf(open)).toBeLessThanOrEqual(BUDGET);
    expect([uses(open, 'Range.Value2'), uses(open, 'Range.Formula')]).toEqual([1, 1]);
    expect(await callsOf(open)).toBeLessThanOrEqual(BUDGET - 10);
  });

  it.each(forms)(
    'takes as few from the second time on where no file can be read: %s',
    async (_name, form) => {
      const open = openWps(formFile(form), NO_FILES);
      await open.host.read();
      expect(await callsOf(open)).toBeLessThanOrEqual(BUDGET);
    },
  );

  it.each(VARIANTS.filter(([, { areas }]) => areas === 'all'))('in WPS with %s', async (_name, behaviour) => {
    const open = openWps(formFile({ layout: 'shenzhen-2022' }), behaviour);
    await open.host.read();
    expect(await callsOf(open)).toBeLessThanOrEqual(BUDGET);
  });
});

describe('growth', () => {
  const forms = (count: number): FormOptions[] =>
    Array.from({ length: count }, (_none, i) => ({
      layout: LAYOUT_NAMES[i % LAYOUT_NAMES.length] ?? 'shenzhen-2022',
      protect: i % 3 === 0,
    }));

  it.each([
    ['from their file', STANDARD, BUDGET],
    ['from nothing', NO_FILES, 1_500],
  ])('is linear in forms read %s', async (_name, behaviour, most) => {
    const calls: number[] = [];
    for (const count of [1, 5, 20]) calls.push(await callsOf(openWps(formFile(...forms(count)), behaviour)));
    const [one = 0, five = 0, twenty = 0] = calls;
    expect(one).toBeLessThanOrEqual(most);
    expect(five).toBeLessThanOrEqual(5 * most);
    expect(twenty).toBeLessThanOrEqual(20 * most);
    // No more for each of the last fifteen forms than for each of the first five.
    expect((twenty - five) / 15).toBeLessThanOrEqual((five / 5) * 1.1);
  });

  it('does not hang on the number of cells that are alike', async () => {
    const cells = Object.fromEntries(Array.from({ length: 3_000 }, (_none, i) => [`A${i + 1}`, i]));
    const open = openWps(buildXlsx([{ name: '数据', cells: { ...cells, J1: '备注' } }]), NO_FILES);
    // Eight blocks of four thousand cells.
    expect(await callsOf(open)).toBeLessThan(150);
    expect(singleCells(open)).toEqual([]);
  });
});

describe('single cells', () => {
  it('are not asked about in a block of cells that are alike', async () => {
    const open = openWps(formFile({ layout: 'shenzhen-2022', style: 'plain' }));
    await callsOf(open);
    const fromFile = singleCells(open);
    await callsOf(open);
    expect(singleCells(open).length).toBeLessThanOrEqual(fromFile.length);
    expect(uses(open, 'Range.MergeArea')).toBe(0);
  });

  it('are asked about only within ranges whose cells differ', async () => {
    const cells = Object.fromEntries(Array.from({ length: 64 }, (_none, i) => [`A${i + 1}`, i]));
    const odd = { value: 5, format: '0.00' };
    const open = openWps(buildXlsx([{ name: '数据', cells: { ...cells, A23: odd } }]), NO_FILES);
    await callsOf(open);
    const single = singleCells(open);
    expect(single).toContain('A23');
    // The column is halved six times: two cells are left at last.
    expect(new Set(single).size).toBeLessThanOrEqual(2);
    const formats = open.wps.bridge.calls.filter(({ member }) => member === 'Range.NumberFormat');
    expect(formats.length).toBeLessThanOrEqual(13);
  });

  it('of a write are read by rectangles', async () => {
    const open = openWps(formFile({ layout: 'shenzhen-2022' }));
    const workbook = await open.host.read();
    const [sheet] = workbook.sheets;
    const range = parseRange('H14:H20');
    if (!sheet || !range) throw new Error('no form');
    open.wps.bridge.calls.length = 0;
    const edits = Array.from({ length: 7 }, (_none, i) => {
      const at = { sheet: sheet.name, row: range.top + i, column: range.left };
      const before = sheet.cells.get(at.row * 16_384 + at.column);
      return { at, before: { value: before?.value ?? null }, after: { value: i } };
    });
    await open.host.apply(edits);
    const written = open.wps.bridge.calls.filter(
      ({ kind, member }) => kind === 'set' && member === 'Range.Formula',
    );
    expect(written).toHaveLength(1);
    expect(singleCells(open)).toEqual([]);
    expect(areasOf(formatRange(range))).toEqual([range]);
  });
});

describe('a row of an indicator', () => {
  const LABEL = { id: 'insert-row', values: { row: 3 } };

  async function cost(file: Uint8Array): Promise<{ insert: number; remove: number; undo: number }> {
    const { host, wps } = openWps(file);
    const { calls } = wps.bridge;
    const counted = async (work: () => Promise<unknown>): Promise<number> => {
      calls.length = 0;
      await work();
      return calls.length;
    };
    const workbook = async () => {
      const read = await host.read();
      const [form] = recognise(read);
      if (!form) throw new Error('no form');
      return { read, form };
    };
    const reshape = async (kind: 'insert' | 'remove'): Promise<number> => {
      const { read, form } = await workbook();
      const row = form.indicators[1]?.row ?? -1;
      const plan =
        kind === 'insert' ? insertIndicatorRow(read, form, row) : removeIndicatorRow(read, form, row);
      if (!plan.possible) throw new Error(plan.reason);
      return counted(() => host.reshape(plan.change, plan.edits, { undo: LABEL }));
    };
    const insert = await reshape('insert');
    const [entry] = await host.undoEntries();
    const undo = await counted(() => host.undo(entry?.id ?? ''));
    return { insert, undo, remove: await reshape('remove') };
  }

  const forms = LAYOUT_NAMES.map((layout): [string, FormOptions] => [layout, { layout }]);

  it.each(forms)('comes, goes and comes back in a bounded number of calls: %s', async (_name, form) => {
    const { insert, remove, undo } = await cost(formFile(form));
    expect(insert).toBeLessThanOrEqual(200);
    expect(remove).toBeLessThanOrEqual(130);
    expect(undo).toBeLessThanOrEqual(130);
  });

  it('costs little more among many forms: to list them, and to read what may refer to a row that goes', async () => {
    const form: FormOptions = { layout: 'shenzhen-2022' };
    const [one, many] = [
      await cost(formFile(form)),
      await cost(formFile(...Array.from({ length: 20 }, () => form))),
    ];
    expect(many.insert - one.insert).toBeLessThanOrEqual(3 * 19);
    expect(many.remove - one.remove).toBeLessThanOrEqual(10 * 19);
  });
});
