/** What WPS tells of the workbook, and what has to be looked for where it tells of nothing. */
import { parseRange } from '../../../src/core/grid/address';
import type { ChangeEvent, Place } from '../../../src/hosts/host';
import { WpsHost } from '../../../src/hosts/wps';
import { SHEETS, contractFile } from '../contract/book';
import { edit } from '../contract/steps';
import { buildXlsx } from '../../support/xlsx';
import { areasOf } from './emulator/areas';
import { type Behaviour, STANDARD } from './emulator/variants';
import { type OpenWps, openWps } from './open';

const { scores, locked } = SHEETS;

interface Heard extends OpenWps {
  readonly changes: ChangeEvent[];
  readonly selections: Place[];
}

const stops: (() => void)[] = [];

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

function listening(different: Partial<Behaviour> = {}, file = contractFile()): Heard {
  const opened = openWps(file, { ...STANDARD, ...different });
  const changes: ChangeEvent[] = [];
  const selections: Place[] = [];
  stops.push(
    opened.host.onChange((event) => changes.push(event)),
    opened.host.onSelection((at) => selections.push(at)),
  );
  return { ...opened, changes, selections };
}

function place(sheet: string, a1: string): Place {
  const range = parseRange(a1);
  if (!range) throw new Error(a1);
  return { sheet, range };
}

/** A person does something that WPS tells of as a change of these areas. */
function change({ wps }: OpenWps, sheet: string, address: string): void {
  const found = wps.book.sheet(sheet);
  if (!found) throw new Error(sheet);
  wps.raise('SheetChange', found, ...areasOf(address));
}

function goTo({ wps }: OpenWps, sheet: string): void {
  const found = wps.book.sheet(sheet);
  if (!found) throw new Error(sheet);
  wps.goTo(found);
}

describe('events', () => {
  it.each([
    ['at once', { events: 'at-once', eventsInSpite: true }],
    ['later', { events: 'later', eventsInSpite: true }],
  ] as const)('tell own writes from others that follow: %s', async (_when, different) => {
    const { host, userEdit, settle, changes } = listening(different);
    await host.apply([edit(scores, 'B3', { value: 60 })]);
    await settle();
    await userEdit(scores, 'B3', 61);
    await userEdit(scores, 'B4', 1);
    await settle();
    expect(changes.map(({ source }) => source)).toEqual(['self', 'user', 'user']);
  });

  it('of other workbooks are not told', () => {
    const { wps, changes } = listening();
    const other = openWps(contractFile(), STANDARD, '别的.xlsx');
    const listeners = wps.listenersOf('SheetChange');
    const sheet = other.wps.worksheet(other.wps.book.active);
    for (const listener of listeners) listener(sheet, sheet.Range('B3'));
    expect([listeners.length, changes]).toEqual([1, []]);
  });

  it('are no longer listened to once nobody wants them', async () => {
    const { wps } = listening({ events: 'never' });
    expect(wps.listening()).toBe(3);
    for (const stop of stops.splice(0)) stop();
    expect(wps.listening()).toBe(0);
    wps.bridge.calls.length = 0;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(wps.bridge.calls).toEqual([]);
  });

  it('tell of each of several areas', () => {
    const opened = listening();
    change(opened, scores, 'B3,B5:B6');
    const user = { source: 'user' };
    expect(opened.changes).toEqual([
      { ...place(scores, 'B3'), ...user },
      { ...place(scores, 'B5:B6'), ...user },
    ]);
  });

  it.each(['5:6', 'B:C'])('tell of the whole sheet where %s come or go', (lines) => {
    const opened = listening();
    change(opened, scores, lines);
    expect(opened.changes).toEqual([{ sheet: scores, source: 'user' }]);
  });

  it('tell of all sheets where they cannot be placed', () => {
    const opened = listening();
    const { wps, changes } = opened;
    wps.bridge.before = ({ member }) => {
      if (member === 'Range.Address') throw new Error('0x800AC472');
    };
    change(opened, scores, 'B3');
    expect(changes.map(({ sheet, range }) => [sheet, range])).toEqual(
      wps.book.sheets.map(({ name }) => [name, undefined]),
    );
  });

  it('take six calls to be placed', () => {
    const opened = listening();
    change(opened, scores, 'B3');
    opened.wps.bridge.calls.length = 0;
    change(opened, scores, 'B3');
    expect(opened.wps.bridge.calls).toHaveLength(6);
  });

  it('tell where the person is once they come to another sheet', () => {
    const opened = listening();
    goTo(opened, locked);
    expect(opened.selections).toEqual([place(locked, 'A1')]);
  });
});

describe.each([
  ['told of', STANDARD],
  ['looked for', { ...STANDARD, events: 'never' } as const],
])('sheets, %s', (_how, behaviour) => {
  it.each<[string, (opened: OpenWps) => void, readonly string[]]>([
    [
      'that come',
      (opened) => {
        opened.wps.book.addSheet({ ...opened.wps.book.snapshot().sheets[0]!, name: '新的' });
        goTo(opened, '新的');
      },
      ['新的'],
    ],
    [
      'that go',
      (opened) => {
        goTo(opened, locked);
        opened.wps.book.deleteSheet(scores);
      },
      [scores],
    ],
    [
      'that get another name',
      (opened) => {
        opened.wps.book.sheets[0]!.name = '改名';
        goTo(opened, locked);
      },
      ['改名', scores],
    ],
  ])('%s', async (_what, happens, expected) => {
    const opened = listening(behaviour);
    happens(opened);
    await opened.settle();
    goTo(opened, locked);
    goTo(opened, opened.wps.book.sheets.at(-1)!.name);
    await opened.settle();
    expect(opened.changes).toEqual(
      expect.arrayContaining(expected.map((sheet) => ({ sheet, source: 'user' }))),
    );
  });
});

describe('where WPS tells of nothing', () => {
  const silent = (file?: Uint8Array) => listening({ events: 'never' }, file);

  it('changes are looked for, and are those of a person or our own', async () => {
    const { host, userEdit, settle, changes } = silent();
    await userEdit(scores, 'B3', 61);
    await settle();
    await host.apply([edit(scores, 'B4', { value: 60 })]);
    await settle();
    expect(changes).toEqual([
      { ...place(scores, 'B3'), source: 'user' },
      { ...place(scores, 'B4'), source: 'self' },
    ]);
  });

  it('a change is found on a sheet that was left at once, and on one that was never seen', async () => {
    const opened = silent();
    await opened.userEdit(scores, 'B3', 61);
    goTo(opened, locked);
    await opened.userEdit(locked, 'B2', 5);
    await opened.settle();
    expect(opened.changes).toEqual([
      { sheet: locked, source: 'user' },
      { ...place(scores, 'B3'), source: 'user' },
    ]);
    expect(opened.selections).toEqual([place(locked, 'A1')]);
  });

  it('cells may have moved where another area is in use', async () => {
    const opened = silent();
    await opened.userEdit(scores, 'K90', 1);
    await opened.settle();
    expect(opened.changes).toEqual([{ sheet: scores, source: 'user' }]);
  });

  it('nothing is told while a cell is being edited, and all of it afterwards', async () => {
    const { wps, userEdit, settle, changes } = silent();
    wps.isEditing = true;
    await userEdit(scores, 'B3', 61);
    await settle();
    expect(changes).toEqual([]);
    wps.isEditing = false;
    await settle();
    expect(changes).toEqual([{ ...place(scores, 'B3'), source: 'user' }]);
  });

  it('a look takes few calls, and reads no large sheet', async () => {
    const opened = silent();
    await opened.settle();
    const { calls } = opened.wps.bridge;
    calls.length = 0;
    await new Promise((resolve) => setTimeout(resolve, 12));
    const looks = calls.filter(({ member }) => member === 'Workbook.ActiveSheet').length;
    expect(looks).toBeGreaterThan(0);
    expect(calls.length / looks).toBeLessThanOrEqual(16);

    const cells = Object.fromEntries(Array.from({ length: 5_000 }, (_none, i) => [`A${i + 1}`, i]));
    const large = silent(buildXlsx([{ name: '长', cells }]));
    await large.settle();
    expect(large.wps.bridge.calls.filter(({ member }) => member === 'Range.Value2')).toEqual([]);
  });
});

it('nothing is looked for any more once WPS has told of something', async () => {
  const { wps } = openWps(contractFile());
  let isLooking = false;
  const repeat = () => {
    isLooking = true;
    return () => {
      isLooking = false;
    };
  };
  const host = new WpsHost(wps.application(), { repeat });
  stops.push(host.onChange(() => undefined));
  expect(isLooking).toBe(true);
  await host.select(scores, { top: 2, left: 1, bottom: 2, right: 1 });
  expect(isLooking).toBe(false);
});
