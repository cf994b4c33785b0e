import fc from 'fast-check';
import { safeFileName, uniqueFileNames } from '../../../src/batch/reports/file-names';

describe('safeFileName', () => {
  test.each([
    ['数据共享2.0', '数据共享2.0.xlsx'],
    ['A/B:C*?"<>|\\D', 'A_B_C_D.xlsx'],
    ['con', '_con.xlsx'],
    ['LPT1.2021', '_LPT1.2021.xlsx'],
    ['COM¹', '_COM¹.xlsx'],
    ['console', 'console.xlsx'],
    ['..\\..\\etc', '_.._etc.xlsx'],
    ['~$自评表', '自评表.xlsx'],
    ['-rf', 'rf.xlsx'],
    ['末尾的点... ', '末尾的点.xlsx'],
    ['', 'report.xlsx'],
    ['…\u0000', '….xlsx'],
    ['第一行\n第二行', '第一行_第二行.xlsx'],
  ])('%j → %s', (given, expected) => {
    expect(safeFileName(given, '.xlsx')).toBe(expected);
  });

  test('takes any text and gives a name that every system takes', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constant('指'.repeat(200))),
        (text) => {
          const name = safeFileName(text, '.html');
          expect(name).toMatch(/^[^<>:"/\\|?*\n]+\.html$/);
          expect(name).not.toMatch(/^[.\s~$-]|[.\s]\.html$/);
          expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./i);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(220);
          expect(Buffer.from(name).toString()).toBe(name);
        },
      ),
    );
  });
});

test('tells equal names apart, whatever their case', () => {
  expect(uniqueFileNames(['甲', '甲', 'Total', 'TOTAL', '甲 (2)'], '.xlsx')).toEqual([
    '甲.xlsx',
    '甲 (2).xlsx',
    'Total.xlsx',
    'TOTAL (2).xlsx',
    '甲 (2) (2).xlsx',
  ]);
});
