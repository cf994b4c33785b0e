import { insertIndicatorRow, removeIndicatorRow } from '../../../src/core/editing';
import type { RowPlan, RowRefused } from '../../../src/core/editing';
import { groupOf } from '../../../src/core/editing/groups';
import { check } from '../../../src/core/check';
import type { Form, LayoutName } from '../../../src/core/forms/model';
import { recognise } from '../../../src/core/forms/recognise';
import { recalculateAll } from '../../../src/core/formula/recalculate';
import { addressOfKey, cellKey } from '../../../src/core/grid/address';
import { MergeIndex, type Sheet, type Workbook, usedRange } from '../../../src/core/grid/workbook';
import { shapeProblem } from '../../../src/core/grid/shape-problem';
import { withEdits } from '../../../src/core/grid/edit';
import { withReshape } from '../../../src/core/grid/with-shape';
import { baselineOf } from '../../../src/core/guard/baseline';
import { recompute } from '../../../src/core/recompute';
import { totalOf } from '../../../src/core/rules/derived';
import { plain } from '../../hosts/plain';
import { buildForm } from '../../support/form-builder';

const LAYOUTS: readonly LayoutName[] = [
  'shenzhen-2021',
  'shenzhen-2022',
  'shenzhen-2022-import',
  'shenzhen-2024',
  'shenzhen-2024-short',
];
const STYLES = ['official', 'plain'] as const;
const EVERY = LAYOUTS.flatMap((layout) => STYLES.map((style) => [layout, style] as const));

/** Every third row: with ten forms, each place in a group comes up. */
function isSampled(_row: unknown, index: number): boolean {
  return index % 3 === 0;
}

/** A form whose totals are formulas over all rows. */
function live(layout: LayoutName, style: 'official' | 'plain'): Workbook {
  const { workbook } = buildForm({ layout, style });
  return recompute(workbook, recognise(workbook), { mode: 'formulas' }).workbook;
}

function only(workbook: Workbook): Form {
  const [form, ...others] = recognise(workbook);
  if (!form || others.length > 0) throw new Error(`${others.length + 1} forms`);
  return form;
}

function planned(plan: RowPlan | RowRefused): RowPlan {
  if (!plan.possible) throw new Error(plan.reason);
  return plan;
}

function made(workbook: Workbook, plan: RowPlan): Workbook {
  expect(shapeProblem(workbook, plan)).toBeNull();
  return withReshape(workbook, plan);
}

function typed(
  workbook: Workbook,
  form: Form,
  row: number,
  values: Record<string, string | number>,
): Workbook {
  const edits = Object.entries(values).map(([column, value]) => ({
    at: { sheet: form.sheet, row, column: form.columns[column as 'weight']?.at.column ?? -1 },
    before: { value: null },
    after: { value },
  }));
  return recalculateAll(withEdits(workbook, edits)).workbook;
}

/** An export without merges of a form whose columns, from this one on, were two columns wide each. */
function dissolved(workbook: Workbook, from: number): Workbook {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    cells: new Map(
      [...sheet.cells].flatMap(([key, cell]) => {
        const { row, column } = addressOfKey(key);
        if (column < from) return [[key, cell] as const];
        const left = 2 * column - from;
        return [[cellKey(row, left), cell] as const, [cellKey(row, left + 1), cell] as const];
      }),
    ),
  }));
  return { ...workbook, sheets };
}

/** The form once more, so many columns further right. */
function besideItself(workbook: Workbook, columns: number): Workbook {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    cells: new Map(
      [...sheet.cells].flatMap(([key, cell]) => [[key, cell] as const, [key + columns, cell] as const]),
    ),
    merges: sheet.merges.flatMap((merge) => [
      merge,
      { ...merge, left: merge.left + columns, right: merge.right + columns },
    ]),
  }));
  return { ...workbook, sheets };
}

function expectSound(workbook: Workbook): void {
  for (const sheet of workbook.sheets) {
    const index = new MergeIndex(sheet.merges, usedRange(sheet));
    for (const [key, { value }] of sheet.cells) {
      const [row, column] = [Math.floor(key / 16384), key % 16384];
      const anchor = index.anchor(row, column);
      if (anchor.row !== row || anchor.column !== column) expect(value).toBeNull();
    }
  }
}

function expectSumsRight(workbook: Workbook): void {
  const form = only(workbook);
  for (const column of ['weight', 'score'] as const) {
    expect(form.total?.[column]?.cell.formula).toBeDefined();
    expect(form.total?.[column]?.number?.toString()).toBe(totalOf(form, column).value.toString());
  }
}

describe.each(EVERY)('a row in %s, %s', (layout, style) => {
  const workbook = live(layout, style);
  const form = only(workbook);

  test('comes below any other, under its labels, and the totals take it in', () => {
    for (const indicator of form.indicators.filter(isSampled)) {
      const plan = planned(insertIndicatorRow(workbook, form, indicator.row));
      const after = made(workbook, plan);
      expectSound(after);
      const filled = typed(after, form, plan.focus.row, {
        level3: '新增指标',
        target: '1次',
        weight: 3,
        score: 2,
      });
      const now = only(filled);
      const row = now.indicators.find((candidate) => candidate.row === indicator.row + 1);
      expect(row?.cells.level3?.text).toBe('新增指标');
      expect(row?.section).toBe(indicator.section);
      expect(row?.cells.level2?.text).toBe(indicator.cells.level2?.text);
      expect(now.indicators.length).toBe(form.indicators.length + 1);
      expect(now.sections.map(({ name }) => name)).toEqual(form.sections.map(({ name }) => name));
      expect(now.layout).toBe(form.layout);
      expectSumsRight(filled);
      expect(now.total?.weight?.number?.minus(form.total?.weight?.number ?? 0).toNumber()).toBe(3);
    }
  });

  test('comes several times over, and the form stays whole while the rows are blank', () => {
    const baseline = baselineOf(workbook, 'received');
    const faultsOf = (book: Workbook): readonly string[] =>
      check(book, { baseline }).findings.flatMap(({ rule }) => (rule.startsWith('T') ? [rule] : []));
    for (const { row } of form.indicators.filter(isSampled)) {
      let after = workbook;
      for (let times = 0; times < 4; times++)
        after = made(after, planned(insertIndicatorRow(after, only(after), row)));
      const now = only(after);
      expect(now.total?.label.at.row).toBe((form.total?.label.at.row ?? -1) + 4);
      expect(now.range.bottom).toBe(form.range.bottom + 4);
      expect(faultsOf(after)).toEqual(faultsOf(workbook));
    }
  });

  test('goes again without a trace', () => {
    for (const { row } of form.indicators.filter(isSampled)) {
      const after = made(workbook, planned(insertIndicatorRow(workbook, form, row)));
      const back = made(after, planned(removeIndicatorRow(after, only(after), row + 1)));
      expect(plain(back)).toEqual(plain(workbook));
    }
  });

  test('goes: labels stay with the rows they hold for, and the totals follow', () => {
    for (const indicator of form.indicators) {
      const plan = removeIndicatorRow(workbook, form, indicator.row);
      const isOnly = groupOf(form, indicator, 'level2').rows.length === 1;
      if (isOnly) {
        expect(plan).toMatchObject({ possible: false, reason: 'only-row' });
        continue;
      }
      const after = recalculateAll(made(workbook, planned(plan))).workbook;
      expectSound(after);
      const now = only(after);
      const labels = ({ indicators }: Form) =>
        indicators.map(({ cells }) => [cells.level1?.text, cells.level2?.text, cells.level3?.text]);
      const index = form.indicators.indexOf(indicator);
      expect(labels(now)).toEqual(labels(form).filter((_, i) => i !== index));
      expectSumsRight(after);
    }
  });
});

describe('what cannot be done is said', () => {
  const built = (options: Partial<Parameters<typeof buildForm>[0]> = {}) =>
    buildForm({ layout: 'shenzhen-2022', ...options }).workbook;
  const rowOf = (form: Form): number => form.indicators[0]?.row ?? -1;

  test('on a protected sheet', () => {
    const workbook = built({ protect: true });
    const form = only(workbook);
    expect(insertIndicatorRow(workbook, form, rowOf(form))).toMatchObject({ reason: 'protected' });
    expect(removeIndicatorRow(workbook, form, rowOf(form))).toMatchObject({ reason: 'protected' });
  });

  test('outside of the indicator table', () => {
    const workbook = built();
    const form = only(workbook);
    expect(insertIndicatorRow(workbook, form, form.range.top)).toMatchObject({ reason: 'not-in-table' });
    const total = form.total?.label.at.row ?? -1;
    expect(removeIndicatorRow(workbook, form, total)).toMatchObject({ reason: 'not-in-table' });
  });

  test('where another sheet looks at a cell of the row, or something stands beside it', () => {
    const workbook = live('shenzhen-2022', 'official');
    const form = only(workbook);
    const indicator = form.indicators.find((row) => groupOf(form, row, 'level2').rows.length > 1);
    const row = indicator?.row ?? -1;
    const column = form.columns.score?.at.column ?? -1;
    const summary: Sheet = {
      ...workbook.sheets[0]!,
      name: '汇总',
      merges: [],
      cells: new Map([[0, { value: 1, formula: `${form.sheet}!${'ABCDEFGHIJ'[column]}${row + 1}` }]]),
    };
    expect(removeIndicatorRow({ ...workbook, sheets: [...workbook.sheets, summary] }, form, row)).toEqual({
      possible: false,
      reason: 'referenced',
      cells: [{ sheet: '汇总', row: 0, column: 0 }],
    });
    const at = { sheet: form.sheet, row, column: form.range.right + 2 };
    const reason = { ...at, column: form.columns.reason?.at.column ?? -1 };
    const noted = withEdits(
      workbook,
      [reason, at].map((place) => ({ at: place, before: { value: null }, after: { value: '备注' } })),
    );
    expect(removeIndicatorRow(noted, only(noted), row)).toEqual({
      possible: false,
      reason: 'beside',
      cells: [at],
    });
  });

  test('but not where an export repeats what stood over several columns', () => {
    const { workbook } = buildForm({ layout: 'shenzhen-2024', style: 'plain' });
    const wide = dissolved(workbook, only(workbook).columns.level3?.at.column ?? -1);
    const form = only(wide);
    expect(insertIndicatorRow(wide, form, form.indicators[1]?.row ?? -1)).toMatchObject({ possible: true });
  });

  test('where a second form stands beside it, with a gap or without one', () => {
    const workbook = live('shenzhen-2024', 'official');
    const { range } = only(workbook);
    for (const gap of [0, 2]) {
      const twice = besideItself(workbook, range.right + 1 + gap);
      for (const form of recognise(twice)) {
        const row = form.indicators[1]?.row ?? -1;
        expect(insertIndicatorRow(twice, form, row)).toMatchObject({ reason: 'beside' });
        expect(removeIndicatorRow(twice, form, row)).toMatchObject({ reason: 'beside' });
      }
    }
  });
});

describe('sums', () => {
  const workbook = live('shenzhen-2022', 'official');
  const form = only(workbook);
  const column = 'ABCDEFGHIJ'[form.columns.weight?.at.column ?? 0] ?? '';
  const rows = form.indicators.map(({ row }) => row + 1);
  const withFormula = (formula: string): Workbook => {
    const at = { sheet: form.sheet, row: form.range.bottom + 2, column: 0 };
    return recalculateAll(
      withEdits(workbook, [{ at, before: { value: null }, after: { value: null, formula } }]),
    ).workbook;
  };
  const formulaAfter = (book: Workbook, afterRow: number): string | undefined => {
    const after = made(book, planned(insertIndicatorRow(book, only(book), afterRow)));
    return plain(after)[0]?.cells[`A${form.range.bottom + 4}`]?.formula;
  };

  test('over a whole section take in a row at its end, and over part of one do not', () => {
    const section = groupOf(form, form.indicators[0]!, 'level1');
    const [first, last] = [section.first + 1, section.last + 1];
    const whole = withFormula(`SUM(${column}${first}:${column}$${last})`);
    expect(formulaAfter(whole, last - 1)).toBe(`SUM(${column}${first}:${column}$${last + 1})`);
    const half = withFormula(`SUM(${column}${last}:${column}${last + 4})`);
    expect(formulaAfter(half, last - 1)).toBe(`SUM(${column}${last}:${column}${last + 5})`);
  });

  test('that name every cell are not guessed at', () => {
    const listed = withFormula(rows.map((row) => `${column}${row}`).join('+'));
    expect(insertIndicatorRow(listed, only(listed), (rows[0] ?? 0) - 1)).toMatchObject({
      reason: 'sums-unclear',
      cells: [{ row: form.range.bottom + 2, column: 0 }],
    });
  });

  test.each([
    ['counts cells', (range: string) => `SUM(OFFSET(${range.split(':')[0]},0,0,${String(rows.length)},1))`],
    ['names them in a text', (range: string) => `SUM(INDIRECT("${range}"))`],
    ['uses a defined name', (range: string) => `SUM(各项分值)+SUM(${range})`],
  ])('a total that %s is written anew where it is right, else the row stays away', (_what, formulaOver) => {
    const total = form.total?.weight;
    if (!total) throw new Error('no total');
    const at = { sheet: form.sheet, ...total.at };
    const range = `${column}${Math.min(...rows)}:${column}${Math.max(...rows)}`;
    const before = { value: total.cell.value, formula: total.cell.formula ?? '' };
    const withTotal = (value: number): Workbook =>
      withEdits(workbook, [{ at, before, after: { value, formula: formulaOver(range) } }]);
    for (const plan of [insertIndicatorRow, removeIndicatorRow]) {
      const indicator = form.indicators.filter((row) => groupOf(form, row, 'level2').rows.length > 1).pop();
      const row = indicator?.row ?? -1;
      const [right, wrong] = [withTotal(100), withTotal(99)];
      expectSumsRight(recalculateAll(made(right, planned(plan(right, only(right), row)))).workbook);
      expect(plan(wrong, only(wrong), row)).toMatchObject({ reason: 'sums-unclear', cells: [at] });
    }
  });

  test('a total that names every cell is written anew', () => {
    const total = form.total?.weight;
    const budget = form.funds?.rows[0]?.cells.weight;
    if (!total || !budget) throw new Error('no total');
    const cells = [budget.at.row + 1, ...rows];
    const formula = cells.map((row) => `${column}${row}`).join('+');
    const budgetColumn = 'ABCDEFGHIJ'[budget.at.column];
    const at = { sheet: form.sheet, ...total.at };
    const before = { value: total.cell.value, formula: total.cell.formula ?? '' };
    const after = { value: 100, formula: formula.replace(column, budgetColumn ?? '') };
    const listed = recalculateAll(withEdits(workbook, [{ at, before, after }])).workbook;
    expect(only(listed).total?.weight?.number?.toNumber()).toBe(100);
    for (const plan of [insertIndicatorRow, removeIndicatorRow]) {
      const row =
        form.indicators.find((candidate) => groupOf(form, candidate, 'level2').rows.length > 1)?.row ?? -1;
      const changed = made(listed, planned(plan(listed, only(listed), row)));
      expectSumsRight(recalculateAll(changed).workbook);
    }
  });
});
