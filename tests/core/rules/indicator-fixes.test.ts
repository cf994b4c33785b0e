/** Safe fixes of the indicator rules in company: what they leave behind, and what they leave alone. */
import { check } from '../../../src/core/check';
import { planFixes } from '../../../src/core/fix';
import type { LayoutName } from '../../../src/core/forms/model';
import { cellKey } from '../../../src/core/grid/address';
import type { CaseValue } from '../../../src/core/rules/case';
import { buildForm } from '../../support/form-builder';

function fixed(change: Readonly<Record<string, CaseValue>>, layout: LayoutName = 'shenzhen-2022') {
  const form = buildForm({ layout, change });
  const plan = planFixes(form.workbook, { select: 'safe' });
  const valueAt = (path: string) => {
    const place = form.at(path);
    return place && plan.workbook.sheets[0]?.cells.get(cellKey(place.row, place.column))?.value;
  };
  return {
    valueAt,
    unresolved: plan.unresolved.map(({ rule, reason }) => [rule, reason]),
    open: plan.report.findings.map(({ rule }) => rule),
  };
}

test('one marker for what does not apply leaves no row that looks filled in', () => {
  const { open, unresolved, valueAt } = fixed({
    'indicators.7.level3': '无',
    'indicators.7.target': '/',
    'indicators.7.actual': '不涉及',
  });
  expect([open, unresolved]).toEqual([[], []]);
  expect(['level3', 'target', 'actual'].map((column) => valueAt(`indicators.7.${column}`))).toEqual([
    '不适用',
    '不适用',
    '不适用',
  ]);
});

test('无 is not written beside a name, where it would be an answer', () => {
  const { open, valueAt } = fixed({
    'indicators.7.level3': '无',
    'indicators.7.target': '无',
    'indicators.7.actual': '无',
    'indicators.12.level3': '安全责任事故',
    'indicators.12.target': '不适用',
    'indicators.12.actual': '/',
  });
  expect(open).toEqual([]);
  expect(valueAt('indicators.12.target')).toBe('不适用');
});

test('a score above its weight is put right although the target was far overshot', () => {
  const { open, unresolved, valueAt } = fixed({
    'indicators.1.actual': '27人',
    'indicators.1.reason': '新增一处服务点，按需增配；下年度据实调整指标值。',
    'indicators.1.score': 9,
    'total.score': 101.78,
  });
  expect([open, unresolved, valueAt('indicators.1.score')]).toEqual([['I32'], [], 7]);
});

test('points are rounded along with the total that they add up to', () => {
  const { open, unresolved, valueAt } = fixed({ 'indicators.5.score': 4.9004, 'total.score': 99.7804 });
  expect([open, unresolved]).toEqual([[], []]);
  expect([valueAt('indicators.5.score'), valueAt('total.score')]).toEqual([4.9, 99.78]);
});

test('weights that only fit together stay as they are', () => {
  const third = { weight: 7.6667, score: 7.6667 };
  const { unresolved, valueAt } = fixed({
    'indicators.0.weight': third.weight,
    'indicators.0.score': third.score,
    'indicators.1.weight': third.weight,
    'indicators.1.score': third.score,
    'indicators.2.weight': 7.6666,
    'indicators.2.score': 7.6666,
  });
  expect(unresolved).toEqual([]);
  expect(valueAt('indicators.0.weight')).toBe(7.6667);
});

test('a deadline in digits becomes one in words that is still met', () => {
  const { open, valueAt } = fixed({ 'indicators.4.target': '2023.11' });
  expect([open, valueAt('indicators.4.target')]).toEqual([[], '2023年11月前']);
});

test('an empty row of the template is cleared and then says nothing', () => {
  const { open, unresolved } = fixed({
    'indicators.7.level3': '……',
    'indicators.7.target': null,
    'indicators.7.actual': null,
    'indicators.7.weight': null,
    'indicators.7.score': null,
  });
  expect([open, unresolved]).toEqual([[], []]);
});

test('units that moved to their column compare as before', () => {
  const { workbook } = buildForm({
    layout: 'shenzhen-2024',
    change: { 'indicators.0.unit': null, 'indicators.2.unit': null, 'indicators.6.unit': null },
  });
  const plan = planFixes(workbook, { select: 'suggested' });
  const outcomes = (book: typeof workbook) =>
    check(book).forms.flatMap(({ comparisons }) => comparisons.map(({ outcome }) => outcome));
  expect(plan.report.findings).toEqual([]);
  expect(outcomes(plan.workbook)).toEqual(outcomes(workbook));
});
