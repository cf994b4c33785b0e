import { type Review, emptyReview, withRow } from '../../../src/core/review/record';
import { restoreReviews, storeReviews, withReview } from '../../../src/core/review/store';

const FIRST: Review = withRow(
  { ...emptyReview('code:1'), conclusion: 'amend', opinion: '补充说明' },
  'funds.total',
  {
    score: '9.5',
    opinion: '',
  },
);
const SECOND: Review = { ...emptyReview('code:2'), reviewer: '李四', date: '2026-03-01' };

/** As it comes back from a workbook. */
function kept(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

test('reviews come back as they were kept', () => {
  const value = kept(withReview(kept(withReview(null, FIRST)), SECOND));
  expect(restoreReviews(value)).toEqual({ reviews: [FIRST, SECOND], writable: true });
  expect(restoreReviews(kept(storeReviews([FIRST])))).toEqual({ reviews: [FIRST], writable: true });
  expect(restoreReviews(undefined)).toEqual({ reviews: [], writable: true });
});

test('a review takes the place of the earlier one of its part; an empty one takes it away', () => {
  const both = withReview(withReview(null, FIRST), SECOND);
  const changed = { ...FIRST, conclusion: 'pass' as const };
  expect(restoreReviews(withReview(both, changed)).reviews).toEqual([SECOND, changed]);
  expect(restoreReviews(withReview(both, emptyReview('code:1'))).reviews).toEqual([SECOND]);
});

test.each<[string, unknown]>([
  ['of a newer version', { version: 2, reviews: [FIRST], more: true }],
  ['of another program', 'notes'],
  ['without a version', { reviews: [] }],
])('what is there %s is left alone', (_name, value) => {
  expect(restoreReviews(value)).toEqual({ reviews: [], writable: false });
  expect(withReview(value, FIRST)).toBe(value);
});

test('entries that cannot be read, and fields that are not known, are kept', () => {
  const odd = { part: 'code:9', conclusion: 'hold', stamp: 1 };
  const value = { version: 1, seen: true, reviews: [odd, { ...FIRST, signature: 'x' }] };
  expect(restoreReviews(value).reviews).toMatchObject([FIRST]);
  expect(withReview(value, { ...FIRST, opinion: '改' })).toEqual({
    version: 1,
    seen: true,
    reviews: [odd, { ...FIRST, opinion: '改', signature: 'x' }],
  });
});

test('a file may tell which workbook a review is about', () => {
  const value = {
    version: 1,
    reviews: [
      { ...FIRST, path: '甲/一.xlsx' },
      { ...SECOND, path: 3 },
    ],
  };
  expect(restoreReviews(value).reviews).toEqual([{ ...FIRST, path: '甲/一.xlsx' }, SECOND]);
});
