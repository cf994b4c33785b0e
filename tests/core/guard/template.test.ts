/** A filled-in form beside the blank template it was made from: only what is not the clerk's to do is a difference. */
import { check } from '../../../src/core/check';
import type { LayoutName } from '../../../src/core/forms/model';
import { recognise } from '../../../src/core/forms/recognise';
import { type Address, formatAddress } from '../../../src/core/grid/address';
import type { CellValue, Workbook } from '../../../src/core/grid/workbook';
import { baselineOf } from '../../../src/core/guard/baseline';
import { importReadiness } from '../../../src/core/guard/readiness';
import { restorePlan } from '../../../src/core/guard/restore/plan';
import { ruleOf } from '../../../src/core/rules';
import { blankOf } from '../../support/blank-form';
import { CLERKS_WORK, worked } from '../../support/clerks-work';
import { Dice } from '../../support/dice';
import { buildForm } from '../../support/form-builder';
import { LAYOUTS } from '../../support/form-layouts';
import { moved } from '../../support/reshaping';
import { restoredWhole } from '../../support/restoring';
import { contentAt } from '../../support/tampering';
import { present, withCell, withSheet } from '../../support/tampered';
import { variedForm } from '../../support/varied-form';

const RULES = ['T04', 'T05', 'T06', 'T07', 'T10', 'T11', 'H01'].flatMap((code) => ruleOf(code) ?? []);
const SHEET = '自评表';

function compared(template: Workbook, workbook: Workbook) {
  const baseline = baselineOf(template, 'template');
  const report = check(workbook, { rules: RULES, baseline });
  const said = report.findings.map(
    ({ rule, message, severity, cells: [at] }) =>
      `${rule} ${message.id} ${severity} ${at ? formatAddress(at) : ''}`,
  );
  const { restorations } = restorePlan(workbook, report, baseline);
  return { said, restorations: restorations.length, structure: importReadiness(report).reasons.length };
}

const CLEAN = { said: [], restorations: 0, structure: 0 };

function written(workbook: Workbook, at: Address, value: CellValue): Workbook {
  return withCell(workbook, SHEET, at, ({ formula: _formula, ...cell }) => ({ ...cell, value }));
}

describe.each(LAYOUTS.map(({ name }) => name))('%s', (layout) => {
  const filled = variedForm(layout, 'official', 1);
  const template = blankOf(filled);

  test.each(Object.entries(CLERKS_WORK))('%s is no difference', (_, work) => {
    const form = present(recognise(filled)[0]);
    const after = work(filled, form, new Dice(7));
    expect(after && compared(template, after)).toEqual(after && CLEAN);
  });

  test('nor is much of it together, while a changed label is named and restored', () => {
    for (let seed = 1; seed <= 3; seed++) {
      const [after, done] = worked(filled, new Dice(seed), 4);
      expect({ done, ...compared(template, after) }).toEqual({ done, ...CLEAN });
      const { sheet, columns } = present(recognise(after)[0]);
      const { at } = present(columns.weight);
      const tampered = withCell(after, sheet, at, (cell) => ({ ...cell, value: '占比' }));
      expect(compared(template, tampered).said).toEqual([`T04 heading error ${formatAddress(at)}`]);
      const bare = withSheet(tampered, sheet, (own) => ({ ...own, protected: false }));
      const { workbook } = restoredWhole(bare, baselineOf(template, 'template'));
      expect(contentAt(workbook, sheet, at)).toEqual(contentAt(after, sheet, at));
    }
  });
});

function built(layout: LayoutName = 'shenzhen-2022') {
  const form = buildForm({ layout });
  return { ...form, place: (path: string): Address => present(form.at(path) ?? undefined) };
}

test('a section that is left out is a warning, and the total behind it is where it moved to', () => {
  const { workbook } = built();
  const { sections, indicators } = present(recognise(workbook)[0]);
  const rows = present(sections[1]).indicators.map((index) => present(indicators[index]).row);
  const after = [...rows]
    .reverse()
    .reduce((state, at) => moved(state, SHEET, { axis: 'row', at, by: -1 }), workbook);
  expect(compared(blankOf(workbook), after)).toEqual({
    said: ['T06 section-deleted warning B14'],
    restorations: 0,
    structure: 0,
  });
});

test.each([
  ['填表人：          联系电话：', '填表人：王小青  联系电话：0755-1234', true],
  ['填报日期：    年  月  日', '填报日期：2025年3月1日', true],
  ['（2021年度）', '（2024年度）', true],
  ['金额单位：万元', '金额单位：元', false],
  ['填表人：', '制表：王小青', false],
])('“%s” may become “%s”: %s', (printed, found, isAllowed) => {
  const { workbook, place } = built();
  const at = { row: place('total.label').row + 2, column: 0 };
  const template = written(blankOf(workbook), at, printed);
  const { said } = compared(template, written(workbook, at, found));
  expect(said).toEqual(isAllowed ? [] : [`T04 label error ${formatAddress(at)}`]);
});

test('a title without room may be put behind a year and a project, and no other one in its place', () => {
  const { workbook, place } = built();
  const title = place('title');
  const template = blankOf(workbook);
  const said = (text: string): readonly string[] => compared(template, written(workbook, title, text)).said;
  expect(said('2024年度道路养护项目支出绩效自评表')).toEqual([]);
  expect(said('项目支出绩效评价表')).toEqual(['T04 label error A1']);
});

test('a dash that is printed stays one', () => {
  const { workbook, place } = built();
  const at = place('funds.fiscal.score');
  const template = blankOf(workbook);
  expect(compared(template, written(workbook, at, 5)).said).toEqual([`T04 label error ${formatAddress(at)}`]);
  expect(compared(template, written(workbook, at, '-')).said).toEqual([]);
});

test('formulas written out: right ones together are an export; one of several, or a wrong one, is lost', () => {
  const filled = variedForm('shenzhen-2022', 'official', 1);
  const template = blankOf(filled);
  const { total, funds } = present(recognise(filled)[0]);
  const score = present(total?.score ?? undefined);
  const rate = present(funds?.rows[0]?.cells.rate);
  const values = present(CLERKS_WORK['written out as values'])(
    filled,
    present(recognise(filled)[0]),
    new Dice(1),
  );
  const lost = [`T07 lost warning ${formatAddress(score.at)}`];
  expect(compared(template, written(filled, score.at, score.cell.value)).said).toEqual(lost);
  expect(compared(template, written(present(values ?? undefined), score.at, 12.5)).said).toEqual(lost);
  expect(compared(template, present(values ?? undefined)).said).toEqual([]);
  expect(rate.cell.formula).toBeDefined();
});

test('a formula that names rows one by one is not told, nor rewritten, where rows came', () => {
  const { workbook, place } = built();
  const at = place('total.score');
  const summing = (rows: readonly number[]): Workbook =>
    withCell(workbook, SHEET, at, (cell) => ({
      ...cell,
      formula: rows.map((row) => `H${String(row)}`).join('+'),
    }));
  const template = blankOf(summing([14, 15, 16]));
  const after = moved(summing([14, 15, 17]), SHEET, { axis: 'row', at: 15, by: 1 });
  expect(compared(template, after)).toEqual(CLEAN);
});

test('a remark beside the form does not take the place of a column whose heading was changed', () => {
  const { workbook, place } = built();
  const at = place('columns.reason');
  const beside = { row: place('total.label').row, column: at.column + 1 };
  const after = written(
    written(written(workbook, beside, 100), at, '备注说明'),
    place('indicators.0.reason'),
    '汛期。',
  );
  expect(compared(blankOf(workbook), after).said).toEqual([`T04 heading error ${formatAddress(at)}`]);
});

test('a renamed 二级指标 is known by its name, though others were left out', () => {
  const { workbook } = built();
  const { indicators } = present(recognise(workbook)[0]);
  const label = present(indicators[0]?.cells.level2);
  const cost = indicators.find(({ cells }) => cells.level2?.text === '成本');
  const without = moved(workbook, SHEET, { axis: 'row', at: present(cost).row, by: -1 });
  const after = written(without, label.at, `${label.text}类`);
  expect(compared(blankOf(workbook), after).said).toEqual([`T04 label error ${formatAddress(label.at)}`]);
});

test('no section is missed behind a 三级指标 that is called 总分', () => {
  const { workbook, place } = built();
  const after = written(workbook, place('indicators.5.level3'), '总分');
  expect(compared(blankOf(workbook), after).said).toEqual([]);
});

test('nor where the label of the total is gone, so that the table seems to end there', () => {
  const { workbook, place } = built();
  const named = written(workbook, place('indicators.5.level3'), '总分');
  const after = written(named, place('total.label'), null);
  expect(compared(blankOf(workbook), after).said).not.toContainEqual(expect.stringContaining('section'));
});

test('the points of a template stand above any scheme', () => {
  const change = { 'sections.0.label': '产出指标\n(40分)', 'sections.1.label': '效益指标\n(40分)' };
  const { workbook } = buildForm({ layout: 'shenzhen-2022-import', change });
  expect(compared(blankOf(workbook), workbook).said).toEqual([]);
});

test('last year’s form of the project is a template as any other', () => {
  const { workbook, place } = built();
  const next = written(written(workbook, place('header.year'), 2031), place('funds.total.budget'), 4_200_000);
  expect(compared(workbook, next).said).toEqual([]);
  expect(compared(workbook, written(workbook, place('funds.total.budget'), 4_200_000)).said).toHaveLength(1);
});

test('a note below a form whose total was renamed is not written over', () => {
  const { workbook, place } = built();
  const { row, column } = place('total.label');
  const note = { row: row + 1, column };
  const after = written(written(workbook, { row, column }, '得分合计'), note, '注：另有说明。');
  expect(compared(blankOf(workbook), after).said).toEqual([
    `T04 label error ${formatAddress({ row, column })}`,
  ]);
});
