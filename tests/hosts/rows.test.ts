/**
 * The same rows inserted and removed come to the same workbook in a file, in Excel and in WPS, and undo leads back to
 * the workbook that it was. For workbooks of one's own: `npx tsx tests/corpus/rows.ts FOLDER`.
 *
 * @jest-environment ./tests/hosts/excel/environment.cjs
 */
import { type RowPlan, insertIndicatorRow, removeIndicatorRow } from '../../src/core/editing';
import { recognise } from '../../src/core/forms/recognise';
import type { Workbook } from '../../src/core/grid/workbook';
import { FileHost } from '../../src/hosts/file';
import type { Host, Receipt } from '../../src/hosts/host';
import { Dice } from '../support/dice';
import type { FormOptions } from '../support/form-builder';
import { bootDesktop } from './excel/emulator/boot';
import { EmulatedExcel } from './excel/open';
import { shown } from './plain';
import { VARIANTS } from './wps/emulator/variants';
import { LAYOUT_NAMES, formFile } from './wps/forms';
import { openWps } from './wps/open';
import { openedFile } from '../support/opened-file';

const SEEDS = [1, 2];
const STEPS = 3;
/** The likeliest, and the least like it. */
const WPS: readonly string[] = ['as documented', 'everything otherwise'];

const excel = new EmulatedExcel(14);

beforeAll(() => bootDesktop(excel.current));

const HOSTS: readonly (readonly [name: string, open: (file: Uint8Array) => Host])[] = [
  ['Excel', (file) => excel.open(file).host],
  ...VARIANTS.filter(([name]) => WPS.includes(name)).map(
    ([name, behaviour]) => [`WPS: ${name}`, (file: Uint8Array) => openWps(file, behaviour).host] as const,
  ),
];

const FORMS = LAYOUT_NAMES.flatMap((layout) =>
  SEEDS.map((seed): [string, FormOptions, number] => [
    `${layout}, seed ${String(seed)}`,
    { layout, ...(seed % 2 === 0 && { style: 'plain' as const }) },
    seed,
  ]),
);

describe.each(FORMS)('%s', (_name, form, seed) => {
  const file = formFile(form);
  const plans: RowPlan[] = [];
  const states: unknown[] = [];

  beforeAll(async () => {
    const host = new FileHost(openedFile(file), '自评表.xlsx');
    states.push(shown(await host.read()));
    const dice = new Dice(seed);
    for (let step = 0; step < STEPS; step++) {
      const plan = planOn(await host.read(), dice);
      await host.reshape(plan.change, plan.edits);
      plans.push(plan);
      states.push(shown(await host.read()));
    }
  });

  it.each(HOSTS)('is the same in %s, there and back', async (_host, open) => {
    const host = open(file);
    expect(shown(await host.read())).toEqual(states[0]);
    const receipts: Receipt[] = [];
    for (const [step, { change, edits, title }] of plans.entries()) {
      receipts.push(await host.reshape(change, edits, { undo: title }));
      expect(shown(await host.read())).toEqual(states[step + 1]);
    }
    const [last] = (await host.undoEntries()).slice(-1);
    expect(await host.undo(last?.id ?? '')).toMatchObject({ refused: [], reshaped: null });
    expect(shown(await host.read())).toEqual(states[STEPS - 1]);
    // Entries about a row that went later are dropped; receipts are for good, in their order.
    for (let step = STEPS - 2; step >= 0; step--) {
      const receipt = JSON.parse(JSON.stringify(receipts[step])) as Receipt;
      expect(await host.revert(receipt)).toMatchObject({ refused: [], reshaped: null });
      expect(shown(await host.read())).toEqual(states[step]);
    }
  });
});

/** A row below any indicator, or any row removed that can be. */
function planOn(workbook: Workbook, dice: Dice): RowPlan {
  const [form] = recognise(workbook);
  if (!form) throw new Error('no form');
  const inserted = form.indicators.map(({ row }) => insertIndicatorRow(workbook, form, row));
  const removed = form.indicators.map(({ row }) => removeIndicatorRow(workbook, form, row));
  const possible = (plans: readonly ReturnType<typeof insertIndicatorRow>[]): RowPlan[] =>
    plans.flatMap((plan) => (plan.possible ? [plan] : []));
  const kinds = [possible(inserted), possible(removed)].filter((plans) => plans.length > 0);
  return dice.oneOf(dice.oneOf(kinds));
}
