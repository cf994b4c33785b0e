import { enumerate } from '../../../src/core/rules/words';

test('words are named once, and only so many of them', () => {
  expect(enumerate(['甲', '乙', '甲'])).toBe('甲、乙');
  expect(enumerate(['甲', '乙', '丙', '丁'], 3)).toBe('甲、乙、丙…');
  expect(enumerate(['甲', '乙', '丙', '甲'], 3)).toBe('甲、乙、丙');
});
