import fc from 'fast-check';
import { alignSequences } from '../../../../src/core/guard/compare/sequence';

const aligned = (first: string, second: string) =>
  alignSequences(first.length, second.length, {
    match: (i, j) => (first[i] === second[j] ? 0.7 : -0.3),
    loss: () => 0.25,
    gain: () => 0.25,
  });

test.each([
  ['abc', 'abc', [0, 1, 2]],
  ['abc', 'axbc', [0, 2, 3]],
  ['abc', 'ac', [0, null, 1]],
  // One in the place of another is the same, changed.
  ['abc', 'axc', [0, 1, 2]],
  ['', 'ab', []],
  ['ab', '', [null, null]],
])('%s to %s', (first, second, expected) => {
  expect(aligned(first, second)).toEqual(expected);
});

test('counterparts keep their order, and none is used twice', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (first, second) => {
      const found = aligned(first, second).filter((item) => item !== null);
      expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
    }),
  );
});

test('what was only taken out is found again', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm'), {
        maxLength: 12,
      }),
      fc.nat(11),
      (items, at) => {
        const left = items.filter((_, i) => i !== at);
        const expected = items.map((_, i) => (i === at ? null : i > at ? i - 1 : i));
        expect(aligned(items.join(''), left.join(''))).toEqual(expected);
      },
    ),
  );
});
