/** Reviews and earlier submissions in reports: their data, and how each form of the report shows them. */
import { checkedFileJson } from '../../../src/batch/reports/json/check-json';
import { reportPage } from '../../../src/batch/reports/html/report-page';
import type { WorkbookReport } from '../../../src/batch/reports/model/report';
import { reportOf } from '../../../src/batch/reports/model/report-of';
import { reportLog } from '../../../src/batch/reports/sarif/report-log';
import { reportSheets } from '../../../src/batch/reports/xlsx/report-workbook';
import { check } from '../../../src/core/check';
import { emptyReview, withRow } from '../../../src/core/review/record';
import { compareSubmissions } from '../../../src/core/review/resubmission';
import { restoreReviews } from '../../../src/core/review/store';
import { present } from '../../support/rules';
import {
  FAULTY,
  LANGUAGE,
  REVIEW,
  SWAPPED,
  accountsBook,
  formBook,
  reportOn,
  returnedForm,
  returnedReport,
  runOf,
} from './sample';

const returned = returnedForm();
const section = present(returned.sections[0]);

function textsOf(...workbooks: readonly WorkbookReport[]): string[] {
  return reportSheets(runOf(...workbooks), LANGUAGE).flatMap(({ rows }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap((cell) =>
        cell?.value === null || cell?.value === undefined ? [] : [String(cell.value)],
      ),
    ),
  );
}

describe('a review in the report', () => {
  test('its conclusion stands, beside that of the check', () => {
    expect([returned.conclusion, returned.computed]).toEqual(['amend', 'return']);
    expect([section.conclusion, section.computed]).toEqual(['amend', 'return']);
    expect(returned.opinion).toEqual({ text: '补充佐证后通过。', reviewer: '李四', date: '2026-03-05' });
  });

  test('its scores stand beside those claimed, row by row and added up', () => {
    expect(section.review?.rows).toEqual([
      expect.objectContaining({
        name: '预算执行率',
        claimed: 9.88,
        score: 9.5,
        opinion: '按支付凭证复算',
        problem: '',
      }),
      expect.objectContaining({ name: '产出／数量／公共区域保洁面积', weight: 8, claimed: 9, score: 7.25 }),
    ]);
    const { score } = section;
    expect(score).toMatchObject({ isReviewed: true, reviewed: 99.15 });
    expect(score?.lines.map(({ reviewed }) => reviewed)).toEqual([9.5, 49.65, 30, 10]);
  });

  test('nothing of it is shown where there is none', () => {
    const plain = reportOn('一.xlsx', formBook(FAULTY));
    expect(plain.sections[0]).toMatchObject({
      review: null,
      resubmission: null,
      score: { isReviewed: false, reviewed: null },
    });
    expect([plain.resubmission, plain.computed]).toEqual([null, plain.conclusion]);
    const page = reportPage(runOf(plain), LANGUAGE);
    expect(page).not.toContain(LANGUAGE.report.review.score);
    expect(page).not.toContain(LANGUAGE.report.resubmission.heading);
    expect(page).toContain('复核意见');
    expect(textsOf(plain)).not.toContain(LANGUAGE.report.review.score);
  });

  test('an empty one is as none, and one of another form is not taken', () => {
    const report = check(formBook());
    const file = { path: 'a.xlsx', href: null };
    for (const review of [emptyReview(REVIEW.part), { ...REVIEW, part: 'code:1' }]) {
      expect(reportOf(file, report, LANGUAGE, { reviews: [review] }).sections[0]?.review).toBeNull();
    }
  });

  test('tells of rows that are gone, and of scores that do not fit any more', () => {
    const review = withRow(REVIEW, 'indicators.产出/数量/已删', { score: '3', opinion: '原第三行' });
    const report = check(formBook({ 'indicators.0.weight': 7 }));
    const { sections } = reportOf({ path: 'a.xlsx', href: null }, report, LANGUAGE, { reviews: [review] });
    expect(sections[0]?.review?.rows.slice(1)).toEqual([
      expect.objectContaining({ score: 7.25, problem: '评分高于现在的分值' }),
      {
        name: '产出／数量／已删',
        place: null,
        weight: null,
        claimed: null,
        score: 3,
        opinion: '原第三行',
        problem: '该指标已不在表中',
      },
    ]);
  });

  test('of several forms each has its own, and the lines for all stay blank', () => {
    const form = formBook();
    const book = { ...form, sheets: [...form.sheets, ...accountsBook().sheets] };
    const accounts = {
      ...emptyReview('accounts:final'),
      conclusion: 'return' as const,
      opinion: '附表缺签章',
    };
    const both = reportOf({ path: 'a.xlsx', href: null }, check(book), LANGUAGE, {
      reviews: [REVIEW, accounts],
    });
    expect(both.sections.map(({ review }) => review?.opinion)).toEqual(['补充佐证后通过。', '附表缺签章']);
    expect([both.conclusion, both.opinion.text]).toEqual(['return', null]);
    const page = reportPage(runOf(both), LANGUAGE);
    expect(page.match(/class="opinion"/g)).toHaveLength(3);
    expect(textsOf(both).filter((text) => text === '复核意见')).toHaveLength(3);
  });
});

describe('an earlier submission in the report', () => {
  const compared = present(section.resubmission);

  test('tells what is still there, new and mended', () => {
    expect(compared.findings.map(({ state, rule }) => [state, rule])).toEqual([
      ['kept', 'I02'],
      ['kept', 'I05'],
      ['new', 'I02'],
      ['fixed', 'H01'],
      ['fixed', 'F06'],
    ]);
    expect(compared.findings[0]).toMatchObject({
      before: '8.50',
      after: '9.00',
      changed: true,
      note: '内容有改动，问题仍在',
    });
    expect(compared.findings[3]).toMatchObject({ before: '', after: '青禾街道办事处' });
    expect(compared.findings[4]).toMatchObject({ before: '10', after: '9.88' });
  });

  test('lists every changed cell', () => {
    expect(compared.cells.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['一级预算单位', '', '青禾街道办事处'],
      ['年度资金总额 得分', '10', '9.88'],
      ['公共区域保洁面积 得分', '8.50', '9.00'],
      ['维修验收合格率 得分', '7.00', '7.50'],
    ]);
    expect(compared.moreCells).toBe(0);
  });

  test('names what was not handed in again', () => {
    expect(returned.resubmission).toMatchObject({
      earlier: '第一次/一.xlsx',
      missing: [{ name: '河道清淤' }],
      added: [],
    });
  });

  test('says so of rows, tables and forms that were known by something else', () => {
    const renamed = returnedReport(
      'a.xlsx',
      formBook({ 'header.project-code': '4403' }),
      formBook({ 'indicators.0.level3': '公共区域日常保洁面积' }),
    );
    expect(renamed.sections[0]?.resubmission).toMatchObject({
      matched: '项目编码与上次不同，按项目名称对应。',
      rows: ['指标改名：产出／数量／公共区域保洁面积 → 产出／数量／公共区域日常保洁面积'],
    });
  });

  test('names cells of the accounts by their tables', () => {
    const accounts = returnedReport('a.xlsx', accountsBook(SWAPPED), accountsBook());
    const { findings, cells } = present(accounts.sections[0]?.resubmission);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every(({ state, cell }) => state === 'fixed' && /^表\d [A-Z]+\d+$/.test(cell))).toBe(
      true,
    );
    expect(cells).toMatchObject([
      { before: '3,360.98', after: '3,630.98', cell: expect.stringMatching(/^表3 /) },
    ]);
  });

  test('is plain data', () => {
    expect(JSON.parse(JSON.stringify(returned))).toEqual(returned);
  });
});

describe('shown', () => {
  const OTHER = reportOn('二.xlsx', formBook());

  test('on the page, in the head, the overview and the section', () => {
    const page = reportPage(runOf(returned, OTHER), LANGUAGE);
    for (const text of [
      '▲ 修改后通过',
      '检查：✖ 退回',
      '由复核人作出；程序检查结论为 ✖ 退回。',
      '已改正 2，未改正 2，新增 1',
      '本次的工作簿中没有：河道清淤',
      '✔ 已改正',
      '✚ 新增',
      '99.15',
      '按支付凭证复算',
    ]) {
      expect(page).toContain(text);
    }
  });

  test('in the workbook, with a column for the reviewer’s scores', () => {
    const texts = textsOf(returned, OTHER);
    for (const text of [
      '▲ 修改后通过\n检查：✖ 退回',
      '复核人评分',
      '99.15',
      '✔ 已改正',
      '已改正 2，未改正 2，新增 1',
    ]) {
      expect(texts).toContain(text);
    }
  });

  test('in the log, as states against the baseline', () => {
    const { results, tool } = present(reportLog(runOf(returned, OTHER), LANGUAGE).runs[0]);
    const failed = results.filter(
      ({ kind, locations }) => kind === 'fail' && locations[0]?.physicalLocation.artifactLocation.index === 0,
    );
    expect(failed.map(({ ruleId, baselineState }) => [ruleId, baselineState]).sort()).toEqual([
      ['F06', 'absent'],
      ['H01', 'absent'],
      ['I02', 'new'],
      ['I02', 'updated'],
      ['I05', 'unchanged'],
    ]);
    const ids = tool.driver.rules.map(({ id }) => id);
    for (const { ruleId, ruleIndex } of failed) expect(ids[ruleIndex]).toBe(ruleId);
    const prints = failed.map(({ partialFingerprints }) => partialFingerprints?.['formlintFinding/v1']);
    expect(new Set(prints).size).toBe(5);
  });

  test('as the findings that the earlier log had', () => {
    const printsOf = (workbook: WorkbookReport, states: readonly (string | undefined)[]) =>
      present(reportLog(runOf(workbook), LANGUAGE).runs[0])
        .results.filter(({ kind, baselineState }) => kind === 'fail' && states.includes(baselineState))
        .map(({ partialFingerprints }) => partialFingerprints?.['formlintFinding/v1'])
        .sort();
    const before = printsOf(reportOn('一.xlsx', formBook(FAULTY)), [undefined]);
    expect(printsOf(returned, ['absent', 'unchanged', 'updated'])).toEqual(before);
  });
});

describe('in the JSON', () => {
  const LOCALE = LANGUAGE.locale;

  test('nothing is added where there is nothing to say', () => {
    const json = checkedFileJson('a.xlsx', check(formBook()), LOCALE);
    expect(Object.keys(json)).not.toEqual(expect.arrayContaining(['review']));
    expect(Object.keys(json)).not.toEqual(expect.arrayContaining(['resubmission']));
  });

  test('stand the review as it is kept, with its total, and the comparison with cells by address', () => {
    const [earlier, later] = [formBook(FAULTY), formBook({ 'indicators.0.score': 9 })];
    const report = check(later);
    const comparison = compareSubmissions(
      { workbook: earlier, report: check(earlier) },
      { workbook: later, report },
    );
    const json = checkedFileJson('a.xlsx', report, LOCALE, {
      reviews: [REVIEW],
      resubmission: { earlier: '第一次/a.xlsx', comparison },
    });
    expect(json.review).toEqual([{ ...REVIEW, form: '自评表!A1:I27', total: 98.65, gone: [] }]);
    expect(json.forms[0]).toMatchObject({ part: REVIEW.part });
    expect(json.forms[0]?.indicators.map(({ path }) => path)).toContain(Object.keys(REVIEW.rows)[1]);
    expect(restoreReviews({ version: 1, reviews: json.review }).reviews).toMatchObject([REVIEW]);
    const { parts, counts } = present(json.resubmission);
    expect(counts).toMatchObject({ kept: 2, keptChanged: 1, fixed: 2, new: 0 });
    expect(parts[0]?.findings[0]).toEqual({
      state: 'kept',
      changed: true,
      note: null,
      rule: 'I02',
      severity: 'error',
      message: expect.stringContaining('9.00') as string,
      earlier: { sheet: '自评表', cell: 'H14', found: '8.50' },
      later: { sheet: '自评表', cell: 'H14', found: '9.00' },
      now: { sheet: '自评表', cell: 'H14' },
      reason: null,
    });
    expect(parts[0]?.cells).toContainEqual({
      field: '公共区域保洁面积 得分',
      earlier: { sheet: '自评表', cell: 'H14' },
      later: { sheet: '自评表', cell: 'H14' },
      before: '8.50',
      after: '9.00',
    });
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });
});
