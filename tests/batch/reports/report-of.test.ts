import { check, recognisedIn } from '../../../src/core/check';
import { type Waiver, WaiverBook } from '../../../src/core/waiver';
import { reportOf } from '../../../src/batch/reports/model/report-of';
import { placeOf } from '../../../src/batch/reports/model/rows';
import { present } from '../../support/rules';
import { FAULTY, LANGUAGE, SWAPPED, accountsBook, formBook, reportOn, sampleRun } from './sample';

describe('the report of a form', () => {
  const report = reportOn('一.xlsx', formBook(FAULTY));
  const section = present(report.sections[0]);

  test('concludes 退回 with an error, 通过 without errors and warnings', () => {
    expect(report.conclusion).toBe('return');
    expect(sampleRun().workbooks.map(({ conclusion }) => conclusion)).toEqual([
      'return',
      'pass',
      'return',
      'unreadable',
    ]);
  });

  test('concludes 修改后通过 with warnings only', () => {
    const warned = reportOn('a.xlsx', formBook({ 'indicators.0.level3': '公共区域保洁面积 XX' }));
    expect(warned.counts.error).toBe(0);
    expect(warned.counts.warning).toBeGreaterThan(0);
    expect(warned.conclusion).toBe('amend');
  });

  test('says that there is no form, and concludes nothing about it', () => {
    const nothing = reportOn('a.xlsx', { sheets: [], date1904: false });
    expect([nothing.conclusion, nothing.sections]).toEqual(['no-form', []]);
  });

  test('heads the form with what it prints, blanks included', () => {
    const head = Object.fromEntries(section.head.map(({ key, value }) => [key, value]));
    expect(head).toMatchObject({
      code: '440309230100150000217',
      year: '2023',
      'top-unit': '',
      layout: '深圳市 2022 年',
      template: '项目支出绩效自评表',
    });
    expect(head.sheet).toMatch(/^自评表!A1:/);
    expect(head.pack).toMatch(/@\d/);
  });

  test('puts errors first and numbers the rows of the workbook without a gap', () => {
    const order = ['error', 'warning', 'info'];
    const ranks = section.findings.map(({ severity }) => order.indexOf(severity));
    expect(ranks).toEqual([...ranks].sort());
    expect(section.findings.map(({ number }) => number)).toEqual(
      section.findings.map((_, index) => index + 1),
    );
  });

  test('gives each row its cell, values, basis, equation and what to do', () => {
    const row = present(section.findings.find(({ rule }) => rule === 'F06'));
    expect(row).toMatchObject({ severity: 'error', found: '10', expected: '9.88' });
    expect(row.cells).toBe(row.place?.cell);
    expect(row.arithmetic).toMatch(/9\.88 = 10 × /);
    expect(row.basis).toContain('财预〔2020〕10号');
    expect(row.action).toMatch(/^可自动修复：.*9\.88/);
  });

  test('tells a blank cell’s row to be settled by hand', () => {
    const row = present(section.findings.find(({ rule }) => rule === 'H01'));
    expect([row.expected, row.action]).toEqual(['', '核对后更正']);
  });

  test('sets the claimed score against the recomputed one, part by part', () => {
    const score = present(section.score);
    expect(score.lines.map(({ name }) => name)).toEqual(['预算执行率', '产出', '效益', '满意度']);
    expect(score.lines[0]).toMatchObject({ claimed: 10, recomputed: 9.88, difference: -0.12 });
    expect(score.difference).toBe(Number(((score.recomputed ?? 0) - (score.claimed ?? 0)).toFixed(2)));
  });

  test('keeps a finding’s identity when rows are inserted above', () => {
    const book = formBook(FAULTY);
    const [sheet] = book.sheets;
    const moved = present(sheet);
    const down = {
      ...book,
      sheets: [
        {
          ...moved,
          cells: new Map([...moved.cells].map(([key, cell]) => [key + 2 * 16_384, cell])),
          merges: moved.merges.map((merge) => ({ ...merge, top: merge.top + 2, bottom: merge.bottom + 2 })),
        },
      ],
    };
    const identities = (findings: typeof section.findings) => findings.map(({ identity }) => identity).sort();
    const after = present(reportOn('一.xlsx', down).sections[0]);
    expect(after.findings[0]?.place).not.toEqual(section.findings[0]?.place);
    expect(identities(after.findings)).toEqual(identities(section.findings));
    expect(new Set(identities(section.findings)).size).toBe(section.findings.length);
  });

  test('is plain data', () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});

describe('the report of accounts', () => {
  const section = present(reportOn('决算.xlsx', accountsBook(SWAPPED)).sections[0]);

  test('counts the equalities of each table', () => {
    const { tables, failed } = present(section.equalities);
    expect(tables).toHaveLength(9);
    expect(tables[2]).toMatchObject({ name: '表3 支出决算表', conclusion: 'return' });
    const broken = tables.reduce((sum, { tally }) => sum + tally.broken, 0);
    expect(failed).toHaveLength(broken);
    expect(broken).toBeGreaterThan(1);
  });

  test('writes the failed ones out and names the cell that is most likely wrong', () => {
    const { failed, faults } = present(section.equalities);
    for (const { equation, difference } of failed) {
      expect(equation).toContain('≠');
      expect(difference).toBe('270.00');
    }
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      equalities: failed.length,
      located: true,
      repairs: [[{ found: '3,360.98', expected: '3,630.98', slip: '数字颠倒' }]],
    });
  });

  test('names cells by their tables', () => {
    expect(section.findings[0]?.cells).toMatch(/^表3 [A-Z]+\d+$/);
    expect(section.score).toBeNull();
  });
});

describe('waivers in a report', () => {
  const book = formBook({ 'header.top-unit': '' });
  const before = check(book);
  const found = present(before.findings.find(({ rule }) => rule === 'H01'));
  const waiver = new WaiverBook(book, recognisedIn(before)).waive(found, {
    reason: '机构改革，尚未明确',
    by: '张三',
    at: '2026-02-27',
  });
  const reportWith = (given: Waiver) =>
    reportOf({ path: 'a.xlsx', href: null }, check(book, { waivers: [given] }), LANGUAGE);

  test('lists what was set aside with its reason, apart from the findings', () => {
    const section = present(reportWith(waiver).sections[0]);
    expect(section.findings.map(({ rule }) => rule)).not.toContain('H01');
    expect(section.waived).toHaveLength(1);
    expect(section.waived[0]).toMatchObject({
      rule: 'H01',
      reason: '机构改革，尚未明确',
      by: '张三',
      at: '2026-02-27',
      action: '已说明：机构改革，尚未明确',
    });
  });

  test('lists those that hold no longer, with the cell they were about', () => {
    const report = reportWith({ ...waiver, fingerprint: 'of other contents' });
    expect(report.lapsed).toMatchObject([
      {
        rule: 'H01',
        title: LANGUAGE.locale.rules.H01.title,
        place: placeOf(found),
        reason: '机构改革，尚未明确',
      },
    ]);
    expect(report.lapsed[0]?.place).not.toBeNull();
  });
});
