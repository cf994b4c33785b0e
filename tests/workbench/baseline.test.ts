/** The baseline of a form is kept in the workbook file itself. */
import { baselineOf } from '../../src/core/guard/baseline';
import { BASELINE_NAMESPACE, BASELINE_SETTING, baselineIn, keepBaseline } from '../../src/core/guard/store';
import { memorySettings } from '../../src/hosts/file';
import { zhCN } from '../../src/locales/zh-CN';
import { Book } from '../../src/workbench/book';
import { readCustomPart } from '../../src/xlsx';
import { samples } from '../../scripts/samples';
import { openedFile } from '../support/opened-file';

const FORM = samples()['self-evaluation-2021.xlsx']!;

function opened(bytes: Uint8Array): Book {
  const file = openedFile(bytes);
  return new Book({ file, name: '表.xlsx', settings: memorySettings(), locale: zhCN, isSample: false });
}

const RECEIVED = baselineOf(openedFile(FORM).workbook, 'received');

async function withBaseline(): Promise<Book> {
  const book = opened(FORM);
  await book.host.setSetting(BASELINE_SETTING, keepBaseline(RECEIVED));
  return book;
}

test('makes the workbook unsaved, and travels with the saved file', async () => {
  const book = await withBaseline();
  expect(book.getState()).toMatchObject({ unsaved: true, view: { modified: true } });
  const bytes = book.save();
  expect(book.getState().unsaved).toBe(false);
  expect(baselineIn(readCustomPart(openedFile(bytes), BASELINE_NAMESPACE)!)).toEqual(RECEIVED);
  const again = opened(bytes);
  expect(await again.host.getSetting(BASELINE_SETTING)).toEqual(
    JSON.parse(JSON.stringify(keepBaseline(RECEIVED))),
  );
  expect(again.getState()).toMatchObject({ unsaved: false, view: { modified: false } });
  expect(again.save()).toEqual(bytes);
});

test('leaves no trace when it is taken back', async () => {
  const book = await withBaseline();
  await book.host.setSetting(BASELINE_SETTING, null);
  expect(book.getState()).toMatchObject({ unsaved: false, view: { modified: false } });
  expect(book.save()).toEqual(FORM);
});

test('goes from a file that carries it', async () => {
  const book = opened((await withBaseline()).save());
  await book.host.setSetting(BASELINE_SETTING, null);
  expect(book.getState().unsaved).toBe(true);
  const bytes = book.save();
  expect(readCustomPart(openedFile(bytes), BASELINE_NAMESPACE)).toBeNull();
  expect(opened(bytes).getState().view.workbook).toEqual(openedFile(FORM).workbook);
});

test('is saved along with what is typed, and again after another change', async () => {
  const book = await withBaseline();
  const saved = book.save();
  book.enter({ row: 40, column: 1 }, '备注');
  expect(book.getState().unsaved).toBe(true);
  expect(readCustomPart(openedFile(book.save()), BASELINE_NAMESPACE)).toBe(
    readCustomPart(openedFile(saved), BASELINE_NAMESPACE),
  );
});
