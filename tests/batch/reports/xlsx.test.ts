import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import type { ReportFile, RunReport } from '../../../src/batch/reports/model/report';
import { unreadableReport } from '../../../src/batch/reports/model/report-of';
import { reportSheets, reportWorkbook } from '../../../src/batch/reports/xlsx/report-workbook';
import { parseAddress, quoteSheetName } from '../../../src/core/grid/address';
import { type Workbook, cellAt, sheetNamed } from '../../../src/core/grid/workbook';
import { readWorkbook } from '../../../src/xlsx';
import { writeWorkbook } from '../../../src/xlsx/write/write-workbook';
import { present } from '../../support/rules';
import { type Element, attributeOf, elementsOf } from '../../support/well-formed';
import {
  FAULTY,
  LANGUAGE,
  SWAPPED,
  accountsBook,
  formBook,
  hostileText,
  reportOn,
  runOf,
  sampleRun,
  smallRun,
  withTexts,
} from './sample';

function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

function read(bytes: Uint8Array): Workbook {
  const opened = readWorkbook(bytes);
  if (!opened.ok) throw new Error(opened.problem.detail);
  return opened.file.workbook;
}

function textsOf(workbook: Workbook, sheet: string): readonly string[] {
  const { cells } = present(sheetNamed(workbook, sheet));
  return [...cells.values()].flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
}

interface FoundLink {
  readonly target: string | null;
  readonly location: string | null;
}

/** Every link of a report: the file it leads to, and the place in it. */
function linksIn(parts: Readonly<Record<string, string>>): readonly FoundLink[] {
  return Object.entries(parts)
    .filter(([path]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path))
    .flatMap(([path, xml]) => {
      const list = parts[path.replace('worksheets/', 'worksheets/_rels/') + '.rels'];
      const relationships = (list ? elementsOf(list) : []).filter(({ local }) => local === 'Relationship');
      const targets = new Map(relationships.map((one) => [attributeOf(one, 'Id'), one]));
      return elementsOf(xml)
        .filter(({ local }) => local === 'hyperlink')
        .map((link) => ({
          target: targetOf(targets.get(attributeOf(link, 'r:id'))),
          location: attributeOf(link, 'location') ?? null,
        }));
    });
}

function targetOf(relationship: Element | undefined): string | null {
  if (!relationship) return null;
  expect(attributeOf(relationship, 'TargetMode')).toBe('External');
  return attributeOf(relationship, 'Target') ?? null;
}

/** `'Sheet 1'!H8`, as a place of the workbook; throws where there is none. */
function expectPlace(workbook: Workbook, location: string): void {
  const mark = location.lastIndexOf('!');
  const sheet = workbook.sheets.find(({ name }) => quoteSheetName(name) === location.slice(0, mark));
  expect([location, sheet?.name]).toEqual([location, expect.any(String)]);
  expect(parseAddress(location.slice(mark + 1))).not.toBeNull();
}

describe('the report as a workbook', () => {
  const bytes = reportWorkbook(sampleRun(), LANGUAGE);
  const workbook = read(bytes);
  const parts = partsOf(bytes);

  test('has an overview, the list of all findings, and a sheet a file', () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      '总览',
      '问题清单',
      '1 一',
      '2 二',
      '3 决算 #1',
      '4 坏',
    ]);
  });

  test('needs no overview for one file', () => {
    const one = read(reportWorkbook(runOf(reportOn('一.xlsx', formBook(FAULTY))), LANGUAGE));
    expect(one.sheets.map(({ name }) => name)).toEqual(['检查报告', '问题清单']);
  });

  test('says in the overview what each file came to', () => {
    const overview = present(sheetNamed(workbook, '总览'));
    const row = (index: number) => [0, 1, 3, 7].map((column) => cellAt(overview, index, column).value);
    expect(row(4)).toEqual(['序号', '结论', '文件', '错误']);
    expect(row(5).slice(0, 3)).toEqual([1, '✖ 退回', '一.xlsx']);
    expect(row(6)).toEqual([2, '✔ 通过', '下属/二.xlsx', 0]);
    expect(row(8)).toEqual([4, '！ 无法读取', '坏.xlsx', 0]);
    expect(cellAt(overview, 6, 10).value).toBe(99.78);
    expect(cellAt(overview, 6, 12).value).toBe(0);
  });

  test('says severities in words and signs, not by colour alone', () => {
    const texts = textsOf(workbook, '1 一');
    expect(texts).toContain('✖ 错误');
    expect(texts).toContain('✖ 退回');
  });

  test('holds every finding with its values in the list and in the file’s own sheet', () => {
    for (const { sections, file } of sampleRun().workbooks.slice(0, 3)) {
      for (const { message, action } of sections.flatMap(({ findings }) => findings)) {
        expect(textsOf(workbook, '问题清单').some((text) => text.endsWith(message))).toBe(true);
        expect(textsOf(workbook, '问题清单')).toContain(action);
      }
      expect(textsOf(workbook, '总览')).toContain(file.path);
    }
  });

  test('writes scores as numbers', () => {
    const sheet = present(sheetNamed(workbook, '1 一'));
    const values = [...sheet.cells.values()].map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining([9.88, -0.12]));
  });

  test('leads to places that are there', () => {
    const books = new Map([
      [encodeURIComponent('一.xlsx'), formBook(FAULTY)],
      [encodeURIComponent('下属/二.xlsx'), formBook()],
      [encodeURIComponent('决算 #1.xlsx'), accountsBook(SWAPPED)],
    ]);
    const links = linksIn(parts);
    expect(links.filter(({ target }) => target === null).length).toBe(4);
    expect(
      links.filter(({ target, location }) => target !== null && location !== null).length,
    ).toBeGreaterThan(20);
    for (const { target, location } of links) {
      const there = target === null ? workbook : present(books.get(target));
      if (location !== null) expectPlace(there, location);
    }
  });

  test('freezes and repeats the heads, filters the lists, and prints on A4 across', () => {
    const list = present(parts['xl/worksheets/sheet2.xml']);
    expect(list).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(list).toMatch(/<autoFilter ref="A1:K\d+"\/>/);
    for (const [path, xml] of Object.entries(parts).filter(([name]) => name.includes('worksheets/sheet'))) {
      expect([
        path,
        xml.includes('<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>'),
      ]).toEqual([path, true]);
    }
    const names = elementsOf(present(parts['xl/workbook.xml'])).filter(
      ({ local }) => local === 'definedName',
    );
    expect(names.filter((name) => attributeOf(name, 'name') === '_xlnm.Print_Titles')).toHaveLength(6);
  });

  test('comes out the same at any time', () => {
    expect(Buffer.from(reportWorkbook(sampleRun(), LANGUAGE)).equals(bytes)).toBe(true);
  });

  test('leads into the list where there are too many files for a sheet each', () => {
    const many = runOf(
      ...Array.from({ length: 101 }, (_, index) =>
        index === 70
          ? reportOn('一.xlsx', formBook(FAULTY))
          : unreadableReport({ path: 'x', href: null }, '坏'),
      ),
    );
    const made = reportWorkbook(many, LANGUAGE);
    expect(read(made).sheets.map(({ name }) => name)).toEqual(['总览', '问题清单']);
    expect(linksIn(partsOf(made)).filter(({ target }) => target === null)).toEqual([
      { target: null, location: '问题清单!A2' },
    ]);
  });
});

describe('any text in any field', () => {
  const base = smallRun();

  function expectSound(run: RunReport): void {
    const bytes = reportWorkbook(run, LANGUAGE);
    for (const [path, xml] of Object.entries(partsOf(bytes))) {
      const elements = elementsOf(xml);
      const formulas = elements.filter(({ local }) => local === 'f');
      expect([path, formulas]).toEqual([path, []]);
    }
    const workbook = read(bytes);
    for (const { cells } of workbook.sheets) {
      for (const { value, formula } of cells.values()) {
        expect(formula).toBeUndefined();
        if (typeof value === 'string') expect(value.length).toBeLessThanOrEqual(32_767);
      }
    }
  }

  test('gives a sound workbook without a formula', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 12 }), (texts) => {
        expectSound(withTexts(base, texts));
      }),
      { numRuns: 25 },
    );
  });

  test('is cut at what a cell can hold', () => {
    expectSound(withTexts(base, ['长'.repeat(40_000), `${'x'.repeat(32_765)}😀😀`]));
  });

  test('comes back as it was, but for what no cell can hold', () => {
    const texts = [
      '=1+1',
      '+86 755',
      '-3',
      '@a',
      '_x0041_',
      'a&b<c>"d"',
      "'引号",
      '😀⽤㎡',
      ' 前后空格 ',
      '两\n行',
    ];
    const rows = texts.map((value) => ({ cells: [{ value }] }));
    const workbook = read(writeWorkbook([{ name: '表', columns: [20], rows }]));
    const sheet = present(sheetNamed(workbook, '表'));
    expect(texts.map((_, row) => cellAt(sheet, row, 0).value)).toEqual(texts);
  });
});

test('a sheet never has more links than Excel takes', () => {
  const file: ReportFile = { path: 'a.xlsx', href: 'a.xlsx' };
  const workbook = reportOn(file.path, formBook(FAULTY));
  const section = present(workbook.sections[0]);
  const row = present(section.findings[0]);
  const findings = Array.from({ length: 60_001 }, (_, index) => ({ ...row, number: index + 1 }));
  const sheets = reportSheets(
    runOf(
      { ...workbook, sections: [{ ...section, findings }] },
      unreadableReport({ ...file, href: null }, '坏'),
    ),
    LANGUAGE,
  );
  expect(sheets.map(({ name, rows }) => [name, rows.length]).slice(1, 3)).toEqual([
    ['问题清单', 60_001],
    ['问题清单 (2)', 2],
  ]);
});
