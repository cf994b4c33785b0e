/** A .xls workbook written as .xlsx holds what was read of it. */
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { cellKey } from '../../../src/core/grid/address';
import type { Cell, Sheet, Workbook } from '../../../src/core/grid/workbook';
import type { Look, SheetAppearance, XlsFile } from '../../../src/xlsx';
import { appearance } from '../../../src/xlsx';
import { standsAlone } from '../../../src/xlsx/convert/lone-formula';
import { xlsxOf } from '../../../src/xlsx/convert/xlsx-of';
import { readXls } from '../../../src/xlsx/xls';
import { faultyAccounts } from '../../support/faulty-accounts';
import { buildForm } from '../../support/form-builder';
import { LAYOUTS } from '../../support/form-layouts';
import { present } from '../../support/rules';
import { elementsOf } from '../../support/well-formed';
import { xlsOf } from '../../support/xls';
import { open } from '../support';
import { plain } from '../xls/support';

function readBack(file: XlsFile): Workbook {
  const bytes = xlsxOf(file);
  for (const part of Object.values(unzipSync(bytes))) elementsOf(strFromU8(part));
  return open(bytes).workbook;
}

function opened(workbook: Workbook): XlsFile {
  const result = readXls(xlsOf(workbook));
  if (!result.ok) throw new Error(result.problem.detail);
  return result.file;
}

function sheetOf(name: string, cells: Readonly<Record<string, Cell>>, more: Partial<Sheet> = {}): Sheet {
  const keys = Object.entries(cells).map(([at, cell]): [number, Cell] => {
    const [row, column] = at.split(',').map(Number);
    return [cellKey(row ?? 0, column ?? 0), cell];
  });
  return {
    name,
    visibility: 'visible',
    cells: new Map(keys),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    protected: false,
    ...more,
  };
}

function fileWith(sheets: readonly Sheet[], more: Partial<XlsFile> = {}): XlsFile {
  const workbook = { sheets, date1904: false };
  return { format: 'xls', workbook, appearance: () => null, arrays: () => [], ...more };
}

describe('what a .xls holds', () => {
  test.each(LAYOUTS.map(({ name }) => name))('a form of %s', (layout) => {
    const file = opened(buildForm({ layout, style: 'official', protect: true }).workbook);
    expect(plain(readBack(file))).toEqual(plain(file.workbook));
  });

  test('accounts with formulas', () => {
    const file = opened(faultyAccounts().workbook);
    expect(plain(readBack(file))).toEqual(plain(file.workbook));
  });

  test('hidden sheets, rows and columns, and dates of 1904', () => {
    const hidden = { hiddenRows: new Set([0, 7]), hiddenColumns: new Set([2]) };
    const sheets = [
      sheetOf('甲', { '0,0': { value: 1 } }, { visibility: 'hidden' }),
      sheetOf(' 乙 ', { '3,1': { value: 44197, format: 'yyyy"年"' } }, hidden),
      sheetOf('丙', {}, { visibility: 'veryHidden', protected: true }),
    ];
    const file = fileWith(sheets);
    const back = readBack({ ...file, workbook: { sheets, date1904: true } });
    expect(plain(back)).toEqual(plain({ sheets, date1904: true }));
  });

  test('any values, without a character changed', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      // A sheet knows no negative zero.
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
      fc.boolean(),
      fc.constantFrom('=1+1', '+86', '@SUM(A1)', '_x000D_', 'a\r\nb', '\ud800', { error: '#N/A' }),
    );
    fc.assert(
      fc.property(fc.array(value, { maxLength: 8 }), (values) => {
        const cells = Object.fromEntries(values.map((one, row) => [`${String(row)},0`, { value: one }]));
        const sheets = [sheetOf('表', cells)];
        expect(plain(readBack(fileWith(sheets)))).toEqual(plain({ sheets, date1904: false }));
      }),
      { numRuns: 200 },
    );
  });

  test('its looks and sizes', () => {
    const look: Look = {
      bold: true,
      italic: true,
      underline: true,
      size: 9.5,
      font: '黑体 & Co',
      color: '#FF0000',
      horizontal: 'justify',
      vertical: 'top',
      wrap: true,
      borders: ['left', 'bottom'],
    };
    const own: SheetAppearance = {
      defaultColumnWidth: 70,
      defaultRowHeight: 18,
      columnWidths: new Map([
        [1, 89],
        [3, 5],
      ]),
      rowHeights: new Map([[1, 41]]),
      looks: [{ size: 11, font: '宋体' }, look],
      lookOf: new Map([[cellKey(1, 1), 1]]),
    };
    const file = fileWith([sheetOf('表', { '0,0': { value: 1, locked: false } })], { appearance: () => own });
    const back = present(appearance(open(xlsxOf(file)), '表'));
    expect({ ...back, looks: [], lookOf: new Map() }).toEqual({ ...own, looks: [], lookOf: new Map() });
    const lookAt = (key: number): Look | undefined => back.looks[back.lookOf.get(key) ?? 0];
    expect(lookAt(cellKey(1, 1))).toEqual(look);
    expect(lookAt(cellKey(0, 0))).toMatchObject({ size: 11, font: '宋体' });
  });
});

describe('what would damage the new file', () => {
  test('merges that overlap or have one cell', () => {
    const merge = (top: number, bottom: number) => ({ top, bottom, left: 0, right: 0 });
    const merges = [merge(0, 2), merge(2, 3), merge(5, 5)];
    expect(readBack(fileWith([sheetOf('表', {}, { merges })])).sheets[0]?.merges).toEqual([merge(0, 2)]);
  });

  test('names that no sheet may have', () => {
    const names = readBack(fileWith([sheetOf('a/b', {}), sheetOf('A?B', {})])).sheets.map(({ name }) => name);
    expect(names).toEqual(['a b', 'A B (2)']);
  });

  test('a workbook without a visible sheet', () => {
    const [sheet] = readBack(fileWith([sheetOf('表', {}, { visibility: 'veryHidden' })])).sheets;
    expect(sheet?.visibility).toBe('visible');
  });

  test('a text that becomes a formula when somebody edits it', () => {
    const parts = unzipSync(xlsxOf(fileWith([sheetOf('表', { '0,0': { value: '=1+1' } })])));
    expect(strFromU8(present(parts['xl/styles.xml']))).toContain('quotePrefix="1"');
  });
});

describe('formulas that need more than the sheets', () => {
  test('are left out, with their results in place', () => {
    const cells = {
      '0,0': { value: 3, formula: 'SUM(分值)' },
      '1,0': { value: 4, formula: 'A1*B1:B3' },
      '2,0': { value: 5, formula: 'A1+2' },
    };
    const array = { top: 1, bottom: 1, left: 0, right: 0 };
    const [sheet] = readBack(fileWith([sheetOf('表', cells)], { arrays: () => [array] })).sheets;
    expect([...present(sheet).cells.values()]).toEqual([{ value: 3 }, { value: 4 }, cells['2,0']]);
  });

  test.each([
    ['SUM(A1:B2,$C:$C,3:3)*-1.5E-10%', true],
    ['IF(\'T 1\'!A1="x""!y",{1,"二";TRUE,#N/A},)', true],
    ["SUM('T 1:表'!A1)", true],
    ['SUM(表:表!A1)&_xlfn.IFS(A1,#REF!)', true],
    ['SUM(没有!A1)', false],
    ["'[?]?'!A1", false],
    ['rate*2', false],
    ['"a\tb😀"&A1', true],
    ['"\u0001"', false],
    ['"\ud800"', false],
    ['表!rate', false],
    ['mine(A1)', false],
    ['Table1[列]', false],
    ['', false],
    [`"${'x'.repeat(9000)}"`, false],
  ])('%s', (formula, expected) => {
    expect(standsAlone(formula, new Set(['表', 'T 1']))).toBe(expected);
  });
});
