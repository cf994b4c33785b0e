/** `--reviews`: what reviewers said, from a JSON file of the shape in which a workbook keeps it. */
import { readFileSync } from 'node:fs';
import { type KeptReview, restoreReviews } from '../core/review/store';
import { render } from '../locales/render';
import type { Language } from './language';

export type OpenedReviews =
  | { readonly ok: true; readonly reviews: readonly KeptReview[] }
  | { readonly ok: false; readonly message: string };

export function openReviews(file: string, { texts }: Language): OpenedReviews {
  const json = readJson(file);
  const kept = restoreReviews(json);
  if (json !== null && kept.writable) return { ok: true, reviews: kept.reviews };
  return { ok: false, message: render(texts.errors.noReviews, { path: file }) };
}

/** Null for a file that cannot be read or is no JSON. */
function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
}

/** Those of one file: what names another file is about that one alone. */
export function reviewsFor(path: string, reviews: readonly KeptReview[]): readonly KeptReview[] {
  const own = reviews.filter((review) => review.path === path);
  return [...reviews.filter((review) => review.path === undefined), ...own];
}
