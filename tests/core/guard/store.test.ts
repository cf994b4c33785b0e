import fc from 'fast-check';
import { cellKey } from '../../../src/core/grid/address';
import type { Workbook } from '../../../src/core/grid/workbook';
import { baselineOf } from '../../../src/core/guard/baseline';
import { baselineIn, baselineText, keepBaseline, restoreBaseline } from '../../../src/core/guard/store';
import { buildForm } from '../../support/form-builder';
import { LAYOUTS } from '../../support/form-layouts';
import { painted } from '../../support/painting';

test.each(LAYOUTS.map(({ name }) => name))('a kept baseline comes back as it was: %s', (layout) => {
  const baseline = baselineOf(painted(buildForm({ layout, protect: true })), 'received');
  expect(restoreBaseline(keepBaseline(baseline))).toEqual(baseline);
  expect(baselineIn(baselineText(baseline))).toEqual(baseline);
});

test('where and when it was taken is kept with it', () => {
  const taken = { name: '预算处模板.xlsx', at: '2026-11-21' };
  const baseline = { ...baselineOf(buildForm({ layout: 'shenzhen-2022' }).workbook, 'template'), ...taken };
  expect(baselineIn(baselineText(baseline))).toEqual(baseline);
});

test('a baseline that was kept without is read as before', () => {
  const baseline = baselineOf(buildForm({ layout: 'shenzhen-2022' }).workbook, 'template');
  const json = keepBaseline(baseline);
  expect(json).not.toHaveProperty('name');
  expect(json).not.toHaveProperty('at');
  expect(restoreBaseline(json)).toEqual(baseline);
});

test('only sheets with forms are kept', () => {
  const { workbook } = buildForm({ layout: 'shenzhen-2022' });
  const [sheet] = workbook.sheets;
  const other = { ...sheet, name: '目录', cells: new Map([[0, { value: '目录' }]]), merges: [] };
  const all = { ...workbook, sheets: [other, ...workbook.sheets] } as Workbook;
  expect(baselineOf(all, 'template').workbook.sheets.map(({ name }) => name)).toEqual(['自评表']);
});

test('a form of twenty cells a row is kept in a few kilobytes', () => {
  const baseline = baselineOf(painted(buildForm({ layout: 'shenzhen-2024' })), 'received');
  expect(baselineText(baseline).length).toBeLessThan(12_000);
});

const cell = fc.record(
  {
    value: fc.oneof(
      fc.string(),
      // JSON knows no negative zero.
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
      fc.boolean(),
      fc.constant(null),
    ),
    formula: fc.string({ minLength: 1 }),
    format: fc.string(),
    fill: fc.constantFrom('#D9D9D9', '#DDEBF7'),
    locked: fc.constant(false as const),
  },
  { requiredKeys: ['value'] },
);

test('whatever cells hold comes back', () => {
  const { workbook } = buildForm({ layout: 'shenzhen-2022' });
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 6 }), (extra) => {
      const cells = new Map(sheet.cells);
      extra.forEach((one, i) => cells.set(cellKey(60 + i, 3), one));
      const baseline = baselineOf({ ...workbook, sheets: [{ ...sheet, cells }] }, 'received');
      const restored = baselineIn(baselineText(baseline));
      expect(restored?.workbook).toEqual(baseline.workbook);
    }),
    { numRuns: 30 },
  );
});

test.each([
  ['nothing', null],
  ['another version', { version: 2, origin: 'received', date1904: false, styles: [], sheets: [] }],
  ['an unknown origin', { version: 1, origin: 'mine', date1904: false, styles: [], sheets: [] }],
  ['cells beyond the sheet', sheetWith([[9_999_999, 0, 0, 'a']])],
  ['a day that is none', { ...(sheetWith([]) as object), at: 'yesterday' }],
  ['a cell that is no cell', sheetWith([['A1', 0]])],
])('is not taken for a baseline: %s', (_name, json) => {
  expect(restoreBaseline(json)).toBeNull();
});

test('texts that are no JSON are no baseline', () => {
  expect(baselineIn('{')).toBeNull();
});

function sheetWith(cells: readonly unknown[]): unknown {
  const sheet = {
    name: 'a',
    visibility: 'visible',
    protected: false,
    cells,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
  return { version: 1, origin: 'received', date1904: false, styles: [{}], sheets: [sheet] };
}
