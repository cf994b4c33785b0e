/** Which form of the baseline a form is compared with, and that a check of what changed agrees with it. */
import { isDeepStrictEqual } from 'node:util';
import { check, recheck } from '../../../../src/core/check';
import { recognise } from '../../../../src/core/forms/recognise';
import { MAX_COLUMNS } from '../../../../src/core/grid/address';
import type { Workbook } from '../../../../src/core/grid/workbook';
import { type Baseline, baselineOf } from '../../../../src/core/guard/baseline';
import { findCounterparts } from '../../../../src/core/guard/compare/counterpart';
import type { LayoutName } from '../../../../src/core/forms/model';
import { buildForm } from '../../../support/form-builder';
import { present } from '../../../support/rules';
import { withCell, withSheet } from '../../../support/tampered';
import { moved } from '../../../support/reshaping';

function form(sheet: string, code: string, layout: LayoutName = 'shenzhen-2022'): Workbook {
  const change = { 'header.project-code': code, 'header.project-name': `项目${sheet}` };
  return buildForm({ layout, sheet, change }).workbook;
}

function joined(...workbooks: readonly Workbook[]): Workbook {
  return { sheets: workbooks.flatMap(({ sheets }) => sheets), date1904: false };
}

const [FIRST, SECOND] = [form('甲', '440309230100150000001'), form('乙', '440309230100150000002')];

function pairs(baseline: Baseline, workbook: Workbook) {
  const { of, lost } = findCounterparts(baseline, workbook, recognise(workbook));
  return {
    pairs: [...of].map(([now, { before, keepsValues }]) => [now.sheet, before.form.sheet, keepsValues]),
    lost: lost.map(({ sheet }) => sheet),
  };
}

test('by project, whatever the order and the names of the sheets', () => {
  const baseline = baselineOf(joined(FIRST, SECOND), 'received');
  const renamed = withSheet(SECOND, '乙', (sheet) => ({ ...sheet, name: '丙' }));
  expect(pairs(baseline, joined(renamed, FIRST))).toEqual({
    pairs: [
      ['甲', '甲', true],
      ['丙', '乙', true],
    ],
    lost: [],
  });
});

test('each form of the workbook as received once; what is over has none', () => {
  const baseline = baselineOf(FIRST, 'received');
  expect(pairs(baseline, joined(FIRST, SECOND)).pairs).toEqual([['甲', '甲', true]]);
  expect(pairs(baselineOf(joined(FIRST, SECOND), 'received'), FIRST).lost).toEqual(['乙']);
});

test('a template serves any number of forms, and only with what it prints', () => {
  const baseline = baselineOf(form('模板', ''), 'template');
  expect(pairs(baseline, joined(FIRST, SECOND))).toEqual({
    pairs: [
      ['甲', '模板', false],
      ['乙', '模板', false],
    ],
    lost: [],
  });
});

test('of several templates the one with the form’s labels', () => {
  const baseline = baselineOf(
    joined(form('2022', '', 'shenzhen-2022'), form('2024', '', 'shenzhen-2024')),
    'template',
  );
  const now = joined(form('甲', '440309230100150000001', 'shenzhen-2024'), SECOND);
  expect(pairs(baseline, now).pairs.map(([sheet, before]) => [sheet, before])).toEqual([
    ['甲', '2024'],
    ['乙', '2022'],
  ]);
});

/** The second form two blank rows below the first, on its sheet. */
function stacked(): Workbook {
  const [upper, lower] = [present(FIRST.sheets[0]), present(SECOND.sheets[0])];
  const down = present(recognise(FIRST)[0]).range.bottom + 3;
  const cells = new Map(upper.cells);
  for (const [key, cell] of lower.cells) cells.set(key + down * MAX_COLUMNS, cell);
  const merges = lower.merges.map((one) => ({ ...one, top: one.top + down, bottom: one.bottom + down }));
  return { ...FIRST, sheets: [{ ...upper, cells, merges: [...upper.merges, ...merges] }] };
}

test('of two forms on a sheet the second is told what happened to it, its title included', () => {
  const workbook = stacked();
  const baseline = baselineOf(workbook, 'received');
  const second = present(baseline.forms[1]);
  const guards = check(workbook, { baseline }).findings.filter(({ rule }) => rule.startsWith('T'));
  expect(guards).toEqual([]);
  const title = present(second.title).at;
  const renamed = withCell(workbook, '甲', title, (cell) => ({ ...cell, value: '绩效评价表' }));
  const found = check(renamed, { baseline }).findings.filter(({ rule }) => rule.startsWith('T0'));
  expect(found.map(({ rule, cells, expected }) => [rule, cells[0], expected])).toContainEqual([
    'T04',
    title,
    '项目支出绩效自评表',
  ]);
  expect(found.map(({ rule }) => rule)).not.toContain('T06');
  const row = present(second.funds).rows[1]?.label.at.row ?? 0;
  const longer = moved(workbook, '甲', { axis: 'row', at: row, by: 1 });
  const inserted = check(longer, { baseline }).findings.filter(({ rule }) => rule === 'T06');
  expect(inserted.map(({ cells }) => cells[0]?.row)).toEqual([row]);
});

test('a check of what changed says what a check of everything says', () => {
  const received = joined(FIRST, SECOND);
  const options = { baseline: baselineOf(received, 'received') };
  const at = present(buildForm({ layout: 'shenzhen-2022' }).at('header.top-unit'));
  const steps: readonly ((workbook: Workbook) => Workbook)[] = [
    (workbook) => withCell(workbook, '甲', at, (cell) => ({ ...cell, value: '别的单位' })),
    (workbook) => moved(workbook, '乙', { axis: 'row', at: 0, by: 1 }),
    // With the first form gone its sheet may be anybody's counterpart.
    (workbook) => ({ ...workbook, sheets: workbook.sheets.slice(1) }),
    (workbook) => withSheet(workbook, '乙', (sheet) => ({ ...sheet, name: '甲' })),
  ];
  let before = { workbook: received, report: check(received, options) };
  for (const step of steps) {
    const workbook = step(before.workbook);
    const report = recheck(before, workbook, options);
    expect(isDeepStrictEqual(report, check(workbook, options))).toBe(true);
    before = { workbook, report };
  }
  expect(before.report.findings.map(({ rule }) => rule)).toContain('T06');
});
