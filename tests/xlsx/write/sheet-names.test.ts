import fc from 'fast-check';
import { sheetNames } from '../../../src/xlsx/write/sheet-names';

describe('sheetNames', () => {
  test.each([
    ['2021/22 [终稿]?*', '2021 22 终稿'],
    ["'引号'", '引号'],
    ['', 'Sheet'],
    [' \n ', 'Sheet'],
    [':::', 'Sheet'],
    ['History', 'History_'],
    ['历史记录', '历史记录_'],
    ['长'.repeat(40), `${'长'.repeat(30)}…`],
    [`${'a'.repeat(29)}😀😀`, `${'a'.repeat(29)}…`],
  ])('%j → %j', (given, expected) => {
    expect(sheetNames([given])).toEqual([expected]);
  });

  test('tells names apart that Excel takes for one', () => {
    expect(sheetNames(['表', '表', '表 (2)', 'Total', 'TOTAL', '１', '1'])).toEqual([
      '表',
      '表 (2)',
      '表 (2) (2)',
      'Total',
      'TOTAL (2)',
      '１',
      '1 (2)',
    ]);
  });

  test('makes legal, different names of any texts', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('a', 'A', '表', "'", '/', 'history'),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), (wanted) => {
        const names = sheetNames(wanted);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length);
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[:\\/?*[\]\n]|^'|'$|^history$/i);
        }
      }),
    );
  });
});
