import fc from 'fast-check';
import { displayText, isDateFormat, isPercentFormat } from '../../../src/core/grid/display';
import type { CellValue } from '../../../src/core/grid/workbook';

function show(value: CellValue, format?: string): string {
  return displayText({ value, ...(format !== undefined && { format }) });
}

describe('displayText: General', () => {
  it.each<[CellValue, string]>([
    [null, ''],
    ['', ''],
    ['按期完成', '按期完成'],
    [true, 'TRUE'],
    [false, 'FALSE'],
    [{ error: '#DIV/0!' }, '#DIV/0!'],
    [0, '0'],
    [-0, '0'],
    [100, '100'],
    [99.88, '99.88'],
    [0.1 + 0.2, '0.3'],
    [-9.95, '-9.95'],
    [1 / 3, '0.333333333'],
    [1234.5678912345, '1234.567891'],
    [12345678901, '12345678901'],
    [123456789012, '1.23457E+11'],
    [99999999999.6, '1E+11'],
    [1808698.26, '1808698.26'],
    [0.00001234, '0.00001234'],
    [0.000012345678, '1.23457E-05'],
    [0.0001234567891, '0.000123457'],
    [1e20, '1E+20'],
    [-1e-12, '-1E-12'],
  ])('%p → %s', (value, text) => expect(show(value)).toBe(text));
});

describe('displayText: number formats', () => {
  it.each<[number, string, string]>([
    [9.954, '0.00', '9.95'],
    [1.005, '0.00', '1.01'],
    [2.5, '0', '3'],
    [-2.5, '0', '-3'],
    [-0.004, '0.00', '0.00'],
    [100, '0.00_ ', '100.00'],
    [1234567.891, '#,##0.00', '1,234,567.89'],
    [999, '#,##0', '999'],
    [0, '#,##0', '0'],
    [0, '#', ''],
    [0.5, '#.##', '.5'],
    [1, '0.##', '1.'],
    [1, '0%', '100%'],
    [0.95, '0%', '95%'],
    [0.9999, '0.00%', '99.99%'],
    [0.999949, '0.00%', '99.99%'],
    [0.285, '0.0%', '28.5%'],
    [1234.5, '¥#,##0.00', '¥1,234.50'],
    [1234.5, '[$¥-804]#,##0.00', '¥1,234.50'],
    [-1234.5, '#,##0.00;[Red]-#,##0.00', '-1,234.50'],
    [-1234.5, '#,##0.00_);(#,##0.00)', '(1,234.50)'],
    [-1234.5, '[Red]#,##0.00', '-1,234.50'],
    [1234.5, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '1,234.50'],
    [0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"_ ;_ @_ ', '-'],
    [5, ';;;', ''],
    [12, '0"期"', '12期'],
    [12, 'General"个"', '12个'],
    [12.5, 'G/通用格式"万元"', '12.5万元'],
    [1234567, '#,##0,', '1,235'],
    [1234567, '0.00,,"百万"', '1.23百万'],
    [1234567, '0!.0,"万"', '123.5万'],
    [1234567, '0!.0000"万元"', '123.4567万元'],
    [5, '[>=10]"多";[<10]"少"', '少'],
    [15, '[>=10]0"多";0"少"', '15多'],
    [7, '000', '007'],
    [75512345, '000-00000', '755-12345'],
    [12345, '0.00E+00', '1.23E+04'],
    [0.00012, '0.0E-0', '1.2E-4'],
    [5, '@', '5'],
    [5, '≥0', '≥5'],
    [0.5, '# ?/?', '0.5'],
    [5, 'constructor', 'con0tructor'],
  ])('%p under %s → %s', (value, format, text) => expect(show(value, format)).toBe(text));

  it('puts a text into its own section', () => {
    expect(show('甲', '@"级"')).toBe('甲级');
    expect(show('甲', '0;-0;0;"无"')).toBe('无');
    expect(show('甲', '0.00')).toBe('甲');
    expect(show('甲', ';;;')).toBe('');
  });
});

describe('displayText: dates and times', () => {
  it.each<[number, string, string]>([
    [44378, 'yyyy"年"m"月"d"日"', '2021年7月1日'],
    [44378, 'yyyy"年"m"月"', '2021年7月'],
    [44378, 'yyyy\\年m\\月', '2021年7月'],
    [44378, 'm/d/yyyy', '2021/7/1'],
    [44378, 'mm-dd-yy', '2021/7/1'],
    [44378, 'yyyy/m/d;@', '2021/7/1'],
    [44378, 'yyyy-mm-dd', '2021-07-01'],
    [44378, 'yyyy.m.d', '2021.7.1'],
    [44378, 'yy.mm', '21.07'],
    [44378, '[$-F800]dddd, mmmm dd, yyyy', '2021年7月1日'],
    [44378, '[$-804]aaaa', '星期四'],
    [44378, 'ddd mmm', 'Thu Jul'],
    [44378.75, 'm/d/yyyy h:mm', '2021/7/1 18:00'],
    [44378.75, 'yyyy/m/d h:mm AM/PM', '2021/7/1 6:00 PM'],
    [44378.75, '上午/下午h"时"mm"分"', '下午6时00分'],
    [44378.99999999, 'yyyy/m/d h:mm:ss', '2021/7/2 0:00:00'],
    [0.0625, 'mm:ss', '30:00'],
    [1.5, '[h]:mm', '36:00'],
    [60, 'yyyy/m/d', '1900/2/29'],
    [1, 'yyyy/m/d', '1900/1/1'],
    [61, 'yyyy/m/d', '1900/3/1'],
    [-1, 'yyyy/m/d', '########'],
    [3000000, 'yyyy/m/d', '########'],
  ])('%p under %s → %s', (value, format, text) => expect(show(value, format)).toBe(text));

  it('counts from 1904 where the workbook does', () => {
    expect(displayText({ value: 42916, format: 'yyyy/m/d' }, true)).toBe('2021/7/1');
  });
});

describe('kinds of formats', () => {
  it('tells dates', () => {
    for (const code of ['m/d/yyyy', 'yyyy"年"m"月"', 'h:mm', '[h]:mm', '[$-F800]dddd, mmmm dd, yyyy']) {
      expect([code, isDateFormat(code)]).toEqual([code, true]);
    }
    for (const code of ['General', '0.00', '@', '#,##0.00"m"', '0.00E+00', '[Red]0', '0"年"']) {
      expect([code, isDateFormat(code)]).toEqual([code, false]);
    }
  });

  it('tells percentages', () => {
    expect(isPercentFormat('0%')).toBe(true);
    expect(isPercentFormat('0.00%;-0.00%')).toBe(true);
    expect(isPercentFormat('0"%"')).toBe(false);
    expect(isPercentFormat('General')).toBe(false);
  });
});

describe('any cell', () => {
  it('never throws, whatever the code', () => {
    const code = fc.oneof(
      fc.string(),
      fc
        .array(
          fc.constantFrom('0', '#', '?', '.', ',', '%', '"', '[', ']', ';', 'y', 'm', 'E+', '@', '\\', '_'),
          {
            maxLength: 20,
          },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(fc.property(fc.double(), code, (value, format) => typeof show(value, format) === 'string'));
  });

  it('shows integers of up to 11 digits in full', () => {
    fc.assert(fc.property(fc.integer({ min: -99999999999, max: 99999999999 }), (n) => show(n) === String(n)));
  });
});
