import { cellAt } from '../../src/core/grid/workbook';
import { zhCN } from '../../src/locales/zh-CN';
import type { Desk, Source } from '../../src/workbench/desk';
import { fixedName } from '../../src/workbench/names';
import { appearance, readWorkbook } from '../../src/xlsx';
import { form2021 } from '../../scripts/samples/form-2021';
import { present } from '../support/rules';
import { containerOf, xlsOf } from '../support/xls';
import { buildXlsx } from '../support/xlsx';
import { FORM, PROTECTED, aDesk, opened, settled, source } from './opened';

const BLANK = buildXlsx([{ name: 'Sheet1', cells: { A1: 1, B1: { value: 2, formula: 'A1*2' } } }]);

/** A file that is read only once it is told to. */
function slowSource(name: string): { slow: Source; finish: () => void } {
  let finish = (): void => undefined;
  const gate = new Promise<void>((resolve) => (finish = resolve));
  return { slow: { ...source(BLANK, name), read: () => gate.then(() => BLANK) }, finish };
}

async function reading(desk: Desk): Promise<void> {
  while (desk.get().reading === null) await Promise.resolve();
}

describe('opening', () => {
  it('checks the workbook and marks what was found', async () => {
    const { book } = await opened(FORM);
    expect(book.session.getState().checked?.report.counts.error).toBeGreaterThan(5);
    expect(book.getState().view.marks.length).toBeGreaterThan(5);
    expect(book.session.getState().notice).toBeNull();
  });

  it('shows the sheet with the form', async () => {
    const cover = { name: '封面', cells: { A1: '2021年度' } };
    const { book } = await opened(buildXlsx([cover, form2021()]));
    expect(book.getState().sheet.name).toBe('自评表');
  });

  const encrypted = containerOf({ EncryptedPackage: Uint8Array.from([1]) });

  it.each<[string, Uint8Array]>([
    ['empty', new Uint8Array()],
    ['not-a-workbook', new TextEncoder().encode('%PDF-1.7')],
    ['damaged', FORM.slice(0, FORM.length / 2)],
    ['encrypted', encrypted],
    ['csv', new TextEncoder().encode('名称,得分\n甲,9\n')],
    ['web-page', new TextEncoder().encode('<html><table></table></html>')],
  ])('says why a file is refused (%s), and keeps the workbook that was open', async (code, bytes) => {
    const { desk, book } = await opened(BLANK);
    await desk.open(source(bytes, '坏.xlsx'));
    expect(desk.get().problem).toEqual({ kind: 'not-opened', name: '坏.xlsx', code });
    expect(desk.get().book).toBe(book);
    expect(zhCN.files.problems).toHaveProperty(code);
  });

  it('refuses a file that is too large without reading it', async () => {
    const { desk } = aDesk();
    const read = jest.fn(() => Promise.resolve(BLANK));
    await desk.open({ name: '大.xlsx', size: 2 ** 31, isSample: false, read });
    expect(desk.get().problem).toMatchObject({ code: 'too-large' });
    expect(read).not.toHaveBeenCalled();
  });

  it('says so when a file cannot be read, or a sample is not there', async () => {
    const { desk } = aDesk();
    const read = () => Promise.reject(new Error('gone'));
    await desk.open({ name: '表.xlsx', size: 1, isSample: false, read });
    expect(desk.get().problem).toMatchObject({ kind: 'not-opened', code: 'unreadable' });
    await desk.open({ name: '示例', size: 0, isSample: true, read });
    expect(desk.get().problem).toEqual({ kind: 'sample-missing' });
  });

  it('shows the file that was chosen last, however long an earlier one takes', async () => {
    const { desk } = aDesk();
    const { slow, finish } = slowSource('慢.xlsx');
    const opening = desk.open(slow);
    await reading(desk);
    await desk.open(source(BLANK, '快.xlsx'));
    finish();
    await opening;
    expect(desk.get().book?.name).toBe('快.xlsx');
  });
});

describe('unsaved changes', () => {
  it('are asked about before another file is opened', async () => {
    const { desk, book, at } = await opened(BLANK);
    book.enter(at('A1'), '5');
    await desk.open(source(BLANK, '新.xlsx'));
    expect(desk.get().pending?.name).toBe('新.xlsx');
    expect(desk.get().book).toBe(book);
  });

  it.each([
    ['cancel', '表.xlsx', 0],
    ['discard', '新.xlsx', 0],
    ['save', '新.xlsx', 1],
  ] as const)('%s leads to %s with %d download(s)', async (what, name, count) => {
    const { desk, book, at, downloads } = await opened(BLANK);
    book.enter(at('A1'), '5');
    await desk.open(source(BLANK, '新.xlsx'));
    await desk.decide(what);
    expect(desk.get().book?.name).toBe(name);
    expect(desk.get().pending).toBeNull();
    expect(downloads).toHaveLength(count);
  });

  it('that are made while another file is read are asked about before it takes the place', async () => {
    const { desk, book, at, valueOf, downloads } = await opened(BLANK);
    const { slow, finish } = slowSource('新.xlsx');
    const opening = desk.open(slow);
    await reading(desk);
    book.enter(at('A1'), '5');
    finish();
    await opening;
    expect(desk.get()).toMatchObject({ reading: null, pending: { name: '新.xlsx' } });
    expect([desk.get().book, valueOf('A1')]).toEqual([book, 5]);
    await desk.decide('save');
    expect(downloads.map(({ name }) => name)).toEqual(['表-已修复.xlsx']);
    expect(desk.get().book?.name).toBe('新.xlsx');
  });

  it('are of the workbook that is asked about: no other one takes its place meanwhile', async () => {
    const { desk, book, at } = await opened(BLANK);
    const { slow, finish } = slowSource('慢.xlsx');
    const opening = desk.open(slow);
    await reading(desk);
    book.enter(at('A1'), '5');
    await desk.open(source(BLANK, '新.xlsx'));
    finish();
    await opening;
    expect(desk.get()).toMatchObject({ reading: null, pending: { name: '新.xlsx' } });
    expect(desk.get().book).toBe(book);
  });

  it('are asked about no more once they are saved and another file was opened', async () => {
    const { desk, book, at } = await opened(BLANK);
    book.enter(at('A1'), '5');
    await desk.open(source(BLANK, '新.xlsx'));
    desk.save();
    await desk.open(source(BLANK, '更新.xlsx'));
    expect(desk.get()).toMatchObject({ pending: null, book: { name: '更新.xlsx' } });
  });

  it('are also what is being typed: it is asked about, saved, and not left behind', async () => {
    let type = (): void => undefined;
    const endTyping = (): Promise<void> => {
      type();
      return Promise.resolve();
    };
    const { desk, book, at, downloads } = await opened(BLANK, '表.xlsx', { endTyping });
    await desk.saveChanges();
    expect(downloads).toEqual([]);
    type = () => {
      book.enter(at('A1'), '5');
    };
    expect(desk.wouldLose()).toBe(true);
    await desk.saveChanges();
    const saved = readWorkbook(present(downloads[0]).bytes);
    expect(saved.ok && cellAt(present(saved.file.workbook.sheets[0]), 0, 0).value).toBe(5);
    type = () => {
      book.enter(at('A1'), '6');
    };
    await desk.open(source(BLANK, '新.xlsx'));
    expect(desk.get()).toMatchObject({ book, pending: { name: '新.xlsx' } });
  });

  it('are none after saving, and again some after the next edit', async () => {
    const { desk, book, at } = await opened(BLANK);
    book.enter(at('A1'), '5');
    expect(book.getState().unsaved).toBe(true);
    desk.save();
    expect(book.getState()).toMatchObject({ unsaved: false, view: { modified: true } });
    book.enter(at('A1'), '6');
    expect(book.getState().unsaved).toBe(true);
  });
});

describe('saving', () => {
  it('downloads a copy under another name, with the edit and its consequences', async () => {
    const { desk, book, at, downloads } = await opened(BLANK, '表 1.xlsx');
    book.enter(at('A1'), '5');
    expect(desk.save()).toBe(true);
    const [download] = downloads;
    expect(download?.name).toBe('表 1-已修复.xlsx');
    const result = readWorkbook(download!.bytes);
    const [sheet] = result.ok ? result.file.workbook.sheets : [];
    expect([cellAt(sheet!, 0, 0).value, cellAt(sheet!, 0, 1).value]).toEqual([5, 10]);
  });

  it.each([
    ['表.xlsx', '表-已修复.xlsx'],
    ['表-已修复.xlsx', '表-已修复.xlsx'],
    ['2021.自评.xlsm', '2021.自评-已修复.xlsm'],
    ['无后缀', '无后缀-已修复.xlsx'],
  ])('names the copy of %s', (name, fixed) => {
    expect(fixedName(name, '-已修复')).toBe(fixed);
  });
});

describe('a .xls', () => {
  const result = readWorkbook(FORM);
  if (!result.ok) throw new Error(result.problem.code);
  const { workbook } = result.file;
  const XLS = xlsOf(workbook);

  it('is shown and checked like the same workbook as .xlsx', async () => {
    const [xls, xlsx] = [await opened(XLS, '表.xls'), await opened(FORM)];
    const findings = ({ book }: typeof xls) => book.session.getState().checked?.report.findings;
    expect(findings(xls)).toEqual(findings(xlsx));
    expect(xls.valueOf('A1')).toBe(xlsx.valueOf('A1'));
    expect(present(appearance(xls.book.file, '自评表')).lookOf.size).toBeGreaterThan(0);
  });

  it('is not changed, by hand or by the pane, and not saved', async () => {
    const { desk, book, at, valueOf, downloads } = await opened(XLS, '表.xls');
    const before = valueOf('H14');
    expect(book.mayEdit(at('H14'))).toBe(false);
    expect(book.getState().refusal).toMatchObject({ reason: 'read-only' });
    book.enter(at('H14'), '7');
    expect(book.getState().refusal).toMatchObject({ reason: 'read-only' });
    expect(book.session.getState().capabilities).toMatchObject({ canWrite: false, canSave: false });
    const { findings } = present(book.session.getState().checked).report;
    await book.session.applyFix(present(findings.find(({ fixes }) => fixes.length > 0)), 0);
    await settled(desk);
    expect(valueOf('H14')).toBe(before);
    expect(desk.save()).toBe(false);
    expect(downloads).toEqual([]);
    expect(book.getState()).toMatchObject({ unsaved: false, view: { modified: false } });
  });

  it('has its waivers among the settings, and nothing unsaved', async () => {
    const { book } = await opened(XLS, '表.xls');
    const [finding] = present(book.session.getState().checked).report.findings;
    await book.session.waive(present(finding), '已核实');
    expect(present(book.session.getState().checked).report.waived).toHaveLength(1);
    expect(book.getState().unsaved).toBe(false);
  });

  it('refuses what it cannot hold a sheet of', async () => {
    const { desk } = aDesk();
    await desk.open(source(xlsOf({ sheets: [], date1904: false }), '空.xls'));
    expect(desk.get().problem).toMatchObject({ code: 'not-a-workbook' });
  });

  it('has an annotated copy that is an .xlsx file', async () => {
    const { desk, book, downloads } = await opened(XLS, '表.xls');
    await desk.saveAnnotated();
    expect(desk.get()).toMatchObject({ problem: null, saved: { name: '表-批注.xlsx', withoutNote: [] } });
    const copy = readWorkbook(present(downloads[0]).bytes);
    expect(copy.ok && copy.file.package.has('xl/comments1.xml')).toBe(true);
    expect(copy.ok && copy.file.workbook.sheets[0]?.cells.size).toBe(book.getState().sheet.cells.size);
  });
});

describe('an annotated copy', () => {
  it('has the changes made so far, which stay unsaved', async () => {
    const { desk, book, at, downloads } = await opened(FORM);
    book.enter(at('I16'), '整改期限跨年');
    await settled(desk);
    await desk.saveAnnotated();
    expect(downloads.map(({ name }) => name)).toEqual(['表-批注.xlsx']);
    const copy = readWorkbook(present(downloads[0]).bytes);
    const [sheet] = copy.ok ? copy.file.workbook.sheets : [];
    const { row, column } = at('I16');
    expect(cellAt(present(sheet), row, column).value).toBe('整改期限跨年');
    expect(book.getState().unsaved).toBe(true);
  });

  it('is annotated with what is found in it as it is, also where the results do not follow by themselves', async () => {
    const { desk, book, at, downloads } = await opened(FORM);
    await book.session.settings.change('live', false);
    book.enter(at('H14'), '7');
    expect(book.session.getState().stale).toBe(true);
    await desk.saveAnnotated();
    expect(book.session.getState().checked?.report.findings.map(({ rule }) => rule)).not.toContain('I02');
    const copy = readWorkbook(present(downloads[0]).bytes);
    const notes = copy.ok ? copy.file.package.text('xl/comments1.xml') : '';
    expect(notes).toContain('F06');
    expect(notes).not.toContain('I02');
  });

  it('that was asked for is downloaded, though another workbook is opened before it is ready', async () => {
    const { desk, downloads } = await opened(FORM, '甲.xlsx');
    await Promise.all([desk.saveAnnotated(), desk.open(source(BLANK, '乙.xlsx'))]);
    expect(desk.get().book?.name).toBe('乙.xlsx');
    expect(downloads.map(({ name }) => name)).toEqual(['甲-批注.xlsx']);
    expect(desk.get()).toMatchObject({ problem: null, saved: { name: '甲-批注.xlsx' } });
  });

  it('is not there before anything was opened', async () => {
    const { desk, downloads } = aDesk();
    await desk.saveAnnotated();
    expect(downloads).toEqual([]);
  });
});

describe('edits by hand', () => {
  it('are checked at once', async () => {
    const { desk, book, at } = await opened(FORM);
    const before = book.session.getState().checked!.report.counts.error;
    book.enter(at('H14'), '7');
    await settled(desk);
    const { checked } = book.session.getState();
    expect(checked!.report.counts.error).toBe(before - 1);
    expect(checked!.report.findings.map(({ rule }) => rule)).not.toContain('I02');
  });

  it('are refused in locked cells, with the reason', async () => {
    const { book, at, valueOf } = await opened(PROTECTED);
    const before = valueOf('G6');
    expect(book.mayEdit(at('G6'))).toBe(false);
    expect(book.getState().refusal).toMatchObject({ reason: 'protected', at: { row: 5, column: 6 } });
    book.enter(at('G6'), '97.5');
    expect(valueOf('G6')).toBe(before);
    expect(book.mayEdit(at('I17'))).toBe(true);
    expect(book.getState().refusal).toBeNull();
  });

  it('and fixes of the pane are undone in turn, the latest first', async () => {
    const { desk, book, at, valueOf } = await opened(FORM);
    book.enter(at('I16'), '整改期限跨年；已督促学校于次年1月完成。');
    await settled(desk);
    await book.session.previewSafeFixes();
    await book.session.applyPreview();
    await settled(desk);
    book.enter(at('F18'), '98.5%');
    await settled(desk);
    expect([valueOf('H14'), valueOf('F18')]).toEqual([7, 0.985]);

    await book.undo();
    await settled(desk);
    expect([valueOf('H14'), valueOf('F18')]).toEqual([7, null]);
    await book.undo();
    await settled(desk);
    expect([valueOf('H14'), valueOf('I16')]).toEqual([7.5, '整改期限跨年；已督促学校于次年1月完成。']);
    await book.undo();
    await settled(desk);
    expect(valueOf('I16')).toBeNull();
    expect(book.getState().view.modified).toBe(false);
    await book.undo();
    expect(book.getState().view.modified).toBe(false);
  });
});

describe('sheet and pane', () => {
  it('a selected cell brings its finding into view', async () => {
    const { book, at } = await opened(FORM);
    book.select({ sheet: '自评表', ...at('H14') });
    const { focus, view } = book.session.getState();
    expect(view.items.find(({ id }) => id === focus)?.finding.rule).toBe('I02');
    expect(book.getState().pointed).toBe(0);
  });

  it('a finding points at its cell', async () => {
    const { book, at } = await opened(FORM);
    const item = book.session.getState().view.items.find(({ finding }) => finding.rule === 'I05')!;
    await book.session.locate(item);
    expect(book.getState()).toMatchObject({ selected: at('H26'), pointed: 1 });
    expect(book.session.getState().focus).toBe(item.id);
  });
});
