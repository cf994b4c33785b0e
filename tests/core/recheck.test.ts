/** A check of what changed says what a check of everything says. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { type Change, type CheckOptions, check, recheck, rereadingAfter } from '../../src/core/check';
import {
  type Place,
  addressOfKey,
  cellKey,
  contains,
  formatAddress,
  parseRange,
} from '../../src/core/grid/address';
import { type Edit, beforeOf, withEdits } from '../../src/core/grid/edit';
import { withPlaces, withSheets } from '../../src/core/grid/patch';
import { type Sheet, type Workbook, cellAt } from '../../src/core/grid/workbook';
import { recalculate } from '../../src/core/formula/recalculate';
import { allRules, ruleOf } from '../../src/core/rules';
import { accountsWorkbook } from '../support/accounts-builder';
import { sampleAccounts } from '../support/accounts-sample';
import { buildForm } from '../support/form-builder';
import { present } from '../support/rules';

const NAMES = ['甲', '乙', '丙'];

function formsWorkbook(): Workbook {
  const sheets = NAMES.flatMap((sheet, index) => {
    const change = { 'header.project-code': `44030022200000000000${String(index)}` };
    return buildForm({ layout: index === 1 ? 'shenzhen-2024' : 'shenzhen-2022', sheet, change }).workbook
      .sheets;
  });
  return { sheets, date1904: false };
}

/** A form's total that takes a figure from another form's sheet. */
function linkedWorkbook(): Workbook {
  const workbook = formsWorkbook();
  const [first, second] = workbook.sheets;
  const at = present(buildForm({ layout: 'shenzhen-2022' }).at('funds.total.budget'));
  const target = present(buildForm({ layout: 'shenzhen-2024' }).at('funds.total.budget'));
  const { value } = cellAt(present(second), target.row, target.column);
  const cells = new Map(present(first).cells);
  const formula = `'乙'!${formatAddress(target)}`;
  cells.set(cellKey(at.row, at.column), { value, formula });
  return { ...workbook, sheets: [{ ...present(first), cells }, ...workbook.sheets.slice(1)] };
}

function edited(workbook: Workbook, sheet: string, key: number, value: string | number | null): Workbook {
  const at = { sheet, ...addressOfKey(key) };
  const own = present(workbook.sheets.find(({ name }) => name === sheet));
  const edit: Edit = { at, before: beforeOf(cellAt(own, at.row, at.column)), after: { value } };
  return recalculate(withEdits(workbook, [edit]), [at], workbook).workbook;
}

/** What a host gives for the places. */
function cut(workbook: Workbook, places: readonly Place[]): Workbook {
  const sheets = workbook.sheets.flatMap((sheet): Sheet[] => {
    const ranges = places.filter((place) => place.sheet === sheet.name).map(({ range }) => range);
    if (ranges.length === 0) return [];
    const cells = [...sheet.cells].filter(([key]) =>
      ranges.some((range) => contains(range, addressOfKey(key))),
    );
    const merges = sheet.merges.filter((merge) =>
      ranges.some((range) => contains(range, { row: merge.top, column: merge.left })),
    );
    return [{ ...sheet, cells: new Map(cells), merges }];
  });
  return { ...workbook, sheets };
}

/** The snapshot after the change, brought up to date as a session does it. */
function upToDate(before: Workbook, after: Workbook, changes: readonly Change[], options: CheckOptions) {
  const checked = { workbook: before, report: check(before, options) };
  const reading = present(rereadingAfter(checked, changes));
  const workbook =
    'ranges' in reading
      ? withPlaces(before, cut(after, reading.ranges), reading.ranges)
      : withSheets(before, {
          ...after,
          sheets: after.sheets.filter(({ name }) => reading.sheets.includes(name)),
        });
  return { reading, workbook, report: recheck(checked, workbook, options) };
}

const content = fc.oneof(
  fc.constantFrom<string | number | null>(
    null,
    '无',
    '100%',
    '项目名称',
    0,
    10,
    12.5,
    2021,
    '4403002220000000000001',
  ),
  fc.integer({ min: -5, max: 300 }),
);

test.each([
  ['forms side by side in a workbook', formsWorkbook],
  ['a form that takes a figure from another', linkedWorkbook],
  ['accounts', () => accountsWorkbook(sampleAccounts(), 'official').workbook],
  [
    'accounts beside forms',
    () => ({
      ...formsWorkbook(),
      sheets: [...formsWorkbook().sheets, ...accountsWorkbook(sampleAccounts(), 'plain').workbook.sheets],
    }),
  ],
])('any edit of a cell: %s', (_name, make) => {
  const before = make();
  const cells = before.sheets.flatMap(({ name, cells: own }) =>
    [...own.keys()].map((key) => ({ name, key })),
  );
  fc.assert(
    fc.property(fc.nat(cells.length - 1), content, (index, value) => {
      const { name, key } = present(cells[index]);
      const { row, column } = addressOfKey(key);
      const change = { sheet: name, range: { top: row, left: column, bottom: row, right: column } };
      const after = edited(before, name, key, value);
      const { workbook, report } = upToDate(before, after, [change], {});
      // Reports are large: the matcher would take most of the time.
      expect(isDeepStrictEqual(report, check(workbook))).toBe(true);
      expect(isDeepStrictEqual(report.findings, check(after).findings)).toBe(true);
    }),
    { numRuns: 15 },
  );
});

describe('what is read again', () => {
  const workbook = linkedWorkbook();
  const checked = { workbook, report: check(workbook) };
  const at = (name: string) => present(parseRange(name));

  test('the form alone that the change stands in', () => {
    const [, , third] = checked.report.forms;
    const { form } = present(third);
    const reading = rereadingAfter(checked, [{ sheet: '丙', range: at('C9') }]);
    expect(reading).toEqual({ ranges: [{ sheet: '丙', range: form.range }] });
  });

  test('a form whose formulas the change reaches, too', () => {
    const target = present(buildForm({ layout: 'shenzhen-2024' }).at('funds.total.budget'));
    const range = at(formatAddress(target));
    const reading = present(rereadingAfter(checked, [{ sheet: '乙', range }]));
    expect('ranges' in reading && reading.ranges.map(({ sheet }) => sheet)).toEqual(['甲', '乙']);
  });

  test('the sheet, where the change stands outside of every form', () => {
    expect(rereadingAfter(checked, [{ sheet: '丙', range: at('A200') }])).toEqual({ sheets: ['丙'] });
  });

  test('the sheet, where a host does not say what changed', () => {
    const reading = present(rereadingAfter(checked, [{ sheet: '丙' }]));
    expect('sheets' in reading && reading.sheets).toContain('丙');
  });

  test('everything, where a sheet is new', () => {
    expect(rereadingAfter(checked, [{ sheet: '丁', range: at('A1') }])).toBeNull();
  });
});

test.each([
  ['a score, which no other form looks at', 'indicators.0.score', 3],
  ['a narrative, which the others are compared with', 'goal.actual', '全年完成设备采购三十二台，验收合格。'],
])('forms that have not changed keep their reports as they are: %s', (_what, path, value) => {
  const before = formsWorkbook();
  const at = present(buildForm({ layout: 'shenzhen-2022' }).at(path));
  const after = edited(before, '甲', cellKey(at.row, at.column), value);
  const report = check(before);
  const next = recheck({ workbook: before, report }, after);
  expect(next.forms.map((one, i) => one === report.forms[i])).toEqual([false, true, true]);
});

test('no fix is withheld for a rule that looks at other forms, and such rules fix nothing', () => {
  const across = allRules().filter((rule) => rule.across);
  expect(across.map(({ code }) => code)).toEqual(['H07', 'X01', 'X02', 'X04']);
  expect(across.every(({ fixes }) => fixes.length === 0)).toBe(true);
  const blamed = allRules().flatMap(({ withheld }) => withheld?.by ?? []);
  expect(blamed.filter((code) => ruleOf(code)?.across)).toEqual([]);
});
