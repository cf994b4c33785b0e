import { placeholders, render } from '../../src/locales/render';

test('fills every placeholder, again and again', () => {
  expect(render('{found} 应为 {expected}，不是 {found}', { found: '9.90', expected: 9.88 })).toBe(
    '9.90 应为 9.88，不是 9.90',
  );
});

test('leaves a placeholder without a value in sight', () => {
  expect(render('{found} {missing}', { found: '{found}' })).toBe('{found} {missing}');
});

test('does not take names from the prototype', () => {
  expect(render('{constructor}', {})).toBe('{constructor}');
});

test('names the placeholders', () => {
  expect(placeholders('{a} {b2} {} { c } {D}')).toEqual(['a', 'b2']);
});
