/** A workbook holds the same, and the same is found in it, whether it comes as .xls or as .xlsx. */
import { type WorkBook, type WorkSheet, utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { samples } from '../../../scripts/samples';
import { check } from '../../../src/core/check';
import { addressOfKey, formatAddress, formatRange } from '../../../src/core/grid/address';
import type { Sheet, Workbook } from '../../../src/core/grid/workbook';
import { readWorkbook } from '../../../src/xlsx';
import { readXls } from '../../../src/xlsx/xls';
import { buildForm } from '../../support/form-builder';
import { LAYOUTS } from '../../support/form-layouts';
import { faultyAccounts } from '../../support/faulty-accounts';
import { changeLists, changesFor } from '../../support/mutations';
import { fileOf } from '../../support/workbook-file';
import { xlsOf } from '../../support/xls';
import { fromXls, plain } from './support';

const NAMES = LAYOUTS.map(({ name }) => name);
const STYLES = ['official', 'plain'] as const;
/** A formula that adds up, one whose result is a text, one across, and a rate as a percentage. */
const CHANGES = {
  'total.score': { value: 99.78, formula: 'SUM(1,98.78)' },
  'indicators.0.score': { value: null },
  'indicators.1.weight': { value: 7, formula: '(3+0.5)*2' },
  'indicators.2.score': { value: '6', formula: 'TEXT(6,"0")' },
  'funds.total.rate': { value: 97.5, formula: 'ROUND(97.5,2)' },
  'indicators.3.actual': { value: 0.97, format: '0.0%' },
  'header.project-code': { value: 44030012345, format: '@' },
};

function fromXlsx(bytes: Uint8Array): Workbook {
  const result = readWorkbook(bytes);
  if (!result.ok) throw new Error(result.problem.code);
  return result.file.workbook;
}

function isTheSame(workbook: Workbook): void {
  const [xlsx, xls] = [fromXlsx(fileOf(workbook)), fromXls(xlsOf(workbook))];
  expect(plain(xls)).toEqual(plain(xlsx));
  expect(check(xls, {}).findings).toEqual(check(xlsx, {}).findings);
}

describe('a form', () => {
  test.each(
    NAMES.flatMap((layout) =>
      STYLES.flatMap((style) => [true, false].map((protect) => ({ layout, style, protect }))),
    ),
  )('of $layout, $style, protected $protect', ({ layout, style, protect }) => {
    const change = changesFor(layout, Object.entries(CHANGES));
    const { workbook } = buildForm({ layout, style, protect, change });
    expect(check(workbook, {}).findings.length).toBeGreaterThan(2);
    isTheSame(workbook);
  });

  test('with whatever a clerk does to it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), changeLists, (layout, list) => {
        isTheSame(buildForm({ layout, change: changesFor(layout, list) }).workbook);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a workbook', () => {
  test('of final accounts', () => {
    isTheSame(faultyAccounts().workbook);
  });

  test.each(Object.entries(samples()))('%s', (_, bytes) => {
    isTheSame(fromXlsx(bytes));
  });

  test('with hidden rows, columns and sheets, colours, errors and dates of 1904', () => {
    const [sheet] = buildForm({ layout: 'shenzhen-2022' }).workbook.sheets;
    if (!sheet) throw new Error('no sheet');
    const cells = new Map([
      ...sheet.cells,
      [16384 * 60, { value: { error: '#DIV/0!' }, formula: 'A1/0', fill: '#D9E1F2' }],
      [16384 * 60 + 1, { value: { error: '#N/A' } }],
      [16384 * 60 + 2, { value: true }],
      [16384 * 60 + 3, { value: false, formula: "'2023年'!A1>1" }],
      [16384 * 60 + 4, { value: 44197.5, format: 'yyyy"年"m"月"d"日"' }],
      [16384 * 60 + 5, { value: null, locked: false as const }],
      [16384 * 60 + 6, { value: 3, formula: "SUM('T1'!A1:B2)" }],
    ]);
    const hidden = { hiddenRows: new Set([4, 70]), hiddenColumns: new Set([2]) };
    const other = { ...sheet, cells: new Map([[0, { value: 1 }]]), merges: [] };
    isTheSame({
      date1904: true,
      sheets: [
        { ...sheet, cells, ...hidden },
        { ...other, name: '2023年', visibility: 'hidden' },
        { ...other, name: 'T1', visibility: 'veryHidden', protected: true },
      ],
    });
  });
});

/** SheetJS writes values, number formats and merges. */
describe('a form as another program writes it', () => {
  test.each(NAMES)('%s', (layout) => {
    const { workbook } = buildForm({ layout, change: changesFor(layout, [['total.score', 98]]) });
    const bytes = write(sheetJsBook(workbook), {
      bookType: 'biff8',
      type: 'buffer',
      bookSST: true,
    }) as Uint8Array;
    const xls = fromXls(new Uint8Array(bytes));
    expect(plain(locked(xls))).toEqual(plain(fromXlsx(fileOf(workbook))));
    expect(check(xls, {}).findings).toEqual(check(workbook, {}).findings);
  });
});

/** SheetJS leaves every cell unlocked, empty ones without a format among them. */
function locked(workbook: Workbook): Workbook {
  const sheets = workbook.sheets.map((sheet) => {
    const cells = [...sheet.cells].map(([key, { locked: _locked, ...cell }]) => [key, cell] as const);
    const kept = cells.filter(([, { value, format }]) => value !== null || format !== undefined);
    return { ...sheet, cells: new Map(kept) };
  });
  return { ...workbook, sheets };
}

function sheetJsBook({ sheets }: Workbook): WorkBook {
  const book = utils.book_new();
  for (const sheet of sheets) utils.book_append_sheet(book, sheetJsSheet(sheet), sheet.name);
  return book;
}

function sheetJsSheet({ cells, merges }: Sheet): WorkSheet {
  const sheet: WorkSheet = {};
  for (const [key, { value, format }] of cells) {
    const type = typeof value === 'number' ? 'n' : value === null ? 'z' : 's';
    sheet[formatAddress(addressOfKey(key))] = {
      t: type,
      v: value,
      ...(format !== undefined && { z: format }),
    };
  }
  sheet['!merges'] = merges.map((merge) => utils.decode_range(formatRange(merge)));
  sheet['!ref'] = 'A1:Z99';
  return sheet;
}

test('a file that is no .xls is a problem and no exception', () => {
  expect(readXls(new Uint8Array(4))).toMatchObject({ ok: false, problem: { code: 'damaged' } });
});
