import fc from 'fast-check';
import {
  columnIndex,
  columnName,
  formatAddress,
  formatRange,
  parseAddress,
  parseRange,
  quoteSheetName,
} from '../../../src/core/grid/address';

describe('addresses', () => {
  test('column names round-trip over the whole sheet', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16383 }), (column) => {
        expect(columnIndex(columnName(column))).toBe(column);
      }),
    );
    expect([0, 25, 26, 701, 702, 16383].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
  });

  test('reads relative and absolute cells, refuses what lies outside a sheet', () => {
    expect(parseAddress('$H$8')).toEqual({ row: 7, column: 7 });
    expect(formatAddress({ row: 7, column: 7 })).toBe('H8');
    for (const text of ['', 'H0', 'XFE1', 'A1048577', 'H8:H9', '8H']) expect(parseAddress(text)).toBeNull();
  });

  test('ranges are normalised and print a single cell as one', () => {
    expect(parseRange('I45:A1')).toEqual({ top: 0, left: 0, bottom: 44, right: 8 });
    expect(formatRange({ top: 0, left: 0, bottom: 44, right: 8 })).toBe('A1:I45');
    expect(formatRange({ top: 7, left: 7, bottom: 7, right: 7 })).toBe('H8');
    expect(parseRange('A1:B2:C3')).toBeNull();
  });

  test('sheet names are quoted only where Excel needs it', () => {
    expect(quoteSheetName('大厅运营事务')).toBe('大厅运营事务');
    expect(quoteSheetName('Sheet 2')).toBe("'Sheet 2'");
    expect(quoteSheetName("it's")).toBe("'it''s'");
    expect(quoteSheetName('A1')).toBe("'A1'");
  });
});
