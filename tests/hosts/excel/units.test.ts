/** The small pure parts of the Excel host. */
import type { CellBefore } from '../../../src/core/grid/edit';
import { entryOf } from '../../../src/hosts/common/content';
import { toHostError } from '../../../src/hosts/excel/errors';
import { OwnWrites } from '../../../src/hosts/excel/following/own-writes';
import { bands, grouped, halves, rangeOf } from '../../../src/hosts/common/place';
import { runsOf } from '../../../src/hosts/common/runs';
import { HostError } from '../../../src/hosts/host';
import { cellRef } from '../plain';

describe('what is given to Excel', () => {
  it.each<[CellBefore, string | number | boolean]>([
    [{ value: null }, ''],
    [{ value: 9.88 }, 9.88],
    [{ value: false }, false],
    [{ value: 3, formula: 'SUM(A1:A2)' }, '=SUM(A1:A2)'],
    [{ value: { error: '#N/A' } }, '#N/A'],
    [{ value: '已完成' }, '已完成'],
    [{ value: '2022年1月' }, "'2022年1月"],
    [{ value: '１２' }, "'１２"],
    [{ value: ' true ' }, "' true "],
    [{ value: '-无' }, "'-无"],
    [{ value: '#DIV/0!' }, "'#DIV/0!"],
    [{ value: '00123', format: '@' }, '00123'],
    [{ value: '=A1', format: '@' }, "'=A1"],
    [{ value: "'甲", format: '@' }, "''甲"],
  ])('%j', (content, entry) => {
    expect(entryOf(content)).toBe(entry);
  });
});

describe('errors', () => {
  const office = (mode: string) => ({
    context: { document: { mode } },
    DocumentMode: { ReadOnly: 'readOnly' },
  });
  afterEach(() => Reflect.deleteProperty(globalThis, 'Office'));

  it.each([
    ['InvalidOperationInCellEditMode', 'cell-editing'],
    ['AccessDenied', 'protected'],
    ['RequestPayloadSizeLimitExceeded', 'too-large'],
    ['ResponsePayloadSizeLimitExceeded', 'too-large'],
    ['ItemNotFound', 'sheet-missing'],
    ['ApiNotFound', 'unsupported'],
    ['UnsupportedSheet', 'unsupported'],
    ['UndoNotSupported', 'unsupported'],
    ['MemoryLimitReached', 'too-large'],
    ['ActivityLimitReached', 'busy'],
    ['WriteNotSupportedWhenModalDialogOpen', 'busy'],
    ['InactiveWorkbook', 'busy'],
    ['RequestAborted', 'busy'],
    ['SomethingNew', 'failed'],
  ])('%s is %s', (code, expected) => {
    Object.assign(globalThis, { Office: office('readWrite') });
    const error = toHostError(Object.assign(new Error('本地化的文字'), { code }));
    expect(error).toMatchObject({ code: expected, cause: { code } });
  });

  it('tells a read-only workbook from a protected sheet', () => {
    Object.assign(globalThis, { Office: office('readOnly') });
    expect(toHostError(Object.assign(new Error(), { code: 'AccessDenied' })).code).toBe('read-only');
  });

  it('leaves its own errors as they are', () => {
    const error = new HostError('changed-since');
    expect(toHostError(error)).toBe(error);
  });
});

describe('places', () => {
  it('reads what Excel calls an address', () => {
    expect(rangeOf("'预算 2022'!$B$3:$C$4")).toEqual({ top: 2, left: 1, bottom: 3, right: 2 });
    expect(rangeOf("'a!b'!A1,C3")).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
    expect(rangeOf('表!A:A')).toBeNull();
  });

  it('cuts ranges', () => {
    const range = { top: 0, left: 0, bottom: 9, right: 1 };
    expect(bands(range, 8).map(({ top, bottom }) => [top, bottom])).toEqual([
      [0, 3],
      [4, 7],
      [8, 9],
    ]);
    expect(bands(range, 1)).toHaveLength(10);
    expect(halves({ ...range, bottom: 0 })).toEqual([
      { top: 0, left: 0, bottom: 0, right: 0 },
      { top: 0, left: 1, bottom: 0, right: 1 },
    ]);
    expect(halves({ top: 5, left: 5, bottom: 5, right: 5 })).toBeNull();
  });

  it('groups within a limit, a heavy item alone', () => {
    expect(grouped([3, 4, 9, 2, 1, 5], (weight) => weight, 8)).toEqual([[3, 4], [9], [2, 1, 5]]);
  });

  it('puts cells together without covering those between', () => {
    const cells = ['B2', 'A1', 'B1', 'A2', 'D1', 'B3', 'B5'].map((a1) => cellRef('表', a1));
    const runs = runsOf([...cells, cellRef('另', 'A1')], (at) => at);
    const places = runs.map(({ sheet, range: { top, left, bottom, right } }) => [
      sheet,
      top,
      left,
      bottom,
      right,
    ]);
    expect(places).toEqual([
      ['表', 0, 0, 1, 1],
      ['表', 0, 3, 0, 3],
      ['表', 2, 1, 2, 1],
      ['表', 4, 1, 4, 1],
      ['另', 0, 0, 0, 0],
    ]);
  });
});

it('knows its own writes for a moment, and only those', () => {
  let now = 0;
  const own = new OwnWrites(() => now);
  const range = { top: 0, left: 0, bottom: 3, right: 3 };
  own.note([{ sheet: '表', range }]);
  const cell = { top: 1, left: 1, bottom: 1, right: 1 };
  expect(own.takes({ sheet: '表', range: cell })).toBe(true);
  expect(own.takes({ sheet: '另', range: cell })).toBe(false);
  expect(own.takes({ sheet: '表', range: { ...range, bottom: 4 } })).toBe(false);
  now = 2_000;
  expect(own.takes({ sheet: '表', range: cell })).toBe(false);
});
