/** Whether workbooks can be imported, in every kind of report. */
import { reportPage } from '../../../src/batch/reports/html/report-page';
import { reportOf } from '../../../src/batch/reports/model/report-of';
import type { WorkbookReport } from '../../../src/batch/reports/model/report';
import { readinessLines, readinessText } from '../../../src/batch/reports/readiness-wording';
import { reportLog } from '../../../src/batch/reports/sarif/report-log';
import { reportSheets } from '../../../src/batch/reports/xlsx/report-workbook';
import { check } from '../../../src/core/check';
import { type BaselineOrigin, baselineOf } from '../../../src/core/guard/baseline';
import type { Workbook } from '../../../src/core/grid/workbook';
import { buildForm } from '../../support/form-builder';
import { present } from '../../support/rules';
import { blankTemplate } from '../../support/template';
import { LANGUAGE, accountsBook, formBook, reportOn, runOf, sampleRun } from './sample';

const NOT_COMPARED = '未与模板对照，结构与锁定单元格未核对';
const BLOCKED = { 'columns.reason': '备注', 'header.project-name': null, 'header.top-unit': '' };

function compared(
  workbook: Workbook,
  baseline: Workbook,
  origin: BaselineOrigin = 'template',
): WorkbookReport {
  const report = check(workbook, { baseline: baselineOf(baseline, origin) });
  return reportOf({ path: '一.xlsx', href: null }, report, LANGUAGE);
}

const blocked = compared(formBook(BLOCKED), blankTemplate());

describe('the readiness of a workbook', () => {
  test('is told in words, with the rows of the findings behind each kind', () => {
    const { readiness, sections } = blocked;
    expect(readinessText(readiness, LANGUAGE)).toBe('✖ 不可导入');
    expect(readiness.reasons.map(({ kind, text }) => [kind, text])).toEqual([
      ['locked', '锁定内容不符'],
      ['required', '必填内容不全'],
    ]);
    const numbered = new Map(
      sections.flatMap(({ findings }) => findings).map((row) => [row.number, row.rule]),
    );
    for (const { rules } of readiness.reasons) {
      for (const { rule, numbers } of rules) {
        expect(numbers.length).toBeGreaterThan(0);
        expect(numbers.map((number) => numbered.get(number))).toEqual(numbers.map(() => rule));
      }
    }
    const [locked] = readinessLines(readiness, LANGUAGE);
    expect(locked).toMatch(/^锁定内容不符：T04 不可编辑的单元格不得改动（序号 \d+）/);
  });

  test('says that nothing was compared, whichever way it is', () => {
    const ready = reportOn('一.xlsx', formBook());
    expect(readinessText(ready.readiness, LANGUAGE)).toBe('✔ 可以导入');
    expect(readinessLines(ready.readiness, LANGUAGE)).toEqual([NOT_COMPARED]);
    const faulty = reportOn('一.xlsx', formBook({ 'header.project-name': null }));
    expect(readinessLines(faulty.readiness, LANGUAGE).at(-1)).toBe(NOT_COMPARED);
    expect(readinessLines(blocked.readiness, LANGUAGE)).not.toContain(NOT_COMPARED);
  });

  test('is not determined where there is nothing to import', () => {
    const accounts = reportOn('决算.xlsx', accountsBook());
    expect(readinessText(accounts.readiness, LANGUAGE)).toBe('？ 未判定');
    expect(readinessLines(accounts.readiness, LANGUAGE)).toEqual([]);
    expect(accounts.sections.map(({ readiness }) => readiness)).toEqual([null]);
  });

  test('names forms that are gone', () => {
    const second = { 'header.project-name': '河道清淤', 'header.project-code': '440309230100150000999' };
    const [sheet] = buildForm({ layout: 'shenzhen-2022', change: second, sheet: '二表' }).workbook.sheets;
    const both = { sheets: [...formBook().sheets, present(sheet)], date1904: false };
    const { readiness } = compared(formBook(), both, 'received');
    expect(readinessLines(readiness, LANGUAGE)).toEqual(['缺少自评表：“二表”（项目支出绩效自评表）']);
  });

  test('runs of rows are told by their ends', () => {
    const reason = { kind: 'values', text: '数值不合要求', lost: [] } as const;
    const rules = [{ rule: 'I02', title: '题', numbers: [1, 2, 3, 5, 7, 8] }];
    const lines = readinessLines(
      { state: 'blocked', isCompared: true, reasons: [{ ...reason, rules }] },
      LANGUAGE,
    );
    expect(lines).toEqual(['数值不合要求：I02 题（序号 1–3、5、7–8）']);
  });
});

describe('reports', () => {
  const run = runOf(blocked, ...sampleRun().workbooks.slice(1));

  test('of html have a column, a total, and the reasons', () => {
    const page = reportPage(run, LANGUAGE);
    expect(page).toContain('<th scope="col">导入</th>');
    expect(page).toContain('导入：可以导入 1，不可导入 1，未判定 2');
    expect(page).toContain('锁定内容不符、必填内容不全');
    expect(page).toContain('锁定内容不符：T04 不可编辑的单元格不得改动（序号');
    expect(page).toContain(`1 个文件${NOT_COMPARED}。`);
    expect(page).toContain(`<p>${NOT_COMPARED}</p>`);
  });

  test('of xlsx have a column and a row of the same', () => {
    const sheets = reportSheets(run, LANGUAGE);
    const texts = sheets.map(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => cell?.value)));
    const [overview = [], , own = []] = texts;
    expect(overview).toContain('导入');
    expect(overview).toContain('✖ 不可导入\n锁定内容不符、必填内容不全');
    expect(overview).toContain('✔ 可以导入\n未对照');
    expect(overview).toContain(`1 个文件${NOT_COMPARED}。`);
    expect(overview.filter((value) => value === '？ 未判定')).toHaveLength(2);
    expect(own).toContain('✖ 不可导入');
    expect(own.some((value) => String(value).startsWith('锁定内容不符：T04'))).toBe(true);
  });

  test('of several forms tell it of each', () => {
    const [sheet] = buildForm({ layout: 'shenzhen-2022', sheet: '二表' }).workbook.sheets;
    const both = { sheets: [...formBook(BLOCKED).sheets, present(sheet)], date1904: false };
    const report = reportOn('两张.xlsx', both);
    expect(report.sections.map(({ readiness }) => readiness?.state)).toEqual(['blocked', 'ready']);
    const page = reportPage(runOf(report), LANGUAGE);
    expect(page.match(/✖ 不可导入/g)).toHaveLength(2);
    expect(page.match(/✔ 可以导入/g)).toHaveLength(1);
  });

  test('of SARIF tell it of each workbook', () => {
    const [log] = reportLog(run, LANGUAGE).runs;
    expect(log?.artifacts.map(({ properties }) => properties.importReady)).toEqual([false, true, null, null]);
    expect(log?.artifacts[0]).toMatchObject({
      description: { text: expect.stringMatching(/^✖ 不可导入\n锁定内容不符：T04/) as string },
      properties: { importBlockedBy: ['locked', 'required'], importCompared: true },
    });
  });
});
