import fc from 'fast-check';
import { type CheckReport, check, recognisedIn } from '../../src/core/check';
import type { Finding } from '../../src/core/finding';
import { planFixes } from '../../src/core/fix';
import { cellKey } from '../../src/core/grid/address';
import type { Sheet, Workbook } from '../../src/core/grid/workbook';
import type { CaseValue } from '../../src/core/rules/case';
import { type Waiver, WaiverBook } from '../../src/core/waiver';
import { restoreWaivers, storeWaivers, waiversIn, waiversText } from '../../src/core/waiver-store';
import { buildForm } from '../support/form-builder';
import { present } from '../support/rules';

type Change = Readonly<Record<string, CaseValue>>;

const WRONG = { 'indicators.0.score': 8.5 };

const formWith = (change: Change): Workbook => buildForm({ layout: 'shenzhen-2022', change }).workbook;

function findingOf(report: CheckReport, rule: string): Finding {
  return present(report.findings.find((finding) => finding.rule === rule));
}

function waiverIn(workbook: Workbook, rule: string): Waiver {
  const report = check(workbook);
  const book = new WaiverBook(workbook, recognisedIn(report));
  return book.waive(findingOf(report, rule), { reason: '上级同意按实际计分', by: '张三', at: '2026-03-01' });
}

/** Everything on the sheet one row and one column further on. */
function moved(workbook: Workbook): Workbook {
  const shift = (sheet: Sheet): Sheet => ({
    ...sheet,
    cells: new Map([...sheet.cells].map(([key, cell]) => [key + cellKey(1, 1), cell])),
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      top: top + 1,
      left: left + 1,
      bottom: bottom + 1,
      right: right + 1,
    })),
  });
  return { ...workbook, sheets: workbook.sheets.map(shift) };
}

function renamed(workbook: Workbook): Workbook {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, name: '已改名' })) };
}

const WAIVER = waiverIn(formWith(WRONG), 'I02');
const rulesOf = (findings: readonly Finding[]): string[] => findings.map(({ rule }) => rule);

test('a waiver names its form and its cell by what they are', () => {
  expect(WAIVER).toMatchObject({
    form: 'code:440309230100150000217',
    place: 'indicators.产出/数量/公共区域保洁面积.score',
  });
});

describe('a waived finding', () => {
  const workbook = formWith(WRONG);
  const open = check(workbook);
  const report = check(workbook, { waivers: [WAIVER] });

  test('is no longer open, and is listed with its reason', () => {
    expect(rulesOf(open.findings)).toContain('I02');
    expect(rulesOf(report.findings)).toEqual(rulesOf(open.findings).filter((rule) => rule !== 'I02'));
    expect(report.counts.error).toBe(open.counts.error - 1);
    expect(report.waived).toEqual([{ finding: findingOf(open, 'I02'), waiver: WAIVER }]);
    expect(report.forms[0]?.waived).toEqual(report.waived);
    expect(report.lapsed).toEqual([]);
  });

  test('its rule still says that it found something', () => {
    const state = (given: CheckReport) => given.forms[0]?.results.find(({ rule }) => rule === 'I02')?.state;
    expect(state(report)).toBe('found');
  });

  test('is not fixed', () => {
    const at = present(buildForm({ layout: 'shenzhen-2022' }).at('indicators.0.score'));
    const touches = (plan: ReturnType<typeof planFixes>): boolean =>
      plan.edits.some((edit) => edit.at.row === at.row && edit.at.column === at.column);
    expect(touches(planFixes(workbook, { select: 'safe' }))).toBe(true);
    expect(touches(planFixes(workbook, { select: 'safe', waivers: [WAIVER] }))).toBe(false);
  });
});

describe('a waiver holds', () => {
  test.each<[string, Workbook]>([
    ['when the form moves', moved(formWith(WRONG))],
    ['when the sheet is renamed', renamed(formWith(WRONG))],
    ['when something else changes', formWith({ ...WRONG, 'indicators.3.score': 6, 'goal.actual': '另写' })],
    [
      'when the number is shown with other digits',
      formWith({ 'indicators.0.score': { value: 8.5, format: '0.0' } }),
    ],
  ])('%s', (_name, workbook) => {
    const report = check(workbook, { waivers: [WAIVER] });
    expect(report.waived.map(({ waiver }) => waiver)).toEqual([WAIVER]);
  });
});

describe('a waiver lapses', () => {
  const lapsed = (change: Change) => check(formWith(change), { waivers: [WAIVER] }).lapsed;

  test.each<[string, Change]>([
    ['the cell', { 'indicators.0.score': 8.6 }],
    ['an input', { ...WRONG, 'indicators.0.weight': 7 }],
    ['a number to the same text', { 'indicators.0.score': '8.5' }],
  ])('with a change of %s, and shows what is found there now', (_name, change) => {
    expect(lapsed(change)).toEqual([
      { waiver: WAIVER, finding: expect.objectContaining({ rule: 'I02' }) as Finding },
    ]);
  });

  test('when nothing is found there any more', () => {
    expect(lapsed({})).toEqual([{ waiver: WAIVER, finding: null }]);
  });

  test('when the row is about something else', () => {
    expect(lapsed({ ...WRONG, 'indicators.0.level3': '另一指标' })).toEqual([
      { waiver: WAIVER, finding: null },
    ]);
  });

  test('when the form is about another project', () => {
    expect(lapsed({ ...WRONG, 'header.project-code': '440309230100150000999' })).toHaveLength(1);
  });
});

test('a waiver of one row says nothing about another', () => {
  const report = check(formWith({ ...WRONG, 'indicators.1.score': 9 }), { waivers: [WAIVER] });
  expect(report.findings.filter(({ rule }) => rule === 'I02')).toHaveLength(1);
});

test('forms of one project in a workbook are kept apart', () => {
  const first = formWith(WRONG);
  const second = renamed(formWith({ 'indicators.0.score': 8.6 }));
  const both: Workbook = { ...first, sheets: [...first.sheets, ...second.sheets] };
  const report = check(both, { waivers: [WAIVER] });
  expect(report.waived.map(({ finding }) => finding.sheet)).toEqual(['自评表']);
  expect(report.findings.filter(({ rule }) => rule === 'I02').map(({ sheet }) => sheet)).toEqual(['已改名']);
});

test('every finding can be waived, and then all of them hold', () => {
  const workbook = formWith({
    ...WRONG,
    'header.project-code': '4403',
    'total.score': 99,
    'funds.total.rate': 50,
  });
  const report = check(workbook);
  const book = new WaiverBook(workbook, recognisedIn(report));
  const waivers = report.findings.map((finding) => book.waive(finding, { reason: '另有说明' }));
  const after = check(workbook, { waivers });
  expect(report.findings.length).toBeGreaterThan(3);
  expect([after.findings, after.lapsed]).toEqual([[], []]);
});

describe('stored waivers', () => {
  test('come back as they were', () => {
    expect(restoreWaivers(JSON.parse(JSON.stringify(storeWaivers([WAIVER]))))).toEqual([WAIVER]);
  });

  test.each([
    null,
    'text',
    [],
    { version: 2, waivers: [] },
    { version: 1, waivers: [{ ...WAIVER, reason: '' }] },
  ])('anything else is none: %j', (value) => {
    expect(restoreWaivers(value)).toBeNull();
  });

  test('any reason survives as text, and the text can stand in XML', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (reason) => {
        const text = waiversText([{ ...WAIVER, reason }]);
        expect(waiversIn(text)).toEqual([{ ...WAIVER, reason }]);
        expect(text).toMatch(/^[ -\ufffd]+$/);
      }),
    );
    expect(waiversIn('{')).toBeNull();
  });
});
