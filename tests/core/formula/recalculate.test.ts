import fc from 'fast-check';
import Big from 'big.js';
import { recalculate, recalculateAll } from '../../../src/core/formula/recalculate';
import type { CellValue, Workbook } from '../../../src/core/grid/workbook';
import { type Contents, at, book, edited, label, sheet, valueAt } from './book';

/** Edits Sheet1 and recalculates. */
function change(before: Workbook, contents: Contents) {
  const cells = Object.keys(contents).map((address) => at(`Sheet1!${address}`));
  const { workbook, results, unresolved } = recalculate(edited(before, 'Sheet1', contents), cells, before);
  return {
    workbook,
    results: Object.fromEntries(
      results.map((result): [string, CellValue] => [label(result.at), result.value]),
    ),
    unresolved: unresolved.map(label),
  };
}

describe('recalculate', () => {
  const form = book({
    Sheet1: {
      H8: 9.99,
      H14: 20,
      H15: 30.5,
      H16: ['=SUM(H14:H15)', 50.5],
      H17: ['=H16+H8', 60.49],
      J1: ['=J2', 1],
      J2: 1,
    },
    汇总: { B2: ['=Sheet1!H17', 60.49], B3: ["=ROUND('Sheet1'!$H$17/100,2)", 0.6] },
  });

  test('totals follow along the chain and across sheets, the rest keeps its cells', () => {
    const { workbook, results, unresolved } = change(form, { H15: 20 });
    expect(results).toEqual({ 'Sheet1!H16': 40, 'Sheet1!H17': 49.99, '汇总!B2': 49.99, '汇总!B3': 0.5 });
    expect(unresolved).toEqual([]);
    expect(valueAt(workbook, '汇总!B2')).toBe(49.99);
    expect(valueAt(form, '汇总!B2')).toBe(60.49);
    expect(workbook.sheets[0]?.cells.get(9 * 16384)).toBe(form.sheets[0]?.cells.get(9 * 16384));
  });

  test('a change that leaves every result as it was returns the same workbook', () => {
    const after = edited(form, 'Sheet1', { H14: 30.5, H15: 20 });
    const recalculation = recalculate(after, [at('Sheet1!H14'), at('Sheet1!H15')], form);
    expect(recalculation).toEqual({ workbook: after, results: [], unresolved: [] });
    expect(recalculation.workbook).toBe(after);
  });

  test('a changed cell that now holds a formula is worked out, and its dependants after it', () => {
    expect(change(form, { H15: ['=H14*2', 999] }).results).toEqual({
      'Sheet1!H15': 40,
      'Sheet1!H16': 60,
      'Sheet1!H17': 69.99,
      '汇总!B2': 69.99,
      '汇总!B3': 0.7,
    });
  });

  test('a formula whose old inputs do not give its old result is not trusted, nor what hangs on it', () => {
    const stale = edited(form, 'Sheet1', { H16: ['=SUM(H14:H15)', 51] });
    const { results, unresolved } = change(stale, { H15: 20 });
    expect(results).toEqual({});
    expect(unresolved).toEqual(['Sheet1!H16', 'Sheet1!H17', '汇总!B2', '汇总!B3']);
  });

  test('residues of binary arithmetic in an old result are no reason for distrust', () => {
    const before = book({
      Sheet1: { A1: 0.1, A2: 0.2, A3: ['=A1+A2', 0.30000000000000004], A4: ['=A3-0.3', 5.5e-17] },
    });
    expect(change(before, { A1: 0.2 })).toMatchObject({
      results: { 'Sheet1!A3': 0.4, 'Sheet1!A4': 0.1 },
      unresolved: [],
    });
  });

  test('what cannot be calculated keeps its value and is reported with its dependants', () => {
    const before = book({
      Sheet1: { A1: 1, B1: ['=VLOOKUP(A1,C:D,2)', 5], B2: ['=B1+1', 6], B3: ['=A1+1', 2] },
    });
    const { workbook, results, unresolved } = change(before, { A1: 2 });
    expect(results).toEqual({ 'Sheet1!B3': 3 });
    expect(unresolved).toEqual(['Sheet1!B1', 'Sheet1!B2']);
    expect(valueAt(workbook, 'Sheet1!B2')).toBe(6);
  });

  test('a formula with a defined name may hang on any cell', () => {
    const before = book({
      Sheet1: { A1: 1, B1: ['=SUM(总分)', 5], B2: ['=IF(B1>3,A1,0)', 1], B3: ['=TODAY()', 9] },
    });
    expect(change(before, { A1: 2 })).toMatchObject({ results: {}, unresolved: ['Sheet1!B1', 'Sheet1!B2'] });
  });

  test('circles stay unresolved, and what hangs on them', () => {
    const before = book({
      Sheet1: {
        A1: 1,
        A2: ['=A1+A3', 0],
        A3: ['=A2', 0],
        A4: ['=A3', 0],
        A5: ['=SUM(A1:A5)', 0],
        B1: ['=A1', 1],
      },
    });
    const { results, unresolved } = change(before, { A1: 2 });
    expect(results).toEqual({ 'Sheet1!B1': 2 });
    expect(unresolved).toEqual(['Sheet1!A2', 'Sheet1!A3', 'Sheet1!A4', 'Sheet1!A5']);
  });

  test('formulas without a result are worked out when another needs them', () => {
    const before = book({ Sheet1: { A1: 1, A2: 2, A3: '=A2*10', A4: ['=A1+A3', 21], A9: '=A2' } });
    expect(change(before, { A1: 5 }).results).toEqual({ 'Sheet1!A3': 20, 'Sheet1!A4': 25 });
  });

  test('whole columns and tall ranges are watched too', () => {
    const before = book({
      Sheet1: { A2: 1, A5000: 2, B1: ['=SUM(A:A)', 3], B2: ['=SUM(A1:A6000)', 3], B3: ['=SUM(2:2)-B2', -2] },
    });
    // Row 2 holds B2, so B3 takes it in before it takes it off again.
    expect(change(before, { A5000: 4 }).results).toEqual({ 'Sheet1!B1': 5, 'Sheet1!B2': 5 });
  });

  test('sheet names are the same in any case', () => {
    const before = book({ Sheet1: { A1: 1 }, Other: { A1: ['=SHEET1!A1', 1] } });
    expect(change(before, { A1: 2 }).results).toEqual({ 'Other!A1': 2 });
  });

  test('a reference to a sheet that is not there stays unresolved', () => {
    const before = book({ Sheet1: { A1: 1, A2: ['=A1+Gone!A1', 1] } });
    expect(change(before, { A1: 2 }).unresolved).toEqual(['Sheet1!A2']);
  });
});

describe('recalculateAll', () => {
  test('gives every formula its result, in whatever order they stand', () => {
    const { workbook, unresolved } = recalculateAll(
      book({
        Sheet1: {
          A1: '=A2+1',
          A2: '=A3+1',
          A3: '=SUM(B1:B2)',
          B1: 1.1,
          B2: 2.2,
          C1: ['=B1', 99],
          C2: '=NOSUCH(1)',
        },
      }),
    );
    expect(['A1', 'A2', 'A3', 'C1'].map((cell) => valueAt(workbook, `Sheet1!${cell}`))).toEqual([
      5.3, 4.3, 3.3, 1.1,
    ]);
    expect(unresolved.map(label)).toEqual(['Sheet1!C2']);
  });

  test('after it, recalculating nothing changes nothing', () => {
    const { workbook } = recalculateAll(book({ Sheet1: { A1: 1, A2: '=A1/3', A3: '=A2*3' } }));
    expect(recalculate(workbook, [], workbook)).toEqual({ workbook, results: [], unresolved: [] });
    expect(recalculate(workbook, [at('Sheet1!A1')], workbook).results).toEqual([]);
  });
});

describe('properties', () => {
  const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((cents) => cents / 100);

  test('SUM over a range is the decimal sum', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 40 }), (amounts) => {
        const cells = Object.fromEntries(amounts.map((value, index) => [`A${index + 1}`, value]));
        const { workbook } = recalculateAll(book({ S: { ...cells, B1: `=SUM(A1:A${amounts.length})` } }));
        const expected = amounts.reduce((sum, value) => sum.plus(value), new Big(0)).toNumber();
        expect(valueAt(workbook, 'S!B1')).toBe(expected + 0);
      }),
    );
  });

  /** Each formula adds up to two cells before it; the cells come in any order. */
  const network = fc.tuple(
    fc.array(fc.tuple(fc.nat(), fc.nat()), {
      minLength: 2,
      maxLength: 25,
    }),
    fc.integer({ min: -100, max: 100 }),
    fc.integer(),
  );

  test('an edit ends where a full calculation ends, whatever the order of cells and of changes', () => {
    fc.assert(
      fc.property(network, ([links, input, shuffle]) => {
        const formulas = links.map(([a, b], index): [string, string] => [
          `A${index + 3}`,
          `=A${(a % (index + 2)) + 1}+A${(b % (index + 2)) + 1}`,
        ]);
        const rotated = formulas.map(
          (_, index) => formulas[(index + Math.abs(shuffle)) % formulas.length] ?? ['', ''],
        );
        const contents = { A1: 1, A2: 2, ...Object.fromEntries(rotated) };
        const { workbook: before } = recalculateAll(book({ Sheet1: contents }));
        const after = edited(before, 'Sheet1', { A1: input, A2: -input });
        const cells = [at('Sheet1!A1'), at('Sheet1!A2')];
        const once = recalculate(after, cells, before);
        const whole = recalculateAll(after);
        expect(once.unresolved).toEqual([]);
        expect(once.results).toEqual(whole.results);
        expect(recalculate(after, cells.reverse(), before).results).toEqual(once.results);
      }),
    );
  });
});

test('hidden rows are left out of SUBTOTAL(109) and make SUBTOTAL(9) uncertain', () => {
  const contents = {
    A1: 1,
    A2: 2,
    A3: ['=SUBTOTAL(9,A1:A2)', 3] as const,
    B1: '=SUBTOTAL(109,A1:A3)',
    B2: '=SUBTOTAL(9,A1:A3)',
  };
  const open = recalculateAll({ sheets: [sheet('S', contents)], date1904: false });
  expect([valueAt(open.workbook, 'S!B1'), valueAt(open.workbook, 'S!B2')]).toEqual([3, 3]);
  const hidden = recalculateAll({ sheets: [sheet('S', contents, [2])], date1904: false });
  expect(valueAt(hidden.workbook, 'S!B1')).toBe(1);
  expect(hidden.unresolved.map(label)).toEqual(['S!B2', 'S!A3']);
});
