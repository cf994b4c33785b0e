/** Waivers given in the page are kept in the workbook file itself. */
import { WAIVERS_NAMESPACE, WAIVERS_SETTING, waiversIn } from '../../src/core/waiver-store';
import { type SettingsStore, memorySettings } from '../../src/hosts/file';
import { zhCN } from '../../src/locales/zh-CN';
import { Book } from '../../src/workbench/book';
import { readCustomPart } from '../../src/xlsx';
import { samples } from '../../scripts/samples';
import { openedFile } from '../support/opened-file';

const FORM = samples()['self-evaluation-2021.xlsx']!;
const REASON = '跨年度项目，<已>书面说明 & 备案';

async function opened(bytes: Uint8Array, settings: SettingsStore = memorySettings()): Promise<Book> {
  const book = new Book({
    file: openedFile(bytes),
    name: '表.xlsx',
    settings,
    locale: zhCN,
    isSample: false,
  });
  await book.start();
  return book;
}

async function waiveFirst({ session }: Book): Promise<string> {
  const [item] = session.getState().view.items;
  expect(await session.waive(item!.finding, REASON)).toBe(true);
  return item!.id;
}

test('a waiver makes the workbook unsaved, and travels with the saved file', async () => {
  const book = await opened(FORM);
  expect(book.getState()).toMatchObject({ unsaved: false, view: { modified: false } });
  const id = await waiveFirst(book);
  expect(book.getState()).toMatchObject({ unsaved: true, view: { modified: true } });
  const bytes = book.save();
  expect(book.getState()).toMatchObject({ unsaved: false, view: { modified: true } });
  expect(waiversIn(readCustomPart(openedFile(bytes), WAIVERS_NAMESPACE)!)).toMatchObject([
    { reason: REASON },
  ]);

  const again = await opened(bytes);
  const { view, waivedView } = again.session.getState();
  expect(view.items.map((item) => item.id)).not.toContain(id);
  expect(waivedView.waived).toMatchObject([{ waiver: { reason: REASON } }]);
  expect(again.getState()).toMatchObject({ unsaved: false, view: { modified: false } });
  expect(again.save()).toEqual(bytes);
});

test('a waiver withdrawn leaves the file as it was opened', async () => {
  const book = await opened(FORM);
  await waiveFirst(book);
  const [item] = book.session.getState().waivedView.waived;
  await book.session.withdraw(item!.waiver);
  expect(book.getState()).toMatchObject({ unsaved: false, view: { modified: false } });
  expect(book.save()).toEqual(FORM);
});

test('a saved waiver that is withdrawn goes from the file', async () => {
  const first = await opened(FORM);
  await waiveFirst(first);
  const book = await opened(first.save());
  const [item] = book.session.getState().waivedView.waived;
  await book.session.withdraw(item!.waiver);
  expect(book.getState().unsaved).toBe(true);
  expect(waiversIn(readCustomPart(openedFile(book.save()), WAIVERS_NAMESPACE)!)).toEqual([]);
});

test('waivers are kept nowhere but in the file, and other settings where they were', async () => {
  const settings = memorySettings();
  const book = await opened(FORM, settings);
  await waiveFirst(book);
  await book.session.choosePack('cn-default');
  expect(settings.get(WAIVERS_SETTING)).toBeNull();
  expect(settings.get('formlint.pack')).toContain('cn-default');
});
