/** Formulas read as an .xlsx file has them, whatever SheetJS makes of their tokens. */
import { formulaText } from '../../../src/xlsx/xls/formula-text';
import { EOF, record, streamOf } from '../../support/xls';
import { text, u16, xnum } from '../../support/xls/bytes';
import { fromXls } from './support';

const SHEET = { visibility: 'visible', cells: new Map(), merges: [], protected: false } as const;
const NOTHING = { hiddenRows: new Set<number>(), hiddenColumns: new Set<number>() };
const EMPTY = streamOf({ sheets: [{ ...SHEET, ...NOTHING, name: '表' }], date1904: false });

interface Parts {
  readonly tokens: readonly number[];
  readonly behind?: readonly number[];
  readonly type?: number;
}

/** What is read of A1, whose result is 3. */
function cellOf({ tokens, behind = [], type = 0x06 }: Parts): unknown {
  const head = [...u16(0), ...u16(0), ...u16(15), ...xnum(3), ...u16(0), ...u16(0), ...u16(0)];
  const cell = record(type, [...head, ...u16(tokens.length), ...tokens, ...behind]);
  const bytes = Uint8Array.from([...EMPTY.slice(0, -EOF.length), ...cell, ...EOF]);
  return fromXls(bytes).sheets[0]?.cells.get(0);
}

const SUM_OF_ONE = [0x22, 1, 4, 0];
const ARRAY = [0x60, 0, 0, 0, 0, 0, 0, 0];
const number = (value: number): number[] => [1, ...xnum(value)];

describe('tokens with something behind them', () => {
  test('a constant array', () => {
    const values = [...number(60), 2, ...text('良"', 2), 4, 1, ...Array<number>(7).fill(0), ...number(-0.5)];
    const cell = cellOf({ tokens: [...ARRAY, ...SUM_OF_ONE], behind: [1, 1, 0, ...values] });
    expect(cell).toEqual({ value: 3, formula: 'SUM({60,"良""";TRUE,-0.5})' });
  });

  test('two of them', () => {
    const tokens = [...ARRAY, ...ARRAY, 0x03];
    const behind = [0, 0, 0, ...number(1), 0, 0, 0, ...number(2)];
    expect(cellOf({ tokens, behind })).toEqual({ value: 3, formula: '{1}+{2}' });
  });

  test('ranges that meet', () => {
    const area = (left: number, right: number): number[] => [
      0x25,
      ...[...u16(0), ...u16(1), ...u16(left | 0xc000), ...u16(right | 0xc000)],
    ];
    const meeting = [...area(0, 1), ...area(1, 2), 0x0f];
    const tokens = [0x26, 0, 0, 0, 0, ...u16(meeting.length), ...meeting, ...SUM_OF_ONE];
    const behind = [...u16(1), ...u16(0), ...u16(1), ...u16(1), ...u16(1)];
    expect(cellOf({ tokens, behind })).toEqual({ value: 3, formula: 'SUM(A1:B2 B1:C2)' });
  });

  test.each<[string, readonly number[]]>([
    ['is cut off', [1, 0, 0, ...number(1)]],
    ['is missing', []],
    ['is as large as can be', [255, 255, 255, ...number(1)]],
    ['has a value of an unknown kind', [0, 0, 0, 9, ...xnum(1)]],
    ['has a text that is cut off', [0, 0, 0, 2, 200, 0, 0, 65]],
  ])('the result is kept where the array %s', (_, behind) => {
    expect(cellOf({ tokens: [...ARRAY, ...SUM_OF_ONE], behind })).toEqual({ value: 3 });
  });
});

test.each([0x0206, 0x0406])('a formula under the record type %i of older versions', (type) => {
  expect(cellOf({ tokens: [0x1e, 3, 0], type })).toEqual({ value: 3, formula: '3' });
});

test('a formula that is nothing but a truth', () => {
  expect(cellOf({ tokens: [0x1d, 1] })).toEqual({ value: 3, formula: 'TRUE' });
});

describe('words of SheetJS', () => {
  test.each([
    ['SUM(B$1:C$65536)', 'SUM(B:C)'],
    ["MAX('T 1'!$A$1:$A$65536)", "MAX('T 1'!$A:$A)"],
    ['SUM(A$1:A$655360)', 'SUM(A$1:A$655360)'],
    ['IF(A1>1e-10,2.5e+300,"1e5")', 'IF(A1>1E-10,2.5E+300,"1e5")'],
    ['x1e5+自评1e5', 'x1e5+自评1e5'],
    ['IF(ISERROR(A1),#DIV/0!,#N/A)', 'IF(ISERROR(A1),#DIV/0!,#N/A)'],
    ['#REF!AF12', '#REF!AF12'],
    ['2023年!A1+T1!B2+自评表!C3', "'2023年'!A1+'T1'!B2+自评表!C3"],
    ["'O''Brien'!A1&\"a!b\"", "'O''Brien'!A1&\"a!b\""],
    ['_xlfn.IFERROR(A1,0)+_xlfn.SUMIFS(A:A,B:B,1)', 'IFERROR(A1,0)+SUMIFS(A:A,B:B,1)'],
    ['_xlfn.IFS(A1,0)+_xlfn.STDEV.S(B1:B2)', '_xlfn.IFS(A1,0)+_xlfn.STDEV.S(B1:B2)'],
    ['A1\r+B1', 'A1\n+B1'],
    ['SH33TJSERR4!A1', "'[?]?'!A1"],
  ])('%s', (words, expected) => {
    expect(formulaText(words)).toBe(expected);
  });

  test.each(['', 'SH33TJSNAME7+1', 'A1+undefined', 'A\0', '[object Object]'])('%j is no formula', (words) => {
    expect(formulaText(words)).toBeNull();
  });
});
