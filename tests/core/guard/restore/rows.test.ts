/** Rows outside of the 三级指标 that come back or go, and protection. */
import { check } from '../../../../src/core/check';
import { cellKey } from '../../../../src/core/grid/address';
import type { Workbook } from '../../../../src/core/grid/workbook';
import { type Baseline, baselineOf } from '../../../../src/core/guard/baseline';
import { restorePlan } from '../../../../src/core/guard/restore/plan';
import { restoreSteps } from '../../../../src/core/guard/restore/steps';
import { buildForm } from '../../../support/form-builder';
import { blankPaths, painted } from '../../../support/painting';
import { moved } from '../../../support/reshaping';
import { made, restoredWhole } from '../../../support/restoring';
import { present } from '../../../support/rules';
import { withCell, withSheet } from '../../../support/tampered';

const built = buildForm({ layout: 'shenzhen-2022' });
const SHEET = '自评表';
const ORIGINAL = built.workbook;
const RECEIVED = baselineOf(ORIGINAL, 'received');
const at = (path: string) => present(built.at(path));
const CARRY = at('funds.carry.label').row;

function plan(workbook: Workbook, baseline: Baseline = RECEIVED) {
  return restorePlan(workbook, check(workbook, { rules: [] }), baseline);
}

const inserted = (row = CARRY, workbook = ORIGINAL): Workbook =>
  moved(workbook, SHEET, { axis: 'row', at: row, by: 1 });
const deleted = (row = CARRY, workbook = ORIGINAL): Workbook =>
  moved(workbook, SHEET, { axis: 'row', at: row, by: -1 });
const write = (workbook: Workbook, row: number, column: number, value: string | number): Workbook =>
  withCell(workbook, SHEET, { row, column }, (cell) => ({ ...cell, value }));

function rowOf(workbook: Workbook, row: number): readonly unknown[] {
  return Array.from({ length: 9 }, (_, column) => {
    const cell = workbook.sheets[0]?.cells.get(cellKey(row, column));
    return cell?.formula ?? cell?.value ?? null;
  });
}

function withFormula(path: string, formula: string, workbook = ORIGINAL): Workbook {
  return withCell(workbook, SHEET, at(path), (cell) => ({ ...cell, formula }));
}

test('a blank row goes, and nothing is lost with it', () => {
  const { restorations, left } = plan(inserted());
  expect(left).toEqual([]);
  expect(restorations).toMatchObject([{ loses: [], isLocked: false, work: { kind: 'rows' } }]);
  const steps = restoreSteps(inserted(), restorations);
  expect(steps.map(({ change }) => change?.kind)).toEqual(['delete-row']);
  expect(made(inserted(), steps)).toEqual(ORIGINAL);
});

test('of a row with contents it is told what goes with it', () => {
  const filled = write(write(inserted(), CARRY, 1, '其中：上级补助'), CARRY, 3, 1200);
  const { restorations } = plan(filled);
  expect(restorations.map(({ loses }) => loses)).toEqual([['其中：上级补助', '1200.00']]);
  expect(rowOf(made(filled, restoreSteps(filled, restorations)), CARRY)).toEqual(rowOf(ORIGINAL, CARRY));
});

test('rows that came together go together, each in a step of its own', () => {
  const two = inserted(CARRY, inserted());
  const { restorations } = plan(two);
  expect(restorations).toHaveLength(1);
  const steps = restoreSteps(two, restorations);
  expect(steps.map(({ change }) => change?.kind)).toEqual(['delete-row', 'delete-row']);
  expect(made(two, steps)).toEqual(ORIGINAL);
});

test('a formula that looks at an added row is restored along with it, chosen or not', () => {
  const original = withFormula('funds.total.budget', 'D7+D8+D9');
  const baseline = baselineOf(original, 'received');
  const longer = write(inserted(CARRY, original), CARRY, 3, 1200);
  const changed = withCell(longer, SHEET, at('funds.total.budget'), (cell) => ({
    ...cell,
    value: 3_001_200,
    formula: 'D7+D8+D9+D10',
  }));
  const { restorations } = plan(changed, baseline);
  const rows = restorations.filter(({ work }) => work.kind === 'rows');
  const { row, column } = at('funds.total.budget');
  for (const chosen of [rows, restorations]) {
    const after = made(changed, restoreSteps(changed, chosen));
    expect(rowOf(after, row)[column]).toBe('D7+D8+D9');
  }
});

test('a row that another formula looks at stays', () => {
  const longer = write(inserted(), CARRY, 3, 1200);
  const looking = withCell(longer, SHEET, { row: 60, column: 3 }, () => ({ value: 1200, formula: 'D8*2' }));
  const { restorations, left } = plan(looking);
  expect(restorations).toEqual([]);
  expect(left).toMatchObject([{ difference: { kind: 'row', what: 'inserted' } }]);
});

test('a deleted row comes back with its contents, and formulas that name it', () => {
  const original = withFormula(
    'funds.carry.rate',
    'E8/D8*100',
    withFormula('funds.total.budget', 'D7+D8+D9'),
  );
  const baseline = baselineOf(original, 'received');
  const gone = deleted(CARRY, original);
  const { restorations } = plan(gone, baseline);
  const steps = restoreSteps(gone, restorations);
  expect(steps.map(({ change }) => change?.kind)).toEqual(['insert-row']);
  const after = made(gone, steps);
  expect(rowOf(after, CARRY)).toEqual(rowOf(original, CARRY));
  expect(rowOf(after, at('funds.total.budget').row)[at('funds.total.budget').column]).toBe('D7+D8+D9');
  expect([...present(after.sheets[0]).merges].map((one) => JSON.stringify(one)).sort()).toEqual(
    [...present(original.sheets[0]).merges].map((one) => JSON.stringify(one)).sort(),
  );
});

test('rows come back in their order, several at once and where others came as well', () => {
  const gone = deleted(CARRY, deleted(CARRY));
  const changed = inserted(at('header.top-unit').row, gone);
  const { workbook } = restoredWhole(changed, RECEIVED);
  for (let row = 0; row < 30; row++) expect(rowOf(workbook, row)).toEqual(rowOf(ORIGINAL, row));
});

test('of a template a row comes back with what it prints', () => {
  const blank = Object.fromEntries(blankPaths(built).map((path) => [path, null]));
  const template = baselineOf(buildForm({ layout: 'shenzhen-2022', change: blank }).workbook, 'template');
  const { workbook } = restoredWhole(deleted(), template);
  const [, label, ...amounts] = rowOf(workbook, CARRY);
  expect(label).toBe(rowOf(ORIGINAL, CARRY)[1]);
  expect(amounts.filter((value) => typeof value === 'number')).toEqual([]);
});

test('where a row went and another came in its place, it is left to a person', () => {
  const coloured = painted(built);
  const headings = at('columns.level3').row;
  const replaced = inserted(headings, deleted(headings, coloured));
  const filled = Array.from({ length: 9 }).reduce<Workbook>(
    (state, _, column) =>
      withCell(state, SHEET, { row: headings, column }, () => ({
        value: `甲${String(column)}`,
        fill: '#FFFF00',
      })),
    replaced,
  );
  const { restorations, left } = plan(filled, baselineOf(coloured, 'received'));
  expect(left).toMatchObject([{ difference: { kind: 'row', what: 'deleted', restoring: null } }]);
  expect(restorations.filter(({ work }) => work.kind === 'rows')).toEqual([]);
});

test('rows of a protected sheet are told of, and stay', () => {
  const locked = withSheet(inserted(), SHEET, (sheet) => ({ ...sheet, protected: true }));
  const { restorations } = plan(locked);
  expect(restorations).toMatchObject([{ isLocked: true }]);
  expect(restoreSteps(locked, restorations)).toEqual([]);
});

describe('protection', () => {
  const safe = buildForm({ layout: 'shenzhen-2022', protect: true }).workbook;
  const baseline = baselineOf(safe, 'received');
  const open = withSheet(safe, SHEET, (sheet) => ({ ...sheet, protected: false }));

  test('comes back, last of all', () => {
    const changed = write(open, at('header.top-unit').row, at('header.top-unit').column, '别的单位');
    const { restorations } = plan(changed, baseline);
    const steps = restoreSteps(changed, restorations);
    expect(steps.map(({ change }) => change?.kind)).toEqual([undefined, 'protect']);
    expect(made(changed, steps)).toEqual(safe);
  });

  test('is left where nobody could fill anything in then', () => {
    const closed = withSheet(open, SHEET, (sheet) => ({
      ...sheet,
      cells: new Map([...sheet.cells].map(([key, { locked: _, ...cell }]) => [key, cell])),
    }));
    const { restorations, left } = plan(closed, baseline);
    expect(restorations).toEqual([]);
    expect(left).toMatchObject([{ difference: { kind: 'protection-removed' } }]);
  });
});
