/** Reports on workbooks that the tests build, and reports whose texts are anything at all. */
import fc from 'fast-check';
import type { RunReport, WorkbookReport } from '../../../src/batch/reports/model/report';
import { reportOf, unreadableReport } from '../../../src/batch/reports/model/report-of';
import { LANGUAGES } from '../../../src/cli/language';
import { check } from '../../../src/core/check';
import { type Review, emptyReview, withRow } from '../../../src/core/review/record';
import { compareSubmissions } from '../../../src/core/review/resubmission';
import type { Workbook } from '../../../src/core/grid/workbook';
import type { CaseValue } from '../../../src/core/rules/case';
import { accountsWorkbook } from '../../support/accounts-builder';
import { sampleAccounts } from '../../support/accounts-sample';
import { buildForm } from '../../support/form-builder';

export const LANGUAGE = LANGUAGES['zh-CN'];

export function formBook(change: Readonly<Record<string, CaseValue>> = {}): Workbook {
  return buildForm({ layout: 'shenzhen-2022', change }).workbook;
}

export function accountsBook(change: Readonly<Record<string, number>> = {}): Workbook {
  return accountsWorkbook(sampleAccounts(), 'official', change).workbook;
}

export function reportOn(path: string, workbook: Workbook): WorkbookReport {
  return reportOf({ path, href: encodeURIComponent(path) }, check(workbook), LANGUAGE);
}

export function runOf(...workbooks: readonly WorkbookReport[]): RunReport {
  return { date: '2026-03-01', version: '1.0.0', pack: 'cn-default@2026.1', workbooks };
}

/** 3,630.98 with two digits swapped. */
export const SWAPPED = { 'T3.2010302.project': 3360.98 };
export const FAULTY = { 'indicators.0.score': 8.5, 'funds.total.score': 10, 'header.top-unit': '' };

/** What a reviewer says of the built form. */
export const REVIEW: Review = withRow(
  withRow(
    {
      ...emptyReview('code:440309230100150000217'),
      conclusion: 'amend',
      opinion: '补充佐证后通过。',
      reviewer: '李四',
      date: '2026-03-05',
    },
    'funds.total',
    { score: '9.5', opinion: '按支付凭证复算' },
  ),
  'indicators.产出/数量/公共区域保洁面积',
  { score: '7.25', opinion: '' },
);

/** Compared with an earlier submission, and reviewed. */
export function returnedReport(
  path: string,
  earlier: Workbook,
  later: Workbook,
  reviews: readonly Review[] = [],
): WorkbookReport {
  const report = check(later);
  const comparison = compareSubmissions(
    { workbook: earlier, report: check(earlier) },
    { workbook: later, report },
  );
  const file = { path, href: encodeURIComponent(path) };
  return reportOf(file, report, LANGUAGE, {
    reviews,
    resubmission: { earlier: `第一次/${path}`, comparison },
  });
}

/** One finding mended, one still there, one new, and a form that was not handed in again. */
export function returnedForm(): WorkbookReport {
  const other = {
    'header.project-code': '440309230100150000999',
    'header.project-name': '河道清淤',
    'goal.actual': '清淤河道三公里，水质稳定达标。',
    ...FAULTY,
  };
  const second = buildForm({ layout: 'shenzhen-2022', change: other, sheet: '乙' }).workbook;
  const earlier = formBook(FAULTY);
  return returnedReport(
    '一.xlsx',
    { ...earlier, sheets: [...earlier.sheets, ...second.sheets] },
    formBook({ 'indicators.0.score': 9, 'indicators.3.score': 7.5 }),
    [REVIEW],
  );
}

/** A form with faults, one without, a set of accounts with a wrong cell, and a file that cannot be read. */
export function sampleRun(): RunReport {
  return runOf(
    reportOn('一.xlsx', formBook(FAULTY)),
    reportOn('下属/二.xlsx', formBook()),
    reportOn('决算 #1.xlsx', accountsBook(SWAPPED)),
    unreadableReport({ path: '坏.xlsx', href: null }, '文件已损坏。'),
  );
}

/** The sample with a few rows of each kind: enough for texts to go everywhere, and soon drawn. */
export function smallRun(): RunReport {
  const run = sampleRun();
  const workbooks = [...run.workbooks, returnedForm()].map((workbook) => ({
    ...workbook,
    sections: workbook.sections.map((section) => ({
      ...section,
      findings: section.findings.slice(0, 2),
      waived: section.findings.slice(0, 1).map((row) => ({ ...row, reason: '因', by: '甲', at: '今' })),
      coverage: { ...section.coverage, gaps: [{ rule: 'F01', title: '题', reason: '因', where: '表3' }] },
    })),
    lapsed: [{ rule: 'F01', title: '题', place: null, reason: '因', by: '甲', at: '今' }],
    opinion: { text: '见', reviewer: '甲', date: '今' },
  }));
  return { ...run, workbooks };
}

/** Words that decide how a report is drawn, and places that links need. */
const KEPT = new Set([
  ...['severity', 'conclusion', 'computed', 'state', 'since', 'key', 'kind', 'cell', 'identity'],
]);

/** Texts that break careless writers, among any others. */
export const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
    .map((codes) => String.fromCharCode(...codes)),
  fc.constantFrom(
    '=HYPERLINK("http://example.com","x")',
    '+1+1',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '</td><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    ']]>',
    '&amp;&#0;',
    '_x0041_',
    '\ud800',
    '\udc00x',
    '😀⽤',
    '\u202egnp.xslx',
    'a\r\nb\rc',
    '\u0000\u0008\u001f\ufffe\uffff',
  ),
);

/** The sample with every text replaced by the given ones in turn. */
export function withTexts(run: RunReport, texts: readonly string[]): RunReport {
  let next = 0;
  const replaced = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return KEPT.has(key) ? value : (texts[next++ % texts.length] ?? '');
    if (Array.isArray(value)) return value.map((item) => replaced(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, replaced(item, name)]));
  };
  return replaced(run, '') as RunReport;
}
