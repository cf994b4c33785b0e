import { strFromU8, strToU8, unzipSync } from 'fflate';
import { annotate, xlsxName } from '../../../src/batch/reports/annotate';
import { check } from '../../../src/core/check';
import { formatAddress, refName } from '../../../src/core/grid/address';
import { type XlsxFile, readWorkbook } from '../../../src/xlsx';
import { readXls } from '../../../src/xlsx/xls';
import { present } from '../../support/rules';
import { type Element, attributeOf, elementsOf } from '../../support/well-formed';
import { fileOf } from '../../support/workbook-file';
import { xlsOf } from '../../support/xls';
import type { BuildOptions } from '../../support/xlsx';
import { FAULTY, LANGUAGE, SWAPPED, accountsBook, formBook } from './sample';

const TYPES = 'application/vnd.openxmlformats-officedocument';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function open(bytes: Uint8Array): XlsxFile {
  const opened = readWorkbook(bytes);
  if (!opened.ok) throw new Error(opened.problem.detail);
  return opened.file;
}

function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

function annotated(bytes: Uint8Array) {
  const file = open(bytes);
  const report = check(file.workbook);
  return { report, file, ...annotate(file, report, LANGUAGE) };
}

/** Addresses of the cells that have a comment, each with its text. */
function commentsIn(xml: string): ReadonlyMap<string, string> {
  const comments = new Map<string, string>();
  for (const piece of xml.split('<comment ').slice(1)) {
    const ref = present(/ref="([^"]+)"/.exec(piece)?.[1]);
    comments.set(ref, piece.replace(/^[^>]*>/, '').replace(/<[^>]+>/g, ''));
  }
  return comments;
}

/** Every relationship leads to a part, and every part has a content type. */
function expectWhole(parts: Readonly<Record<string, string>>): void {
  const types = elementsOf(present(parts['[Content_Types].xml']));
  const named = new Set(types.flatMap((one) => attributeOf(one, 'PartName') ?? []));
  const extensions = new Set(types.flatMap((one) => attributeOf(one, 'Extension') ?? []));
  for (const name of named) expect(parts).toHaveProperty([name.slice(1)]);
  for (const [path, xml] of Object.entries(parts)) {
    elementsOf(xml);
    expect([path, named.has(`/${path}`) || extensions.has(path.replace(/^.*\./, ''))]).toEqual([path, true]);
    if (!path.endsWith('.rels')) continue;
    const folder = path.replace(/_rels\/[^/]*$/, '');
    const links = elementsOf(xml).filter(({ local }) => local === 'Relationship');
    const ids = links.map((one) => attributeOf(one, 'Id'));
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of links) {
      const target = present(attributeOf(link, 'Target'));
      const there = target.startsWith('/')
        ? target.slice(1)
        : new URL(target, `http://x/${folder}`).pathname.slice(1);
      expect(parts).toHaveProperty([there]);
    }
  }
}

function elementsNamed(xml: string, name: string): readonly Element[] {
  return elementsOf(xml).filter(({ local }) => local === name);
}

describe('an annotated copy', () => {
  const original = fileOf(formBook(FAULTY));
  const { bytes, report, file, withoutNote } = annotated(original);
  const parts = partsOf(bytes);
  const sheet = present(parts['xl/worksheets/sheet1.xml']);

  test('is a whole package', () => {
    expectWhole(parts);
    expect(withoutNote).toEqual([]);
  });

  test('has a note at the first cell of every finding, with what was found and what to do', () => {
    const comments = commentsIn(present(parts['xl/comments1.xml']));
    const cells = new Set(
      report.findings.flatMap(({ cells: [first] }) => (first ? [formatAddress(first)] : [])),
    );
    expect(new Set(comments.keys())).toEqual(cells);
    const score = present(report.findings.find(({ rule }) => rule === 'F06'));
    const note = present(comments.get(formatAddress(present(score.cells[0]))));
    for (const words of ['表检 FormLint', '✖ 错误 F06', '应为：9.88', '依据：', '处理：可自动修复']) {
      expect(note).toContain(words);
    }
  });

  test('draws a box for each note at its cell', () => {
    const drawing = present(parts['xl/drawings/vmlDrawing1.vml']);
    const shapes = elementsNamed(drawing, 'shape');
    expect(shapes).toHaveLength(commentsIn(present(parts['xl/comments1.xml'])).size);
    expect(new Set(shapes.map((shape) => attributeOf(shape, 'id'))).size).toBe(shapes.length);
    const rows = [...drawing.matchAll(/<x:Row>(\d+)<\/x:Row><x:Column>(\d+)<\/x:Column>/g)];
    const cells = rows.map(([, row, column]) => formatAddress({ row: Number(row), column: Number(column) }));
    expect(new Set(cells)).toEqual(new Set(commentsIn(present(parts['xl/comments1.xml'])).keys()));
  });

  test('marks all cells of a finding with a condition that tells its rule', () => {
    const rules = elementsNamed(sheet, 'cfRule');
    const priorities = rules.map((rule) => Number(attributeOf(rule, 'priority')));
    expect(priorities).toEqual(rules.map((_, index) => index + 1));
    expect(sheet).toContain('LEN("formlint:F06:error")&gt;0');
    const looks = elementsNamed(present(parts['xl/styles.xml']), 'dxf');
    for (const rule of rules) expect(Number(attributeOf(rule, 'dxfId'))).toBeLessThan(looks.length);
    expect(attributeOf(present(elementsNamed(present(parts['xl/styles.xml']), 'dxfs')[0]), 'count')).toBe(
      String(looks.length),
    );
  });

  test('leaves the cells, and every part it has no business with, as they are', () => {
    expect(open(bytes).workbook).toEqual(file.workbook);
    const before = partsOf(original);
    const changed = Object.keys(before).filter((path) => before[path] !== parts[path]);
    expect(changed.sort()).toEqual(['[Content_Types].xml', 'xl/styles.xml', 'xl/worksheets/sheet1.xml']);
    expect(present(/<sheetData>.*<\/sheetData>/s.exec(sheet))[0]).toBe(
      present(/<sheetData>.*<\/sheetData>/s.exec(present(before['xl/worksheets/sheet1.xml'])))[0],
    );
  });

  test('finds the same again', () => {
    expect(check(open(bytes).workbook).findings).toEqual(report.findings);
  });

  test('is annotated anew without piling up', () => {
    const again = partsOf(annotated(bytes).bytes);
    expectWhole(again);
    expect(elementsNamed(present(again['xl/worksheets/sheet1.xml']), 'cfRule')).toHaveLength(
      elementsNamed(sheet, 'cfRule').length,
    );
    expect(commentsIn(present(again['xl/comments1.xml']))).toEqual(
      commentsIn(present(parts['xl/comments1.xml'])),
    );
    expect(Object.keys(again).sort()).toEqual(Object.keys(parts).sort());
  });
});

test('a .xls comes as .xlsx, with the same cells, marks and notes', () => {
  const xls = readXls(xlsOf(formBook(FAULTY)));
  if (!xls.ok) throw new Error(xls.problem.detail);
  const report = check(xls.file.workbook);
  const { bytes, withoutNote } = annotate(xls.file, report, LANGUAGE);
  const parts = partsOf(bytes);
  expectWhole(parts);
  expect(withoutNote).toEqual([]);
  expect(check(open(bytes).workbook).findings).toEqual(report.findings);
  const noted = commentsIn(present(parts['xl/comments1.xml']));
  expect(noted).toEqual(
    commentsIn(present(partsOf(annotated(fileOf(formBook(FAULTY))).bytes)['xl/comments1.xml'])),
  );
  expect(xlsxName('决算/一.XLS')).toBe('决算/一.xlsx');
});

test('a workbook without findings comes back as it was', () => {
  const original = fileOf(formBook());
  const file = open(original);
  expect(annotate(file, { ...check(file.workbook), findings: [] }, LANGUAGE).bytes).toBe(
    file.package.archive.bytes,
  );
});

test.each<[string, BuildOptions]>([
  ['with a namespace prefix', { prefix: 'x' }],
  ['with targets from the root', { absoluteTargets: true }],
  ['without cell references', { omitReferences: true }],
])('a file %s is annotated as well', (_, options) => {
  const { bytes } = annotated(fileOf(formBook(FAULTY), options));
  expectWhole(partsOf(bytes));
  expect(commentsIn(present(partsOf(bytes)['xl/comments1.xml'])).size).toBeGreaterThan(0);
});

test('each sheet of several has its own notes', () => {
  const { bytes, report } = annotated(fileOf(accountsBook(SWAPPED)));
  const parts = partsOf(bytes);
  expectWhole(parts);
  const sheets = new Set(report.findings.map(({ sheet }) => sheet));
  expect(Object.keys(parts).filter((path) => /comments\d+\.xml$/.test(path))).toHaveLength(sheets.size);
});

describe('a workbook that has comments', () => {
  const found = check(formBook(FAULTY)).findings;
  const first = formatAddress(present(present(found[0]).cells[0]));

  function commented(comment: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
    const plain = partsOf(fileOf(formBook(FAULTY)));
    const link = (id: string, type: string, target: string) =>
      `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
    const threads = Object.keys(more).map((path) =>
      link('rId9', 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment', `/${path}`),
    );
    const types = present(plain['[Content_Types].xml']).replace(
      '</Types>',
      `<Default Extension="vml" ContentType="${TYPES}.vmlDrawing"/>` +
        `<Override PartName="/xl/comments1.xml" ContentType="${TYPES}.spreadsheetml.comments+xml"/></Types>`,
    );
    const sheet = present(plain['xl/worksheets/sheet1.xml']).replace(
      '</worksheet>',
      `<legacyDrawing xmlns:r="${RELATIONSHIPS}" r:id="rId1"/></worksheet>`,
    );
    return fileOf(formBook(FAULTY), {
      parts: {
        '[Content_Types].xml': types,
        'xl/worksheets/sheet1.xml': sheet,
        'xl/worksheets/_rels/sheet1.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
          link('rId1', `${RELATIONSHIPS}/vmlDrawing`, '../drawings/vmlDrawing1.vml') +
          link('rId2', `${RELATIONSHIPS}/comments`, '../comments1.xml') +
          `${threads.join('')}</Relationships>`,
        'xl/comments1.xml':
          `<comments xmlns="${MAIN}"><authors><author>王五</author></authors>` +
          `<commentList>${comment}</commentList></comments>`,
        'xl/drawings/vmlDrawing1.vml':
          '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="_x0000_s1025"><br></v:shape></xml>',
        ...more,
      },
    });
  }

  const plainComment = `<comment ref="${first}" authorId="0"><text><t>请核实</t></text></comment>`;

  test('keeps them, with ours below', () => {
    const parts = partsOf(annotated(commented(plainComment)).bytes);
    const xml = present(parts['xl/comments1.xml']);
    const text = present(commentsIn(xml).get(first));
    expect(text.startsWith('请核实')).toBe(true);
    expect(text).toContain('【表检 FormLint】');
    expect(xml).toContain('<author>王五</author><author>表检 FormLint</author>');
    expect(xml).toContain('<r><t>请核实</t></r>');
    elementsOf(xml);
  });

  test('adds boxes to the drawing, though it is no XML, and none for a cell that has one', () => {
    const parts = partsOf(annotated(commented(plainComment)).bytes);
    const drawing = present(parts['xl/drawings/vmlDrawing1.vml']);
    expect(drawing).toContain('<v:shape id="_x0000_s1025"><br></v:shape>');
    const ids = [...drawing.matchAll(/ id="_x0000_s(\d+)"/g)].map((match) => match[1]);
    expect(ids.slice(0, 2)).toEqual(['1025', '1026']);
    expect(new Set(ids).size).toBe(commentsIn(present(parts['xl/comments1.xml'])).size);
    expect(Object.keys(parts).filter((path) => path.endsWith('.vml'))).toHaveLength(1);
  });

  test('takes its addition back when it is annotated anew', () => {
    const once = annotated(commented(plainComment)).bytes;
    const comments = (bytes: Uint8Array) => commentsIn(present(partsOf(bytes)['xl/comments1.xml']));
    expect(comments(annotated(once).bytes)).toEqual(comments(once));
  });

  test('says of a note of ours that it is settled', () => {
    const old = '<comment ref="Z99" authorId="1"><text><t>旧</t></text></comment>';
    const bytes = commented(old.replace('authorId="1"', 'authorId="0"'));
    const ours = strToU8(present(partsOf(bytes)['xl/comments1.xml']).replace('王五', '表检 FormLint'));
    const parts = partsOf(annotated(commented(old, { 'xl/comments1.xml': strFromU8(ours) })).bytes);
    expect(commentsIn(present(parts['xl/comments1.xml'])).get('Z99')).toContain('该处已无问题');
  });

  test('leaves a conversation alone, and says which cell got no note', () => {
    const thread =
      '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">' +
      `<threadedComment ref="${first}"><text>请核实</text></threadedComment></ThreadedComments>`;
    const { bytes, withoutNote } = annotated(
      commented(plainComment, { 'xl/threadedComments/threadedComment1.xml': thread }),
    );
    expect(withoutNote.map((at) => refName(at))).toEqual([`自评表!${first}`]);
    expect(commentsIn(present(partsOf(bytes)['xl/comments1.xml'])).get(first)).toBe('请核实');
  });

  test('is marked all the same where its comments cannot be read', () => {
    const { bytes, withoutNote } = annotated(commented('<comment ref='));
    expect(withoutNote.length).toBeGreaterThan(0);
    expect(present(partsOf(bytes)['xl/worksheets/sheet1.xml'])).toContain('formlint:');
  });
});
