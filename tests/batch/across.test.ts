import fc from 'fast-check';
import { Across, STRANGERS } from '../../src/batch/across';
import { factsOf } from '../../src/batch/entry';
import { type CheckReport, check, checkedParts, recognisedIn } from '../../src/core/check';
import type { Workbook } from '../../src/core/grid/workbook';
import { type FormCard, cardOf } from '../../src/core/rules/card';
import type { CaseValue } from '../../src/core/rules/case';
import { accountsWorkbook } from '../support/accounts-builder';
import { sampleAccounts } from '../support/accounts-sample';
import { buildForm } from '../support/form-builder';

type Change = Readonly<Record<string, CaseValue>>;

const CODES = ['440309230100150000217', '440309230100150000218', '—'];
const NAMES = ['社区运行保障', '公园管养', ''];
const UNITS = ['示例市政务服务局', '示例市政务服务局下属中心', '示例市水务局'];
const STORIES = [
  '全年开放服务中心238天，完成保洁12000平方米，满意度95%。',
  '完成河道清淤18公里，巡查320次，按期整改问题46处。',
  '已完成。',
];

const change: fc.Arbitrary<Change> = fc
  .tuple(...[CODES, NAMES, UNITS, STORIES].map((choices) => fc.constantFrom(...choices)))
  .chain(([code, name, unit, story]) =>
    fc.tuple(fc.constantFrom(2022, 2024), fc.constantFrom(100_000, 900_000_000)).map(([year, executed]) => ({
      'header.project-code': code ?? '',
      'header.project-name': name ?? '',
      'header.implementing-unit': unit ?? '',
      'goal.actual': story ?? '',
      'header.year': year,
      'funds.total.executed': executed,
    })),
  );

const layout = 'shenzhen-2022';

/** The two tables that are compared with forms. */
function accountsOf(department: string): Workbook {
  const changes = { 'T3.department': department, 'T9.department': department };
  const built = accountsWorkbook(sampleAccounts(), 'official', changes);
  const wanted = ['T3', 'T9'].map((table) => built.at(`${table}.title`)?.sheet);
  return { ...built.workbook, sheets: built.workbook.sheets.filter(({ name }) => wanted.includes(name)) };
}

const workbook: fc.Arbitrary<Workbook> = fc.oneof(
  { weight: 5, arbitrary: change.map((one) => buildForm({ layout, change: one }).workbook) },
  {
    weight: 2,
    arbitrary: fc.tuple(change, change).map((both) => ({
      sheets: both.flatMap(
        (one, i) => buildForm({ layout, change: one, sheet: `表${String(i)}` }).workbook.sheets,
      ),
      date1904: false,
    })),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('示例市政务服务局', '示例市财政局').map(accountsOf),
  },
  { weight: 1, arbitrary: fc.constant({ sheets: [], date1904: false }) },
);

function saidOf(report: CheckReport) {
  return {
    findings: report.findings,
    results: checkedParts(report).map(({ results }) => results),
  };
}

/** By themselves, to know what they show to each other. */
function factsOfAll(workbooks: readonly Workbook[]) {
  return workbooks.map((one, index) => {
    const report = check(one, { others: STRANGERS });
    const recognised = recognisedIn(report);
    const path = `${String(index)}.xlsx`;
    const cards: readonly FormCard[] = recognised.forms.map((form) => cardOf(form, path));
    return { path, report, facts: factsOf(recognised), cards };
  });
}

function acrossOf(files: ReturnType<typeof factsOfAll>): Across {
  const across = new Across();
  files.forEach((file, index) => across.addFile(index, file));
  return across;
}

describe('files compared with each other', () => {
  test('are said of what they would be said of with the forms of all others', () => {
    const states = { settled: 0, open: 0 };
    fc.assert(
      fc.property(fc.array(workbook, { minLength: 1, maxLength: 5 }), (workbooks) => {
        const files = factsOfAll(workbooks);
        const across = acrossOf(files);
        workbooks.forEach((one, index) => {
          const all = files.flatMap(({ cards }, other) => (other === index ? [] : cards));
          const expected = saidOf(check(one, { others: all }));
          expect(saidOf(check(one, { others: across.othersOf(index) }))).toEqual(expected);
          states[across.isSettled(index) ? 'settled' : 'open']++;
          if (across.isSettled(index)) expect(saidOf(files[index]!.report)).toEqual(expected);
        });
      }),
      { numRuns: 18, seed: 7 },
    );
    expect(states.settled).toBeGreaterThan(5);
    expect(states.open).toBeGreaterThan(5);
  });

  test('need be checked again only where they share something', () => {
    const built = (one: Change): Workbook => buildForm({ layout, change: one }).workbook;
    const files = factsOfAll([
      built({ 'header.project-code': CODES[0]!, 'goal.actual': STORIES[0]! }),
      built({ 'header.project-code': CODES[0]!, 'goal.actual': STORIES[1]!, 'header.project-name': '另一' }),
      built({ 'header.project-code': CODES[1]!, 'goal.actual': STORIES[2]!, 'header.project-name': '又一' }),
      built({ 'header.project-code': '', 'goal.actual': STORIES[2]!, 'header.project-name': '再一' }),
    ]);
    const across = acrossOf(files);
    expect(files.map((_, index) => across.isSettled(index))).toEqual([false, false, true, true]);
    expect(across.othersOf(0).map(({ file }) => file)).toContain('1.xlsx');
  });

  test('are left as they are where nothing is known of them', () => {
    const across = new Across();
    expect(across.isSettled(0)).toBe(true);
    expect(across.othersOf(0)).toEqual([]);
  });
});
