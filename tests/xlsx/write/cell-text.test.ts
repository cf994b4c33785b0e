import fc from 'fast-check';
import { MOST_CHARACTERS, cleanText, cutText, looksLikeFormula } from '../../../src/xlsx/write/cell-text';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((codes) => String.fromCharCode(...codes));

/** `for…of` goes by characters: a surrogate met alone is half of none. */
function halves(text: string): number {
  return Array.from(text).filter((character) => /^[\ud800-\udfff]$/.test(character)).length;
}

describe('cleanText', () => {
  test.each([
    ['第一行\r\n第二行\r第三行', '第一行\n第二行\n第三行'],
    ['a\u0000b\u0008c\u001f\u007f\u0085d', 'abcd'],
    ['一\t二', '一 二'],
    ['\ud800x\udc00', '\ufffdx\ufffd'],
    ['😀 ⽤ ㎡ ①', '😀 ⽤ ㎡ ①'],
    ['a\u202egnp.xslx', 'agnp.xslx'],
    ['\ufeff表\ufffe\uffff', '表'],
    ['', ''],
  ])('%j → %j', (given, expected) => {
    expect(cleanText(given)).toBe(expected);
  });

  test('leaves nothing that XML 1.0 cannot hold, and is done at once', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, anyUnits), (text) => {
        const clean = cleanText(text);
        expect(halves(clean)).toBe(0);
        expect(clean).toMatch(/^[\n\u0020-\ufffd\u{10000}-\u{10fffd}]*$/u);
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });
});

describe('cutText', () => {
  test('keeps to the length, cuts no character in two, and says that it cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 12 }), (text, most) => {
        const cut = cutText(text, most);
        expect(cut.length).toBeLessThanOrEqual(most);
        expect(halves(cut)).toBe(0);
        expect(cut === text || cut.endsWith('…')).toBe(true);
      }),
    );
  });

  test('leaves what fits', () => {
    const full = '字'.repeat(MOST_CHARACTERS);
    expect(cutText(full, MOST_CHARACTERS)).toBe(full);
    expect(cutText(`${full}字`, MOST_CHARACTERS)).toHaveLength(MOST_CHARACTERS);
  });
});

test('knows what a program might take for a formula', () => {
  for (const text of ['=1+1', '+86', '-3', '@a', '＝1', '－1']) expect(looksLikeFormula(text)).toBe(true);
  for (const text of ['', '3', ' =1', '得分-3', '—']) expect(looksLikeFormula(text)).toBe(false);
});
