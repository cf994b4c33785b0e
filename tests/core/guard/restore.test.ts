import { check } from '../../../src/core/check';
import { recognise } from '../../../src/core/forms/recognise';
import { withEdits } from '../../../src/core/grid/edit';
import { withShape } from '../../../src/core/grid/with-shape';
import type { Workbook } from '../../../src/core/grid/workbook';
import { baselineOf } from '../../../src/core/guard/baseline';
import { type RestoreOptions, restorePlan } from '../../../src/core/guard/restore';
import { buildForm } from '../../support/form-builder';
import { present } from '../../support/rules';
import { withCell, withSheet } from '../../support/tampered';
import { TAMPERINGS, contentAt } from '../../support/tampering';
import { Dice } from '../../support/dice';

const built = buildForm({ layout: 'shenzhen-2022' });
const ORIGINAL = built.workbook;
const BASELINE = baselineOf(ORIGINAL, 'received');
const SHEET = '自评表';
const title = present(built.at('title'));

function plan(workbook: Workbook, options?: RestoreOptions) {
  return restorePlan(workbook, check(workbook, { baseline: BASELINE }), BASELINE, options);
}

test('nothing is to be restored in a form that is as it was', () => {
  expect(plan(ORIGINAL)).toEqual({ edits: [], merges: [], locked: [], left: [] });
});

test('broken merges come back, added ones go, as one change of the sheet', () => {
  const form = present(recognise(ORIGINAL)[0]);
  const broken = present(TAMPERINGS['merge broken']?.(ORIGINAL, form, new Dice(3)));
  const both = present(TAMPERINGS['merge added']?.(broken.workbook, form, new Dice(3)));
  const { merges, left } = plan(both.workbook);
  expect(left).toEqual([]);
  expect(merges).toHaveLength(1);
  const after = withShape(both.workbook, present(merges[0]));
  const sorted = (workbook: Workbook) => workbook.sheets[0]?.merges.map((one) => JSON.stringify(one)).sort();
  expect(sorted(after)).toEqual(sorted(ORIGINAL));
});

test('all merges come back where all were undone', () => {
  const flat = withSheet(ORIGINAL, SHEET, (sheet) => ({ ...sheet, merges: [] }));
  const { merges } = plan(flat);
  expect(merges[0]?.after.length).toBeGreaterThan(5);
  expect(plan(withShape(flat, present(merges[0]))).merges).toEqual([]);
});

test('a merge that would swallow content is left to the person', () => {
  const flat = withSheet(ORIGINAL, SHEET, (sheet) => ({
    ...sheet,
    merges: sheet.merges.filter((one) => one.top !== title.row),
  }));
  const filled = withCell(flat, SHEET, { ...title, column: 2 }, (cell) => ({ ...cell, value: '（送审稿）' }));
  const { merges, left } = plan(filled);
  expect(merges).toEqual([]);
  expect(left).toMatchObject([{ sheet: SHEET, difference: { kind: 'merge', what: 'broken' } }]);
});

test('locked cells of a protected sheet are only written when asked for', () => {
  const at = present(built.at('header.project-name'));
  const protect = (workbook: Workbook) =>
    withSheet(workbook, SHEET, (sheet) => ({ ...sheet, protected: true }));
  const changed = protect(withCell(ORIGINAL, SHEET, at, (cell) => ({ ...cell, value: '别的项目' })));
  expect(plan(changed).edits).toEqual([]);
  expect(plan(changed).locked).toHaveLength(1);
  const { edits } = plan(changed, { includeLocked: true });
  expect(contentAt(withEdits(changed, edits), SHEET, at)).toEqual(contentAt(ORIGINAL, SHEET, at));
});

test('what cannot be restored is named', () => {
  const renamed = withSheet(ORIGINAL, SHEET, (sheet) => ({ ...sheet, name: '终稿' }));
  const { edits, left } = plan(renamed);
  expect(edits).toEqual([]);
  expect(left).toMatchObject([{ sheet: '终稿', difference: { kind: 'sheet-renamed', before: SHEET } }]);
});
