import fc from 'fast-check';
import { similarity } from '../../../src/core/text/similarity';

test.each<[string, string, number]>([
  ['公共区域保洁面积', '公共区域 保洁面积', 1],
  ['ＡＢＣ', 'abc', 1],
  ['', '', 0],
  ['甲', '乙', 0],
  ['培训合格率', '验收完成情况', 0],
  ['abcd', 'abce', 2 / 3],
])('%j and %j', (a, b, expected) => {
  expect(similarity(a, b)).toBeCloseTo(expected, 10);
});

test('is the same from both sides, between nothing and one, and one with itself', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', 'a', 'A', ' ', '　') });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(similarity(a, b)).toBeCloseTo(similarity(b, a), 10);
      expect(similarity(a, b)).toBeGreaterThanOrEqual(0);
      expect(similarity(a, b)).toBeLessThanOrEqual(1);
      if (a.trim() !== '') expect(similarity(a, a)).toBe(1);
    }),
  );
});
