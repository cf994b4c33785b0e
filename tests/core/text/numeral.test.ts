import fc from 'fast-check';
import { parseNumeral } from '../../../src/core/text/numeral';

/** Spells a number below 10⁸ the textbook way: the inverse to test against. */
function spell(n: number): string {
  const digits = '零一二三四五六七八九';
  const small = (m: number): string =>
    [1000, 100, 10, 1]
      .map((size, i) => {
        const digit = Math.floor(m / size) % 10;
        return digit === 0 ? '零' : `${digits.charAt(digit)}${['千', '百', '十', ''][i] ?? ''}`;
      })
      .join('')
      .replace(/零+/g, '零')
      .replace(/^零|零$/g, '');
  if (n < 10_000) return small(n);
  const tail = n % 10_000;
  return `${small(Math.floor(n / 10_000))}万${tail > 0 && tail < 1000 ? '零' : ''}${small(tail)}`;
}

describe('parseNumeral', () => {
  it.each([
    ['二〇二五', '2025'],
    ['二零二一', '2021'],
    ['二○二二', '2022'],
    ['一', '1'],
    ['两', '2'],
    ['零', '0'],
    ['十', '10'],
    ['十二', '12'],
    ['二十', '20'],
    ['一百一十二', '112'],
    ['两百', '200'],
    ['二百五', '250'],
    ['二百零五', '205'],
    ['一千零五十', '1050'],
    ['一千二', '1200'],
    ['三万五', '35000'],
    ['三万五千', '35000'],
    ['三万零五', '30005'],
    ['壹拾贰万', '120000'],
    ['壹拾贰万叁仟肆佰伍拾陆', '123456'],
    ['一亿两千万', '120000000'],
    ['十万', '100000'],
    ['半', '0.5'],
    ['三点五', '3.5'],
    ['九十九点八八', '99.88'],
  ])('%s is %s', (text, value) => expect(parseNumeral(text)?.toFixed()).toBe(value));

  it.each(['', '几十', '数百', '十十', '百', '一百千', '万', '点五', '三点', '一二百', '提升', '12'])(
    '%j is none',
    (text) => expect(parseNumeral(text)).toBeNull(),
  );

  it('reads every number below 10⁸ as it is spelled', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (n) => {
        expect(parseNumeral(spell(n))?.toFixed()).toBe(String(n));
      }),
      { numRuns: 500 },
    );
  });
});
