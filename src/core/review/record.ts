/** What a reviewer says of a form or a set of accounts: scores and opinions row by row, a conclusion, an opinion. */
import { type Big, ZERO, formatDecimal } from '../text/decimal';
import { isBlank } from '../text/normalize';
import { parseNumber } from '../text/number';

/** 通过, 修改后通过, 退回. */
export const REVIEW_CONCLUSIONS = ['pass', 'amend', 'return'] as const;
export type ReviewConclusion = (typeof REVIEW_CONCLUSIONS)[number];

export interface Review {
  /** Permanent name of the form or set: `code:4403…`, `accounts:final`. */
  readonly part: string;
  /** Null lets the conclusion of the check stand. */
  readonly conclusion: ReviewConclusion | null;
  readonly opinion: string;
  readonly reviewer: string;
  /** As the reviewer writes it: `2026-03-01`. */
  readonly date: string;
  /** By the row's path, `indicators.产出/数量/保洁面积`; only rows that something is said of. */
  readonly rows: Readonly<Record<string, RowReview>>;
}

export interface RowReview {
  /** A decimal such as `7.5`; null leaves the score that is claimed. */
  readonly score: string | null;
  readonly opinion: string;
}

export function emptyReview(part: string): Review {
  return { part, conclusion: null, opinion: '', reviewer: '', date: '', rows: {} };
}

/** Nothing is said: the report then has lines to be filled in by hand. */
export function isEmptyReview({ conclusion, opinion, reviewer, date, rows }: Review): boolean {
  const texts = [opinion, reviewer, date];
  return conclusion === null && texts.every(isBlank) && Object.values(rows).every(isEmptyRow);
}

/** The review with this said of a row; a row that nothing is said of any more is dropped. */
export function withRow(review: Review, path: string, row: RowReview): Review {
  const others = Object.entries(review.rows).filter(([key]) => key !== path);
  const rows = Object.fromEntries(isEmptyRow(row) ? others : [...others, [path, row]]);
  return { ...review, rows };
}

function isEmptyRow({ score, opinion }: RowReview): boolean {
  return score === null && isBlank(opinion);
}

/** The review of a form or set among those kept: the last one, where several were. */
export function reviewOf(reviews: readonly Review[], name: string): Review | null {
  return reviews.filter(({ part }) => part === name).pop() ?? null;
}

export type ScoreProblem = 'not-a-number' | 'negative' | 'too-many-decimals' | 'over-weight';

export type ReadScore =
  | { readonly ok: true; /** Null for a blank. */ readonly score: string | null }
  | { readonly ok: false; readonly problem: ScoreProblem };

const MOST_DECIMALS = 2;

/** Reads what a reviewer typed: a number from 0 to the row's weight with at most two decimals. */
export function readScore(typed: string, weight: Big | null): ReadScore {
  if (isBlank(typed)) return { ok: true, score: null };
  const number = parseNumber(typed);
  if (!number || number.percent) return { ok: false, problem: 'not-a-number' };
  if (number.value.lt(ZERO)) return { ok: false, problem: 'negative' };
  if (number.decimals > MOST_DECIMALS) {
    return { ok: false, problem: 'too-many-decimals' };
  }
  if (weight && number.value.gt(weight)) return { ok: false, problem: 'over-weight' };
  return { ok: true, score: formatDecimal(number.value) };
}
