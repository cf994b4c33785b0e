/** Workbooks of Excel 97-2003 and WPS at the command line: checked in full, never written, annotated as .xlsx. */
import { existsSync } from 'node:fs';
import { EXIT } from '../../src/cli/exit';
import { runWaive } from '../../src/cli/waive-command';
import { LANGUAGES } from '../../src/cli/language';
import { readWorkbook } from '../../src/xlsx';
import { buildForm } from '../support/form-builder';
import { fileOf } from '../support/workbook-file';
import { xlsOf } from '../support/xls';
import { Workspace } from './workspace';

const space = new Workspace();
const { problems } = LANGUAGES['zh-CN'].locale.files;
const { workbook } = buildForm({ layout: 'shenzhen-2022', change: { 'indicators.0.score': 8.5 } });
const ERR = jest.spyOn(process.stderr, 'write').mockReturnValue(true);

const saidOnStderr = (): string => ERR.mock.calls.map(([text]) => String(text)).join('');

beforeEach(() => ERR.mockClear());
afterAll(() => {
  space.remove();
});

const XLS = space.write('表.xls', xlsOf(workbook));
const ET = space.write('表二.et', xlsOf(workbook));
const ZIPPED = space.write('表三.et', fileOf(workbook));
const XLSX = space.write('其他/表.xlsx', fileOf(workbook));

test('the findings are those of the same workbook as .xlsx', async () => {
  const { exit, document } = await space.check(XLS, ET, ZIPPED, XLSX);
  expect(exit).toBe(EXIT.errors);
  const [first, ...others] = document.files.map(({ path: _path, ...file }) => file);
  expect(first?.findings.length).toBeGreaterThan(0);
  for (const other of others) expect(other).toEqual(first);
});

test('they are found in folders, and serve as last year and as others to compare with', async () => {
  const { document } = await space.checkWith({ previous: XLS, across: true }, space.folder);
  expect(document.files.map(({ path, status }) => [path, status])).toEqual([
    ['其他/表.xlsx', 'checked'],
    ['表.xls', 'checked'],
    ['表三.et', 'checked'],
    ['表二.et', 'checked'],
  ]);
  const across = document.files.map(
    ({ findings }) => findings.filter(({ rule }) => rule.startsWith('X')).length,
  );
  for (const count of across) expect(count).toBeGreaterThan(0);
});

test('a fix is refused with the reason, and findings still decide', async () => {
  const { exit, document } = await space.fix({ out: space.at('改') }, XLS);
  expect(exit).toBe(EXIT.errors);
  expect(document.files[0]).toMatchObject({
    status: 'checked',
    output: null,
    edits: [],
    problem: { code: 'save-as-xlsx', message: problems['save-as-xlsx'] },
  });
  expect(existsSync(space.at('改'))).toBe(false);
});

test('a waiver is refused with the reason', () => {
  const flags = { rule: 'F06', cell: 'A1', reason: '因', out: space.at('out.xls'), lang: 'zh-CN' } as const;
  expect(runWaive(XLS, flags, '2026-03-01')).toBe(EXIT.nothing);
  expect(saidOnStderr()).toContain(problems['save-as-xlsx']);
});

test('the annotated copy is an .xlsx file, and the original stays as it is', async () => {
  const before = space.bytes('表.xls');
  await space.checkWith({ annotate: space.at('批注') }, XLS, ET, ZIPPED);
  expect(space.bytes('表.xls')).toEqual(before);
  for (const name of ['表', '表二', '表三']) {
    const opened = readWorkbook(space.bytes(`批注/${name}.xlsx`));
    expect(opened.ok && opened.file.package.has('xl/comments1.xml')).toBe(true);
  }
});

test('copies that would go to one place are refused before anything is written', async () => {
  await space.check(XLS);
  const folder = space.at('同');
  await space.checkWith({ annotate: folder }, XLS, XLSX);
  expect(saidOnStderr()).toContain('同一位置');
  expect(existsSync(folder)).toBe(false);
});

test.each([
  ['csv', '名称,得分\n甲,9\n'],
  ['web-page', '<html><body><table></table></body></html>'],
  ['xml-table', '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'],
] as const)('a %s under the name of a workbook is refused with the reason', async (code, text) => {
  const { exit, document } = await space.check(space.write('导出.xls', new Uint8Array(Buffer.from(text))));
  expect(exit).toBe(EXIT.nothing);
  expect(document.files[0]).toMatchObject({
    status: 'unreadable',
    problem: { code, message: problems[code] },
  });
});
