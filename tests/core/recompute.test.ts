import fc from 'fast-check';
import { check } from '../../src/core/check';
import { insertIndicatorRow } from '../../src/core/editing';
import { findingKey } from '../../src/core/finding';
import { newFindings } from '../../src/core/fix';
import type { LayoutName } from '../../src/core/forms/model';
import { recognise } from '../../src/core/forms/recognise';
import { recalculateAll } from '../../src/core/formula/recalculate';
import { cellKey } from '../../src/core/grid/address';
import { displayText } from '../../src/core/grid/display';
import { type Edit, withEdits } from '../../src/core/grid/edit';
import type { Cell, Workbook } from '../../src/core/grid/workbook';
import { withReshape } from '../../src/core/grid/with-shape';
import { type RecomputeMode, recompute } from '../../src/core/recompute';
import { type BuiltForm, type FormOptions, buildForm } from '../support/form-builder';
import { LAYOUTS } from '../support/form-layouts';
import { changeLists, changesFor } from '../support/mutations';
import { present } from '../support/rules';

function recomputed(options: FormOptions, mode: RecomputeMode, includeLocked = false) {
  const form = buildForm(options);
  return { ...recompute(form.workbook, recognise(form.workbook), { mode, includeLocked }), form };
}

function cellOf(form: BuiltForm, edits: readonly Edit[], path: string): Partial<Cell> {
  const at = present(form.at(path));
  const [sheet] = withEdits(form.workbook, edits).sheets;
  return present(sheet?.cells.get(cellKey(at.row, at.column)));
}

function formulasIn({ sheets }: Workbook): number {
  return sheets.flatMap(({ cells }) => [...cells.values()]).filter(({ formula }) => formula !== undefined)
    .length;
}

function shownIn({ sheets }: Workbook): readonly string[] {
  return sheets.flatMap(({ cells }) => [...cells.values()].map((cell) => displayText(cell)));
}

describe('values', () => {
  test.each(LAYOUTS.map(({ name }) => name))('a faultless form has nothing to recompute: %s', (layout) => {
    expect(recomputed({ layout }, 'values').edits).toEqual([]);
  });

  test('one wrong amount reaches rate, score and total', () => {
    const change = { 'funds.total.executed': 2_400_000, 'funds.fiscal.executed': 2_203_000 };
    const { form, edits } = recomputed({ layout: 'shenzhen-2021', change }, 'values');
    const value = (path: string) => cellOf(form, edits, path).value;
    expect(value('funds.total.rate')).toBe(80);
    expect(value('funds.fiscal.rate')).toBe(78.68);
    expect(value('funds.total.score')).toBe(8);
    expect(value('total.score')).toBe(97.9);
    expect(edits).toHaveLength(4);
  });

  test('a rate keeps its style', () => {
    const rate = (value: string | number, format?: string) => {
      const change = { 'funds.total.rate': format === undefined ? value : { value, format } };
      const { form, edits } = recomputed({ layout: 'shenzhen-2024', change }, 'values');
      const cell = cellOf(form, edits, 'funds.total.rate');
      return [cell.value, cell.format];
    };
    expect(rate('90%')).toEqual(['98.83%', '0.00']);
    expect(rate(0.9, '0.00%')).toEqual([0.9883, '0.00%']);
    expect(rate(0.9, '0%')).toEqual([0.9883, '0.00%']);
    expect(rate(90)).toEqual([98.83, '0.00']);
  });

  test('a rate over 100 % is stated and scores full', () => {
    const change = { 'funds.total.executed': 3_300_000 };
    const { form, edits } = recomputed({ layout: 'shenzhen-2024-short', change }, 'values');
    expect(cellOf(form, edits, 'funds.total.rate').value).toBe(110);
    expect(cellOf(form, edits, 'funds.total.score').value).toBe(10);
  });

  test.each([
    ['an amount that is no number', { 'funds.total.budget': '三百万', 'funds.total.rate': 50 }],
    ['a budget of zero', { 'funds.total.budget': 0, 'funds.total.executed': 0, 'funds.total.rate': 0 }],
  ])('nothing is worked out from %s', (_name, change) => {
    expect(recomputed({ layout: 'shenzhen-2024-short', change }, 'values').edits).toEqual([]);
  });

  test('a total is left alone while a score is no number or the weights do not add up', () => {
    const edits = (change: FormOptions['change']) =>
      recomputed({ layout: 'shenzhen-2022', change: { ...change, 'total.score': 90 } }, 'values').edits
        .length;
    expect(edits({})).toBe(1);
    expect(edits({ 'indicators.0.score': '满分' })).toBe(0);
    expect(edits({ 'indicators.0.weight': 9 })).toBe(0);
  });
});

describe('values in place of formulas', () => {
  test.each(LAYOUTS.map(({ name }) => name))('every derived cell, as it reads: %s', (layout) => {
    const { workbook, form } = recomputed({ layout }, 'formulas');
    const back = recompute(workbook, recognise(workbook), { mode: 'values' });
    expect(back.edits.map(({ after }) => after.formula)).not.toContain(expect.anything());
    expect(back.edits.map(({ at }) => at)).toEqual(
      recompute(form.workbook, recognise(form.workbook), { mode: 'formulas' }).edits.map(({ at }) => at),
    );
    expect(formulasIn(back.workbook)).toBe(0);
    expect(shownIn(back.workbook)).toEqual(shownIn(workbook));
    expect(newFindings(check(form.workbook), check(back.workbook))).toEqual([]);
  });

  test('a wrong result is replaced by the right value', () => {
    const change = { 'total.score': { value: 89.9, formula: 'SUM(H14:H26)' } };
    const { form, edits } = recomputed({ layout: 'shenzhen-2022', change }, 'values');
    expect(cellOf(form, edits, 'total.score')).toEqual({ value: 99.78, format: '0.00' });
  });

  test('a percentage stays one', () => {
    const change = { 'funds.total.rate': { value: 0.9883, formula: 'ROUND(E6/D6,4)', format: '0.00%' } };
    const { form, edits } = recomputed({ layout: 'shenzhen-2024', change }, 'values');
    expect(cellOf(form, edits, 'funds.total.rate')).toEqual({ value: 0.9883, format: '0.00%' });
  });

  test('a formula that no figure follows from is left alone', () => {
    const change = {
      'total.score': { value: 99.78, formula: 'H6+SUM(H14:H26)' },
      'indicators.0.score': '满分',
    };
    expect(recomputed({ layout: 'shenzhen-2022', change }, 'values').edits).toEqual([]);
  });
});

describe('each as it was', () => {
  test.each(LAYOUTS.map(({ name }) => name))('nothing changes where all is right: %s', (layout) => {
    const { workbook } = recomputed({ layout }, 'formulas');
    expect(recompute(workbook, recognise(workbook), { mode: 'kept' }).edits).toEqual([]);
    expect(recomputed({ layout }, 'kept').edits).toEqual([]);
  });

  test('a formula stays a formula and gets the right one', () => {
    const change = { 'total.score': { value: 89.9, formula: 'SUM(H14:H26)' } };
    const { form, edits } = recomputed({ layout: 'shenzhen-2022', change }, 'kept');
    expect(cellOf(form, edits, 'total.score')).toMatchObject({ value: 99.78, formula: 'H6+SUM(H14:H26)' });
  });

  test('a total that is a formula is recalculated, not edited', () => {
    const change = { 'funds.total.score': 9, 'total.score': { value: 98.9, formula: 'H6+SUM(H14:H26)' } };
    const { form, edits, results } = recomputed({ layout: 'shenzhen-2022', change }, 'kept');
    expect(edits.map(({ after }) => after.value)).toEqual([9.88]);
    expect(results).toEqual([{ at: { sheet: '自评表', ...form.at('total.score') }, value: 99.78 }]);
  });
});

describe('live formulas', () => {
  test('are written as a clerk would, with their results', () => {
    const { form, edits } = recomputed({ layout: 'shenzhen-2022' }, 'formulas');
    const cell = (path: string) => cellOf(form, edits, path);
    expect(cell('funds.total.rate')).toMatchObject({ value: 98.83, formula: 'ROUND(E6/D6*100,2)' });
    expect(cell('funds.total.score')).toMatchObject({ value: 9.88, formula: 'ROUND(F6*MIN(G6,100)/100,2)' });
    expect(cell('total.weight')).toMatchObject({ value: 100, formula: 'F6+SUM(G14:G26)' });
    expect(cell('total.score')).toMatchObject({ value: 99.78, formula: 'H6+SUM(H14:H26)' });
  });

  test('keep a percentage a percentage', () => {
    const change = { 'funds.total.rate': '98.83%' };
    const { form, edits } = recomputed({ layout: 'shenzhen-2024', change }, 'formulas');
    const rate = cellOf(form, edits, 'funds.total.rate');
    expect(rate).toMatchObject({ value: 0.9883, formula: 'ROUND(E6/D6,4)', format: '0.00%' });
    expect(cellOf(form, edits, 'funds.total.score').formula).toBe('ROUND(F6*MIN(G6,1),2)');
  });

  test('are not written over numbers stored as text, which SUM would miss', () => {
    const change = { 'indicators.2.score': '8', 'funds.total.executed': '2965000' };
    const { form, edits } = recomputed({ layout: 'shenzhen-2022', change }, 'formulas');
    expect(cellOf(form, edits, 'total.score')).toMatchObject({ value: 99.78 });
    expect(cellOf(form, edits, 'total.score').formula).toBeUndefined();
    expect(cellOf(form, edits, 'funds.total.rate').formula).toBeUndefined();
    expect(cellOf(form, edits, 'total.weight').formula).toBe('F6+SUM(G14:G26)');
  });

  test.each(LAYOUTS.map(({ name }) => name))('stand in every derived cell: %s', (layout) => {
    const { form, edits } = recomputed({ layout }, 'formulas');
    const rates = present(recognise(form.workbook)[0]?.funds).rows.filter(({ cells }) =>
      cells.rate?.number?.gt(0),
    );
    const paths = ['funds.total.score', 'total.weight', 'total.score'];
    for (const path of [...paths, ...rates.map(({ kind }) => `funds.${kind}.rate`)])
      expect([path, cellOf(form, edits, path).formula]).toEqual([path, expect.any(String)]);
  });

  test('give in a calculation of all formulas what was written as their result', () => {
    for (const { name: layout } of LAYOUTS) {
      const { workbook } = recomputed({ layout }, 'formulas');
      expect(recalculateAll(workbook).results).toEqual([]);
      expect(recompute(workbook, recognise(workbook), { mode: 'formulas' }).edits).toEqual([]);
    }
  });
});

describe('locked cells of a protected sheet', () => {
  const options: FormOptions = { layout: 'shenzhen-2022', protect: true, change: { 'total.score': 90 } };

  test('are left alone and named', () => {
    const { edits, locked, form } = recomputed(options, 'values');
    expect(edits).toEqual([]);
    expect(locked.map(({ at }) => ({ row: at.row, column: at.column }))).toEqual([form.at('total.score')]);
  });

  test('are written on demand', () => {
    expect(recomputed(options, 'values', true)).toMatchObject({
      edits: [{ after: { value: 99.78 } }],
      locked: [],
    });
  });
});

test('recomputing any changed form brings no finding and leaves nothing to recompute', () => {
  const layouts = fc.constantFrom<LayoutName[]>(...LAYOUTS.map(({ name }) => name));
  const modes = fc.constantFrom<RecomputeMode>('kept', 'values', 'formulas');
  fc.assert(
    fc.property(layouts, modes, changeLists, (layout, mode, list) => {
      const { workbook, form } = recomputed({ layout, change: changesFor(layout, list) }, mode);
      expect(newFindings(check(form.workbook), check(workbook)).map(findingKey)).toEqual([]);
      expect(recompute(workbook, recognise(workbook), { mode }).edits).toEqual([]);
    }),
    { numRuns: 90 },
  );
});

test('to formulas and back to values brings no finding, whatever stands in the form', () => {
  const layouts = fc.constantFrom<LayoutName[]>(...LAYOUTS.map(({ name }) => name));
  fc.assert(
    fc.property(layouts, changeLists, (layout, list) => {
      const { workbook } = recomputed({ layout, change: changesFor(layout, list) }, 'formulas');
      const back = recompute(workbook, recognise(workbook), { mode: 'values' }).workbook;
      expect(newFindings(check(workbook), check(back)).map(findingKey)).toEqual([]);
      expect(recompute(back, recognise(back), { mode: 'values' }).edits).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

describe('a new row', () => {
  const modes: readonly RecomputeMode[] = ['values', 'formulas'];
  const cases = LAYOUTS.flatMap(({ name }) => modes.map((mode) => [name, mode] as const));

  test.each(cases)('keeps what is derived right, and as it is: %s, %s', (layout, mode) => {
    const { workbook } = recomputed({ layout }, mode);
    const form = present(recognise(workbook)[0]);
    for (const { row } of form.indicators.filter((_, index) => index % 4 === 0)) {
      const plan = insertIndicatorRow(workbook, form, row);
      if (!plan.possible) throw new Error(plan.reason);
      const after = withReshape(workbook, plan);
      expect(newFindings(check(workbook), check(after)).map(findingKey)).toEqual([]);
      expect(formulasIn(after)).toBe(formulasIn(workbook));
      const filled = recalculateAll(withWeight(after, row + 1)).workbook;
      const total = recognise(filled)[0]?.total?.weight?.number?.toString();
      expect(total).toBe(mode === 'formulas' ? '101' : '100');
    }
  });
});

/** A row with a name and a weight of one point. */
function withWeight(workbook: Workbook, row: number): Workbook {
  const { sheet, columns } = present(recognise(workbook)[0]);
  const typed = (column: 'level3' | 'weight', value: string | number): Edit => {
    const { at } = present(columns[column]);
    return { at: { sheet, row, column: at.column }, before: { value: null }, after: { value } };
  };
  return withEdits(workbook, [typed('level3', '培训人数'), typed('weight', 1)]);
}
