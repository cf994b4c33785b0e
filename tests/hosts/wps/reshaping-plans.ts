/** Changes of shape for the WPS tests, and how the workbook is then. */
import { addressOfKey, parseRange } from '../../../src/core/grid/address';
import type { Range } from '../../../src/core/grid/address';
import { merged, rowBelow, rowGone } from '../../../src/core/grid/plan-shape';
import type { Reshape } from '../../../src/core/grid/shape';
import { type Workbook } from '../../../src/core/grid/workbook';
import { FORM, SUMMARY, formOf, reshapeFile } from '../contract/reshape-book';
import { errorOf } from '../contract/steps';
import { cellRef, plain } from '../plain';
import { type Behaviour, STANDARD } from './emulator/variants';
import { type OpenWps, openWps } from './open';

export const LABEL = { id: 'insert-row', values: { row: 3 } };
const SWITCHES = { ScreenUpdating: true, EnableEvents: true, Calculation: -4105 };

export function open(different: Partial<Behaviour> = {}): OpenWps {
  return openWps(reshapeFile(), { ...STANDARD, ...different });
}

export function rangeOf(a1: string): Range {
  const range = parseRange(a1);
  if (!range) throw new Error(a1);
  return range;
}

const PLANS: Readonly<Record<string, (workbook: Workbook) => Reshape>> = {
  'a row that comes': (workbook) => {
    const sheet = formOf(workbook);
    const grown = sheet.merges.filter(({ bottom }) => bottom === 2);
    return {
      change: rowBelow(sheet, 2, grown),
      edits: [
        { at: cellRef(FORM, 'C4'), before: { value: null }, after: { value: '新增' } },
        {
          at: cellRef(SUMMARY, 'A2'),
          before: { value: 15, formula: `SUM(${FORM}!$D$5:$D$5)` },
          after: { value: 15, formula: `SUM(${FORM}!$D$4:$D$5)` },
        },
        {
          at: cellRef(FORM, 'D6'),
          before: { value: 50, formula: 'SUM(D2:D5)' },
          after: { value: 50, formula: 'SUM(D2:D4)+D5', format: '0.0' },
        },
      ],
    };
  },
  'a row that goes': (workbook) => ({
    change: rowGone(formOf(workbook), 1),
    edits: [{ at: cellRef(FORM, 'A2'), before: { value: null }, after: { value: '产出' } }],
  }),
  'cells that are merged': (workbook) => ({
    change: merged(formOf(workbook), rangeOf('B4:B5')),
    edits: [],
  }),
  'a sheet that is protected': () => ({ change: { kind: 'protect', sheet: FORM }, edits: [] }),
};
export const NAMES = Object.keys(PLANS);

export async function planned({ host }: OpenWps, name: string): Promise<Reshape> {
  const plan = PLANS[name];
  if (!plan) throw new Error(name);
  return plan(await host.read());
}

/** Cells that were written and cleared again are as empty as others. */
export function stateOf({ wps: { book } }: OpenWps): unknown {
  book.calculate();
  return book.sheets.map((sheet, index) => ({
    ...plain(book.snapshot())[index],
    heights: [...sheet.rowHeights].sort(([a], [b]) => a - b),
    cells: [...sheet.cells]
      .filter(([, { quoted: _quoted, ...cell }]) => Object.values(cell).some((held) => held !== null))
      .map(([key, cell]) => JSON.stringify([addressOfKey(key), Object.entries(cell).sort()]))
      .sort(),
  }));
}

export async function wholeState(name: string): Promise<unknown> {
  const whole = open();
  const { change, edits } = await planned(whole, name);
  await whole.host.reshape(change, edits);
  return stateOf(whole);
}

export function expectSwitchesBack({ wps }: OpenWps): void {
  expect([wps.switches, wps.displaysAlerts]).toEqual([SWITCHES, true]);
}

/** Does the work while every call from the nth on is refused. @returns whether it came to the nth */
export async function broken(
  { wps: { bridge } }: OpenWps,
  nth: number,
  work: () => Promise<unknown>,
): Promise<boolean> {
  let calls = 0;
  const { before } = bridge;
  bridge.before = () => {
    calls += 1;
    if (calls >= nth) throw new Error('0x800706BA');
  };
  await errorOf(work());
  bridge.before = before;
  return calls >= nth;
}

/** As a program that starts anew. */
export function restart({ wps }: OpenWps): void {
  Object.assign(wps.switches, SWITCHES);
  wps.displaysAlerts = true;
}
