import { check } from '../../../../src/core/check';
import { recognise } from '../../../../src/core/forms/recognise';
import { cellKey, formatRange, sameAddress } from '../../../../src/core/grid/address';
import type { Workbook } from '../../../../src/core/grid/workbook';
import { baselineOf } from '../../../../src/core/guard/baseline';
import { restorePlan, restorePlanByTurns } from '../../../../src/core/guard/restore/plan';
import { restoreSteps } from '../../../../src/core/guard/restore/steps';
import { buildForm } from '../../../support/form-builder';
import { present } from '../../../support/rules';
import { withCell, withSheet } from '../../../support/tampered';
import { made } from '../../../support/restoring';
import { TAMPERINGS, contentAt } from '../../../support/tampering';
import { Dice } from '../../../support/dice';

const built = buildForm({ layout: 'shenzhen-2022' });
const ORIGINAL = built.workbook;
const BASELINE = baselineOf(ORIGINAL, 'received');
const SHEET = '自评表';
const title = present(built.at('title'));

function plan(workbook: Workbook) {
  return restorePlan(workbook, check(workbook, { baseline: BASELINE }), BASELINE);
}

/** Everything that can be restored, made step by step as a host would. */
function restored(workbook: Workbook): Workbook {
  return made(workbook, restoreSteps(workbook, plan(workbook).restorations));
}

test('nothing is to be restored in a form that is as it was', () => {
  expect(plan(ORIGINAL)).toEqual({ restorations: [], left: [] });
  expect(restoreSteps(ORIGINAL, [])).toEqual([]);
});

test('broken merges come back, added ones go, as one step of the sheet', () => {
  const form = present(recognise(ORIGINAL)[0]);
  const broken = present(TAMPERINGS['merge broken']?.(ORIGINAL, form, new Dice(3)));
  const both = present(TAMPERINGS['merge added']?.(broken.workbook, form, new Dice(3))).workbook;
  const { restorations, left } = plan(both);
  expect(left).toEqual([]);
  expect(restoreSteps(both, restorations)).toHaveLength(1);
  expect(sortedMerges(restored(both))).toEqual(sortedMerges(ORIGINAL));
});

test('all merges come back where all were undone', () => {
  const flat = withSheet(ORIGINAL, SHEET, (sheet) => ({ ...sheet, merges: [] }));
  const after = restored(flat);
  expect(present(after.sheets[0]).merges.length).toBeGreaterThan(5);
  expect(plan(after)).toEqual({ restorations: [], left: [] });
});

test('a merge that would swallow content is left to the person', () => {
  const flat = withoutTitleMerge(ORIGINAL);
  const filled = withCell(flat, SHEET, { ...title, column: 2 }, (cell) => ({ ...cell, value: '（送审稿）' }));
  const { restorations, left } = plan(filled);
  expect(restorations).toEqual([]);
  expect(left).toMatchObject([{ sheet: SHEET, difference: { kind: 'merge', what: 'broken' } }]);
});

test('cells that only repeat the text of a broken merge are emptied before it comes back', () => {
  const text = present(ORIGINAL.sheets[0]?.cells.get(cellKey(title.row, title.column)));
  const repeated = withCell(withoutTitleMerge(ORIGINAL), SHEET, { ...title, column: 2 }, () => text);
  const steps = restoreSteps(repeated, plan(repeated).restorations);
  expect(steps.map(({ change, edits }) => [change?.kind, edits.map(({ after }) => after.value)])).toEqual([
    [undefined, [null]],
    ['merges', []],
  ]);
  expect(sortedMerges(made(repeated, steps))).toEqual(sortedMerges(ORIGINAL));
});

test('what an added merge swallowed comes back with it', () => {
  const form = present(recognise(ORIGINAL)[0]);
  const { begin, budget } = present(form.funds?.rows[0]).cells;
  const [from, to] = [present(begin).at, present(budget).at];
  const range = { top: from.row, bottom: to.row, left: from.column, right: to.column };
  const merged = withSheet(ORIGINAL, SHEET, (sheet) => ({ ...sheet, merges: [...sheet.merges, range] }));
  const swallowed = withCell(merged, SHEET, to, ({ value: _value, ...looks }) => ({ ...looks, value: null }));
  expect(restoreSteps(swallowed, plan(swallowed).restorations)).toHaveLength(1);
  const after = restored(swallowed);
  expect(contentAt(after, SHEET, to)).toEqual(contentAt(ORIGINAL, SHEET, to));
  expect(sortedMerges(after)).toEqual(sortedMerges(ORIGINAL));
});

test('a merge that was made wider is made as it was, chosen alone', () => {
  const [merge] = present(ORIGINAL.sheets[0]).merges.filter(({ top }) => top === title.row);
  const wider = { ...present(merge), bottom: title.row + 1 };
  const changed = withSheet(withoutTitleMerge(ORIGINAL), SHEET, (sheet) => ({
    ...sheet,
    merges: [...sheet.merges.filter((one) => one.top > title.row + 1), wider],
  }));
  const broken = plan(changed).restorations.filter(
    ({ difference }) => difference.kind === 'merge' && difference.what === 'broken',
  );
  const after = made(changed, restoreSteps(changed, broken));
  expect(sortedMerges(after)).toEqual(sortedMerges(ORIGINAL));
});

test('contents of other sheets are one step, merges with the contents of their sheet another', () => {
  const both = (first: Workbook, second: Workbook): Workbook => ({
    ...first,
    sheets: [...first.sheets, ...second.sheets],
  });
  const other = buildForm({ layout: 'shenzhen-2022', sheet: '乙', change: OTHER }).workbook;
  const original = both(ORIGINAL, other);
  const at = present(built.at('header.top-unit'));
  const change = (workbook: Workbook, sheet: string) =>
    withCell(workbook, sheet, at, (cell) => ({ ...cell, value: '别的单位' }));
  const now = both(withoutTitleMerge(change(ORIGINAL, SHEET)), change(other, '乙'));
  const baseline = baselineOf(original, 'received');
  const { restorations } = restorePlan(now, check(now, { baseline }), baseline);
  const steps = restoreSteps(now, restorations);
  expect(steps.map(({ change: shape, edits }) => [shape?.sheet, edits.map((edit) => edit.at.sheet)])).toEqual(
    [
      [undefined, ['乙']],
      [SHEET, [SHEET]],
    ],
  );
  for (const name of [SHEET, '乙'])
    expect(contentAt(made(now, steps), name, at)).toEqual(contentAt(original, name, at));
});

test('a plan for some forms is that part of the whole plan, made with a pause for every form', () => {
  const other = buildForm({ layout: 'shenzhen-2022', sheet: '乙', change: OTHER }).workbook;
  const original: Workbook = { ...ORIGINAL, sheets: [...ORIGINAL.sheets, ...other.sheets] };
  const baseline = baselineOf(original, 'received');
  const now = [SHEET, '乙'].reduce(
    (workbook, sheet) => withCell(workbook, sheet, title, (cell) => ({ ...cell, value: '评价表' })),
    original,
  );
  const report = check(now, { baseline });
  const [wanted] = report.forms.filter(({ form }) => form.sheet === '乙');
  const turns = restorePlanByTurns(now, report, baseline, new Set([present(wanted).form.id]));
  let pauses = 0;
  let turn = turns.next();
  for (; !turn.done; turn = turns.next()) pauses++;
  expect(pauses).toBe(3);
  expect(turn.value.restorations).toEqual(
    restorePlan(now, report, baseline).restorations.filter(({ sheet }) => sheet === '乙'),
  );
  expect(turn.value.restorations).toHaveLength(1);
});

test('only what is chosen is restored', () => {
  const [one, other] = [present(built.at('header.top-unit')), present(built.at('header.project-name'))];
  const changed = [one, other].reduce(
    (workbook, at) => withCell(workbook, SHEET, at, (cell) => ({ ...cell, value: '别的' })),
    ORIGINAL,
  );
  const { restorations } = plan(changed);
  const chosen = restorations.filter(({ difference: { at } }) => sameAddress(at, one));
  const after = made(changed, restoreSteps(changed, chosen));
  expect(restorations).toHaveLength(2);
  expect(contentAt(after, SHEET, one)).toEqual(contentAt(ORIGINAL, SHEET, one));
  expect(contentAt(after, SHEET, other)).toEqual(contentAt(changed, SHEET, other));
});

test('what the protection of a sheet refuses is told of, and left out of the steps', () => {
  const at = present(built.at('header.project-name'));
  const changed = withSheet(
    withoutTitleMerge(withCell(ORIGINAL, SHEET, at, (cell) => ({ ...cell, value: '别的项目' }))),
    SHEET,
    (sheet) => ({ ...sheet, protected: true }),
  );
  const { restorations } = plan(changed);
  expect(restorations.map(({ isLocked }) => isLocked)).toEqual([true, true]);
  expect(restoreSteps(changed, restorations)).toEqual([]);
});

test('what cannot be restored is named', () => {
  const renamed = withSheet(ORIGINAL, SHEET, (sheet) => ({ ...sheet, name: '终稿' }));
  const { restorations, left } = plan(renamed);
  expect(restorations).toEqual([]);
  expect(left).toMatchObject([
    { sheet: '终稿', difference: { kind: 'sheet-renamed', before: SHEET, now: '终稿' } },
  ]);
});

const OTHER = { 'header.project-code': '440309230100150000002', 'header.project-name': '另一项目' };

function withoutTitleMerge(workbook: Workbook): Workbook {
  return withSheet(workbook, SHEET, (sheet) => ({
    ...sheet,
    merges: sheet.merges.filter((one) => one.top !== title.row),
  }));
}

function sortedMerges(workbook: Workbook): readonly string[] {
  return present(workbook.sheets[0])
    .merges.map((one) => formatRange(one))
    .sort();
}
