import { check } from '../../src/core/check';
import { formatRange } from '../../src/core/grid/address';
import { marksOf } from '../../src/taskpane/session/marks';
import { partFinder } from '../../src/taskpane/session/parts';
import { buildForm, layoutsWith } from '../support/form-builder';
import type { Finding } from '../../src/core/finding';

const FINDING: Finding = {
  rule: 'F06',
  severity: 'error',
  form: 'S!A1',
  sheet: 'S',
  cells: [],
  related: [],
  message: { id: 'x', values: {} },
  found: '',
  expected: null,
  arithmetic: [],
  fixes: [],
  withheldBy: [],
};

describe('the part of a form that a cell belongs to', () => {
  const paths = {
    'header.project-name': 'header',
    'funds.total.score': 'funds',
    'funds.fiscal.budget': 'funds',
    'goal.actual': 'goal',
    'indicators.0.score': 'section:0',
    'total.score': 'total',
  };

  test.each(layoutsWith(Object.keys(paths)))('in %s', (layout) => {
    const built = buildForm({ layout });
    const form = check(built.workbook).forms[0]!.form;
    const partOf = partFinder(form);
    const found = Object.keys(paths).map((path) => [
      path,
      partOf({ ...FINDING, sheet: form.sheet, cells: [built.at(path)!] }),
    ]);
    expect(Object.fromEntries(found)).toEqual(paths);
  });

  test('a cell of another sheet, or none, belongs to the whole form', () => {
    const built = buildForm({ layout: 'shenzhen-2022' });
    const partOf = partFinder(check(built.workbook).forms[0]!.form);
    expect(partOf(FINDING)).toBe('other');
    expect(partOf({ ...FINDING, sheet: '别的表', cells: [built.at('total.score')!] })).toBe('other');
  });
});

describe('marks', () => {
  const cells = (...places: readonly (readonly [number, number])[]) =>
    places.map(([row, column]) => ({ row, column }));

  test('join what stands below each other, for each rule by itself', () => {
    const marks = marksOf([
      { ...FINDING, cells: cells([3, 7]) },
      { ...FINDING, cells: cells([1, 7], [2, 7], [2, 8]) },
      { ...FINDING, rule: 'I02', cells: cells([4, 7]) },
    ]);
    expect(marks.map(({ rule, range }) => `${rule} ${formatRange(range)}`)).toEqual([
      'F06 H2:H4',
      'F06 I3',
      'I02 H5',
    ]);
  });

  test('name a cell once, however often it is found', () => {
    const marks = marksOf([
      { ...FINDING, cells: cells([1, 1]) },
      { ...FINDING, cells: cells([1, 1]) },
      { ...FINDING, severity: 'info', cells: cells([1, 1]) },
    ]);
    expect(marks.map(({ severity }) => severity)).toEqual(['error', 'info']);
  });
});
