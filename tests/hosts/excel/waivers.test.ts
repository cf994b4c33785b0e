/**
 * Waivers given in Excel travel in the workbook, in the part in which files have them.
 *
 * @jest-environment ./tests/hosts/excel/environment.cjs
 */
import { waiversOf, waiversPart } from '../../../src/cli/waivers';
import type { Waiver } from '../../../src/core/waiver';
import { BASELINE_NAMESPACE, BASELINE_SETTING } from '../../../src/core/guard/store';
import {
  WAIVERS_NAMESPACE,
  WAIVERS_SETTING,
  storeWaivers,
  waiversText,
} from '../../../src/core/waiver-store';
import { readCustomPart, saveEdits } from '../../../src/xlsx';
import { changedParts, open as fileOf } from '../../xlsx/support';
import { contractFile } from '../contract/book';
import { bootDesktop } from './emulator/boot';
import { EmulatedExcel, type OpenExcel } from './open';

const excel = new EmulatedExcel(13);
const OPENED = contractFile();
const ADDED = ['[Content_Types].xml', '_rels', 'customXml/'];

beforeAll(() => bootDesktop(excel.current));

function waiver(rule: string): Waiver {
  return {
    rule,
    form: 'name:甲项目',
    place: 'indicators.0.score',
    fingerprint: 'f00',
    reason: '跨年度 <项目>\n"已"说明 & 备案 ]]> \u0001 \ufffe 𠮷',
    at: '2026-03-01',
  };
}

const FIRST = [waiver('I02')];
const BOTH = [...FIRST, waiver('F06')];

const given = ({ host }: OpenExcel) => host.getSetting(WAIVERS_SETTING);
const give = ({ host }: OpenExcel, waivers: readonly Waiver[]) =>
  host.setSetting(WAIVERS_SETTING, storeWaivers(waivers));

/** As the command line writes it. */
function fileWith(waivers: readonly Waiver[], bytes = OPENED): Uint8Array {
  return saveEdits(fileOf(bytes), [], { customParts: [waiversPart(waivers)] });
}

it('keeps them in the part that files have, byte for byte', async () => {
  const book = excel.open(OPENED);
  await give(book, FIRST);
  expect(await book.saved()).toEqual(fileWith(FIRST));
  expect(waiversOf(fileOf(await book.saved()))).toEqual(FIRST);
  expect(book.server.book.settings.size).toBe(0);
  expect(book.server.unsupported).toEqual([]);
});

it('changes no other part but the lists of the package', async () => {
  const book = excel.open(OPENED);
  await give(book, FIRST);
  const changed = changedParts(OPENED, await book.saved());
  expect(changed).toHaveLength(5);
  for (const path of changed) expect(ADDED.some((part) => path.includes(part))).toBe(true);
});

it('gives back what was given, in this pane and the next', async () => {
  const book = excel.open(OPENED);
  expect(await given(book)).toBeNull();
  await give(book, FIRST);
  await give(book, BOTH);
  expect(await given(book)).toEqual(storeWaivers(BOTH));
  expect(await book.reload().getSetting(WAIVERS_SETTING)).toEqual(storeWaivers(BOTH));
  expect(book.server.book.customXmlParts).toHaveLength(1);
});

it('finds those of a file, and changes them in their part alone', async () => {
  const bytes = fileWith(FIRST);
  const book = excel.open(bytes);
  expect(await given(book)).toEqual(storeWaivers(FIRST));
  expect(await book.saved()).toEqual(bytes);
  await give(book, BOTH);
  expect(await book.saved()).toEqual(fileWith(BOTH, bytes));
  expect(changedParts(bytes, await book.saved())).toEqual(['customXml/item1.xml']);
});

it.each([
  ['an empty list', storeWaivers([])],
  ['nothing', null],
])('leaves the part of a file empty when it is given %s, as a file does', async (_what, none) => {
  const book = excel.open(fileWith(FIRST));
  await book.host.setSetting(WAIVERS_SETTING, none);
  expect(await given(book)).toEqual(storeWaivers([]));
  expect(await book.saved()).toEqual(fileWith([]));
});

it('adds no part for an empty list', async () => {
  const book = excel.open(OPENED);
  await give(book, []);
  expect(await book.saved()).toEqual(OPENED);
  expect(await given(book)).toBeNull();
});

describe('a setting of an earlier version', () => {
  function earlier(bytes: Uint8Array): OpenExcel {
    const book = excel.open(bytes);
    book.server.book.settings.set(WAIVERS_SETTING, JSON.stringify(storeWaivers(FIRST)));
    return book;
  }

  it('holds where no part is, and moves into one with the next waiver', async () => {
    const book = earlier(OPENED);
    expect(await given(book)).toEqual(storeWaivers(FIRST));
    await give(book, BOTH);
    expect(book.server.book.settings.size).toBe(0);
    expect(waiversOf(fileOf(await book.saved()))).toEqual(BOTH);
  });

  it('does not come back once all are withdrawn', async () => {
    const book = earlier(OPENED);
    await give(book, []);
    expect(await given(book)).toBeNull();
  });

  it('does not hold against a part, an empty one included', async () => {
    expect(await given(earlier(fileWith([])))).toEqual(storeWaivers([]));
  });

  it('stays when Excel refuses the part', async () => {
    const book = earlier(OPENED);
    const location = 'CustomXmlPartCollection.Add';
    book.server.faults.failure = { location, nth: 1, code: 'GeneralException' };
    await expect(give(book, BOTH)).rejects.toMatchObject({ code: 'failed' });
    expect(await given(book)).toEqual(storeWaivers(FIRST));
  });
});

it.each(['nonsense', '<other/>', '{"version":2}'])('takes a part that holds %s for none', async (text) => {
  const customPart = { namespace: WAIVERS_NAMESPACE, text };
  expect(await given(excel.open(saveEdits(fileOf(OPENED), [], { customParts: [customPart] })))).toEqual(
    storeWaivers([]),
  );
});

it('leaves parts of others and other settings where they are', async () => {
  const customPart = { namespace: 'urn:example:other', text: '别人的' };
  const book = excel.open(saveEdits(fileOf(OPENED), [], { customParts: [customPart] }));
  await give(book, FIRST);
  await book.host.setSetting('formlint.pack', 'a');
  expect(await book.host.getSetting('formlint.pack')).toBe('a');
  expect([...book.server.book.settings.keys()]).toEqual(['formlint.pack']);
  const file = fileOf(await book.saved());
  expect(readCustomPart(file, 'urn:example:other')).toBe('别人的');
  expect(readCustomPart(file, WAIVERS_NAMESPACE)).toBe(waiversText(FIRST));
});

it('is asked for in the same two syncs when a baseline stands beside it', async () => {
  const baseline = { namespace: BASELINE_NAMESPACE, text: '{"version":1}' };
  const book = excel.open(saveEdits(fileOf(fileWith(FIRST)), [], { customParts: [baseline] }));
  book.server.takeCounters();
  const { host } = book;
  const all = [given(book), host.getSetting(BASELINE_SETTING), host.getSetting('formlint.pack')];
  expect(await Promise.all(all)).toEqual([storeWaivers(FIRST), { version: 1 }, null]);
  expect(book.server.takeCounters()).toMatchObject({ batches: 2 });
});

it.each([
  ['one sync where no part is', OPENED, 1],
  ['two where there is one', fileWith(FIRST), 2],
])('is asked for along with other settings in %s', async (_what, bytes, batches) => {
  const book = excel.open(bytes);
  book.server.takeCounters();
  await Promise.all([given(book), book.host.getSetting('formlint.pack')]);
  expect(book.server.takeCounters()).toMatchObject({ batches });
});
