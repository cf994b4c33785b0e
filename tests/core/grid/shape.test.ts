import fc from 'fast-check';
import { addressOfKey, cellKey, contains, parseRange } from '../../../src/core/grid/address';
import { inverseOf } from '../../../src/core/grid/inverse-of';
import { merged, rowBelow, rowGone } from '../../../src/core/grid/plan-shape';
import type { Reshape, ShapeChange } from '../../../src/core/grid/shape';
import { shapeProblem } from '../../../src/core/grid/shape-problem';
import { withReshape, withShape } from '../../../src/core/grid/with-shape';
import type { Sheet, Workbook } from '../../../src/core/grid/workbook';
import { plain } from '../../hosts/plain';
import { NAMES, ROWS, randomBook } from '../../support/random-book';
import { book } from '../formula/book';

const anyRow = fc.integer({ min: 0, max: ROWS - 1 });

function first(workbook: Workbook): Sheet {
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** Without the looks of cells that lie under a merge, which nobody sees. */
function shown(workbook: Workbook): unknown {
  return plain({
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: new Map(
        [...sheet.cells].filter(([key]) => {
          const at = addressOfKey(key);
          const merge = sheet.merges.find((range) => contains(range, at));
          return !merge || key === cellKey(merge.top, merge.left);
        }),
      ),
    })),
  });
}

function bare(change: ShapeChange): Reshape {
  return { change, edits: [] };
}

describe('a row that comes and goes again', () => {
  test('leaves the workbook as it was', () => {
    fc.assert(
      fc.property(randomBook, anyRow, (workbook, row) => {
        const change = rowBelow(first(workbook), row);
        expect(shapeProblem(workbook, bare(change))).toBeNull();
        const after = withShape(workbook, change);
        const inverse = inverseOf(workbook, bare(change));
        expect(inverse.edits).toEqual([]);
        expect(shapeProblem(after, inverse)).toBeNull();
        expect(plain(withReshape(after, inverse))).toEqual(plain(workbook));
      }),
    );
  });
});

describe('a row that goes and comes back', () => {
  test('comes back with its contents, merges, looks, and every reference to it', () => {
    fc.assert(
      fc.property(randomBook, anyRow, (workbook, row) => {
        const change = rowGone(first(workbook), row);
        expect(shapeProblem(workbook, bare(change))).toBeNull();
        const after = withShape(workbook, change);
        const inverse = inverseOf(workbook, bare(change));
        expect(shapeProblem(after, inverse)).toBeNull();
        expect(shown(withReshape(after, inverse))).toEqual(shown(workbook));
      }),
    );
  });

  test('with contents edited in the same action', () => {
    const workbook = book({ 表: { A1: '产出', A2: 1, B2: ['=SUM(A2:A3)', 3], A3: 2, A4: ['=A2', 1] } });
    const change = rowGone(first(workbook), 1);
    const at = { sheet: '表', row: 0, column: 0 };
    const edits = [{ at, before: { value: '产出' }, after: { value: '产出(1分)' } }];
    const after = withReshape(workbook, { change, edits });
    expect(plain(after)[0]?.cells).toEqual({
      A1: { value: '产出(1分)' },
      A2: { value: 2 },
      A3: { value: 1, formula: '#REF!' },
    });
    const inverse = inverseOf(workbook, { change, edits });
    expect(plain(withReshape(after, inverse))).toEqual(plain(workbook));
  });
});

describe('merges', () => {
  const workbook = (merges: readonly string[]): Workbook => {
    const base = book({ 表: { A1: '一', A3: '二', C3: '三', B5: '四' } });
    return {
      ...base,
      sheets: base.sheets.map((sheet) => ({
        ...sheet,
        merges: merges.flatMap((text) => parseRange(text) ?? []),
      })),
    };
  };
  const mergesAfter = (
    merges: readonly string[],
    change: (sheet: Sheet) => ShapeChange,
  ): readonly string[] => {
    const before = workbook(merges);
    return plain(withShape(before, change(first(before))))[0]?.merges ?? [];
  };

  test('a new row comes into those that go on, repeats those of the row, and leaves those that end', () => {
    expect(mergesAfter(['A1:A4', 'C3:D3', 'B2:B3'], (sheet) => rowBelow(sheet, 2))).toEqual([
      'A1:A5',
      'B2:B3',
      'C3:D3',
      'C4:D4',
    ]);
  });

  test('a label takes in the row below it where asked to', () => {
    const grown = (sheet: Sheet): ShapeChange => rowBelow(sheet, 2, sheet.merges.slice(0, 1));
    expect(mergesAfter(['A1:A3', 'C3:D3'], grown)).toEqual(['A1:A4', 'C3:D3', 'C4:D4']);
  });

  test('a row takes its share of a merge along, and the whole of its own', () => {
    expect(mergesAfter(['A1:A4', 'C3:D3', 'B2:B3'], (sheet) => rowGone(sheet, 2))).toEqual(['A1:A3']);
  });

  test('a merge may swallow nothing, nor overlap another', () => {
    const before = workbook(['A1:B1']);
    const range = (text: string) => parseRange(text) ?? { top: 0, left: 0, bottom: 0, right: 0 };
    expect(shapeProblem(before, bare(merged(first(before), range('A3:C3'))))).toMatchObject({
      code: 'changed-since',
      cells: [{ row: 2, column: 2 }],
    });
    const alone = { kind: 'merges', sheet: '表', before: [], after: [range('B1:B2')] } as const;
    expect(shapeProblem(before, bare(alone))).toMatchObject({ code: 'changed-since' });
    const wider = merged(first(before), range('A1:D1'));
    expect(shapeProblem(before, bare(wider))).toBeNull();
    expect(plain(withShape(before, wider))[0]?.merges).toEqual(['A1:D1']);
    const inverse = inverseOf(before, bare(wider));
    expect(plain(withReshape(withShape(before, wider), inverse))).toEqual(plain(before));
  });
});

describe('what is not as planned is refused', () => {
  test('contents of the row that goes', () => {
    fc.assert(
      fc.property(randomBook, anyRow, (workbook, row) => {
        const change = rowGone(first(workbook), row);
        const at = { sheet: NAMES[0], row, column: 3 };
        const edits = [{ at, before: { value: null }, after: { value: '改动' } }];
        const changed = withReshape(workbook, { change: { kind: 'unprotect', sheet: NAMES[0] }, edits });
        expect(shapeProblem(changed, bare(change))).toMatchObject({ code: 'changed-since', cells: [at] });
      }),
    );
  });

  test('a merge that came over the place of a new row', () => {
    const base = book({ 表: { A1: '一', A2: '二' } });
    const change = rowBelow(first(base), 0);
    const merges = [{ top: 0, left: 1, bottom: 1, right: 1 }];
    const sheets = base.sheets.map((sheet) => ({ ...sheet, merges }));
    expect(shapeProblem({ ...base, sheets }, bare(change))).toEqual({ code: 'changed-since', cells: [] });
  });

  test('a protected sheet, and protecting it again', () => {
    const base = book({ 表: { A1: '一' } });
    const workbook = withShape(base, { kind: 'protect', sheet: '表' });
    expect(shapeProblem(workbook, bare(rowBelow(first(workbook), 0)))?.code).toBe('protected');
    expect(shapeProblem(workbook, bare({ kind: 'protect', sheet: '表' }))?.code).toBe('protected');
    expect(shapeProblem(workbook, bare({ kind: 'unprotect', sheet: '表' }))).toBeNull();
    expect(shapeProblem(base, bare(rowGone({ ...first(base), name: '没有' }, 0)))?.code).toBe(
      'sheet-missing',
    );
  });
});
