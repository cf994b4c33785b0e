/** What sheets look like, when the file that they came from, or what was read last, is no longer true. */
import { type Range, parseRange } from '../../../src/core/grid/address';
import type { BookSheet } from '../excel/emulator/model';
import { buildXlsx } from '../../support/xlsx';
import { keyOf, plain } from '../plain';
import { VARIANTS } from './emulator/variants';
import { formFile } from './forms';
import { type OpenWps, openWps } from './open';

const FILE = formFile({ layout: 'shenzhen-2022' }, { layout: 'shenzhen-2024', protect: true });

function range(a1: string): Range {
  const found = parseRange(a1);
  if (!found) throw new Error(a1);
  return found;
}

function sheetOf({ wps }: OpenWps, place = 0): BookSheet {
  const sheet = wps.book.sheets[place];
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

function setMerges(sheet: BookSheet, merges: readonly Range[]): void {
  Object.assign(sheet, { merges });
}

/** The snapshot that any host has to give of what is open now. */
function now({ wps }: OpenWps) {
  return plain(wps.book.snapshot());
}

async function read({ host }: OpenWps) {
  return plain(await host.read());
}

const CHANGES: readonly (readonly [string, (open: OpenWps) => void])[] = [
  ['nothing', () => undefined],
  [
    'a number format',
    (open) => sheetOf(open).change({ row: 5, column: 6 }, (cell) => ({ ...cell, format: '0.0000' })),
  ],
  ['a fill', (open) => sheetOf(open).change({ row: 3, column: 3 }, (cell) => ({ ...cell, fill: '#FF0000' }))],
  [
    'a lock',
    (open) => sheetOf(open, 1).change({ row: 2, column: 2 }, (cell) => ({ ...cell, locked: false as const })),
  ],
  ['rows hidden', (open) => Object.assign(sheetOf(open), { hiddenRows: new Set([3, 4, 9]) })],
  ['a column hidden', (open) => Object.assign(sheetOf(open), { hiddenColumns: new Set([2]) })],
  ['all merges undone', (open) => setMerges(sheetOf(open), [])],
  [
    'cells merged far from the others',
    (open) => setMerges(sheetOf(open), [...sheetOf(open).merges, range('K40:L41')]),
  ],
  [
    'a merge made smaller',
    (open) => {
      const [first, ...others] = sheetOf(open).merges;
      if (first) setMerges(sheetOf(open), [{ ...first, right: first.right - 1 }, ...others]);
    },
  ],
  [
    'a merge divided, and its second part filled in',
    (open) => {
      const sheet = sheetOf(open);
      const merge = sheet.merges.find(({ top, bottom }) => bottom - top >= 2);
      if (!merge) throw new Error('no high merge');
      const others = sheet.merges.filter((own) => own !== merge);
      setMerges(sheet, [...others, { ...merge, bottom: merge.top }, { ...merge, top: merge.top + 1 }]);
      sheet.enter({ row: merge.top + 1, column: merge.left }, '新增指标');
    },
  ],
  [
    'two merges joined, the contents of the second gone',
    (open) => {
      const sheet = sheetOf(open);
      const pair = sheet.merges.flatMap((upper) => {
        const lower = sheet.merges.find(
          ({ top, left, right }) => top === upper.bottom + 1 && left === upper.left && right === upper.right,
        );
        const isFilled = lower && sheet.cell({ row: lower.top, column: lower.left }).value !== null;
        return lower && isFilled ? [{ upper, lower }] : [];
      })[0];
      if (!pair) throw new Error('no neighbours');
      const others = sheet.merges.filter((own) => own !== pair.upper && own !== pair.lower);
      setMerges(sheet, [...others, { ...pair.upper, bottom: pair.lower.bottom }]);
      sheet.change({ row: pair.lower.top, column: pair.lower.left }, (cell) => ({ ...cell, value: null }));
    },
  ],
];

describe.each(VARIANTS)('in WPS: %s', (_name, behaviour) => {
  it.each(CHANGES)('%s, since the file was saved', async (_what, change) => {
    const open = openWps(FILE, behaviour);
    change(open);
    expect(await read(open)).toEqual(now(open));
  });

  it.each(CHANGES)('%s, since it was read last', async (_what, change) => {
    const open = openWps(FILE, behaviour);
    await open.host.read();
    change(open);
    expect(await read(open)).toEqual(now(open));
    expect(open.wps.bridge.misuses).toEqual([]);
  });
});

it.each(VARIANTS)('of one sheet is not taken for that of another, in WPS: %s', async (_name, behaviour) => {
  const cells = { A1: '标题', F6: 1 };
  const file = buildXlsx([
    { name: '一', cells, merges: ['A2:B2', 'C2:D2', 'A4:B5'] },
    { name: '二', cells, merges: ['A2:D2', 'A4:A5', 'B4:B5'] },
  ]);
  const open = openWps(file, { ...behaviour, files: 'absent' });
  expect(await read(open)).toEqual(now(open));
});

it('is not believed of a file that another program has changed', async () => {
  const open = openWps(FILE);
  open.wps.fileNow = formFile({ layout: 'shenzhen-2021', style: 'plain' });
  expect(await read(open)).toEqual(now(open));
});

it('is found out where the file is none of ours to read', async () => {
  const open = openWps(FILE);
  open.wps.fileNow = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]);
  expect(await read(open)).toEqual(now(open));
});

it('of an empty cell with a colour is read as well', async () => {
  const open = openWps(FILE);
  sheetOf(open).change({ row: 60, column: 12 }, (cell) => ({ ...cell, fill: '#00FF00' }));
  const [sheet] = (await open.host.read()).sheets;
  expect(sheet?.cells.get(keyOf('M61'))).toEqual({ value: null, fill: '#00FF00' });
});
