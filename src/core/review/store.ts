/**
 * Reviews as they are kept: one JSON value, the same among a workbook's settings and in a file beside it. What a
 * newer program wrote, and what cannot be read, stays as it is.
 */
import * as v from 'valibot';
import { REVIEW_CONCLUSIONS, type Review, isEmptyReview } from './record';

/** Where a host keeps reviews among the workbook's settings. */
export const REVIEW_SETTING = 'formlint.review';

const VERSION = 1;

const text = v.string();
/** What else stands in an entry is kept, and goes back with it. */
const reviewShape = v.looseObject({
  part: v.pipe(text, v.nonEmpty()),
  conclusion: v.nullable(v.picklist(REVIEW_CONCLUSIONS)),
  opinion: text,
  reviewer: text,
  date: text,
  rows: v.record(text, v.looseObject({ score: v.nullable(text), opinion: text })),
});
const storeShape = v.looseObject({ version: v.literal(VERSION), reviews: v.array(v.unknown()) });

/** Reviews of one store; those of a file may tell which workbook they are about. */
export interface KeptReview extends Review {
  /** As the command line names the workbook; absent where the part's name is enough. */
  readonly path?: string;
}

export interface KeptReviews {
  readonly reviews: readonly KeptReview[];
  /** False where a newer program, or another one, wrote what is there: nothing can be added to it. */
  readonly writable: boolean;
}

/** Reads what is kept; null and undefined for nothing. */
export function restoreReviews(value: unknown): KeptReviews {
  if (value === null || value === undefined) return { reviews: [], writable: true };
  const store = v.safeParse(storeShape, value);
  if (!store.success) return { reviews: [], writable: false };
  return { reviews: store.output.reviews.flatMap((entry) => reviewIn(entry) ?? []), writable: true };
}

/** The reviews as a JSON value. */
export function storeReviews(reviews: readonly KeptReview[]): unknown {
  return { version: VERSION, reviews };
}

/**
 * What is kept, with this review in place of an earlier one of its part; an empty review takes it away. Everything
 * else stays. What is not writable is given back as it is.
 */
export function withReview(value: unknown, review: Review): unknown {
  const store = v.safeParse(storeShape, value ?? storeReviews([]));
  if (!store.success) return value;
  const { reviews } = store.output;
  const others = reviews.filter((entry) => reviewIn(entry)?.part !== review.part);
  const before = reviews.map(reviewIn).find((entry) => entry?.part === review.part);
  return {
    ...store.output,
    reviews: isEmptyReview(review) ? others : [...others, { ...before, ...review }],
  };
}

function reviewIn(entry: unknown): KeptReview | null {
  const read = v.safeParse(reviewShape, entry);
  if (!read.success) return null;
  const { path, ...review } = read.output;
  return typeof path === 'string' ? { ...review, path } : review;
}
