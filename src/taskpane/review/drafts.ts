/** What a reviewer has typed and the host has not kept yet, field by field: so that two panes do not undo each other. */
import { type Review, REVIEW_CONCLUSIONS, type RowReview, withRow } from '../../core/review/record';

/** A row's score or opinion goes by its path: `score indicators.产出/数量/保洁面积`. */
export type FieldKey =
  'conclusion' | 'opinion' | 'reviewer' | 'date' | `score ${string}` | `opinion ${string}`;

export interface Draft {
  readonly typed: string;
  /** Typed as it can be kept. */
  readonly valid: boolean;
}

/** The fields of one review. */
export type Drafts = ReadonlyMap<FieldKey, Draft>;

export const NO_DRAFTS: Drafts = new Map();

/** The review with all that can be kept of the drafts. */
export function withDrafts(review: Review, drafts: Drafts): Review {
  return [...drafts].reduce(
    (kept, [key, { typed, valid }]) => (valid ? withField(kept, key, typed) : kept),
    review,
  );
}

/** All fields that the review says something in, or could. */
export function fieldsOf({ rows }: Review): readonly FieldKey[] {
  const ofRows = Object.keys(rows).flatMap((path): FieldKey[] => [`score ${path}`, `opinion ${path}`]);
  return ['conclusion', 'opinion', 'reviewer', 'date', ...ofRows];
}

/** As its field shows it. */
export function fieldText(review: Review, key: FieldKey): string {
  const row = rowKey(key);
  if (row)
    return row.field === 'score' ? (rowOf(review, row.path).score ?? '') : rowOf(review, row.path).opinion;
  return review[key as keyof Pick<Review, 'conclusion' | 'opinion' | 'reviewer' | 'date'>] ?? '';
}

function withField(review: Review, key: FieldKey, text: string): Review {
  const row = rowKey(key);
  if (row) {
    const said = rowOf(review, row.path);
    const score = text === '' ? null : text;
    return withRow(review, row.path, row.field === 'score' ? { ...said, score } : { ...said, opinion: text });
  }
  if (key === 'conclusion')
    return { ...review, conclusion: REVIEW_CONCLUSIONS.find((one) => one === text) ?? null };
  return { ...review, [key]: text };
}

function rowKey(key: FieldKey): { readonly field: 'score' | 'opinion'; readonly path: string } | null {
  const [field, path] = [key.slice(0, key.indexOf(' ')), key.slice(key.indexOf(' ') + 1)];
  return key.includes(' ') ? { field: field === 'score' ? 'score' : 'opinion', path } : null;
}

function rowOf(review: Review, path: string): RowReview {
  return review.rows[path] ?? { score: null, opinion: '' };
}
