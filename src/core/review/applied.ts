/** A review held against its form as it stands now: whose rows may have moved, changed or gone. */
import type { Form } from '../forms/model';
import { type Big, ZERO, decimal, sum } from '../text/decimal';
import { isBlank, isNotApplicable } from '../text/normalize';
import { type Review, type RowReview, type ScoreProblem, readScore } from './record';
import { type ReviewRow, reviewRows } from './rows';

export interface AppliedReview {
  readonly rows: readonly AppliedRow[];
  /** What was said of rows that are no more, by their paths. */
  readonly gone: readonly { readonly path: string; readonly said: RowReview }[];
  /** The sum of the reviewer's scores and, for rows without one, those claimed; null while one does not count. */
  readonly total: Big | null;
  /** The same for the funds block, where there is one, and for each section: as the parts of the form's score. */
  readonly parts: readonly (Big | null)[];
}

export interface AppliedRow extends ReviewRow {
  readonly said: RowReview | null;
  /** What is wrong with the reviewer's score as the row stands now: its weight may have changed since. */
  readonly problem: ScoreProblem | null;
  /** The reviewer's score, else the one claimed; null where that is no number, or the reviewer's does not fit. */
  readonly counted: Big | null;
}

export function applyReview(form: Form, review: Review): AppliedReview {
  const rows = reviewRows(form).map((row) => appliedRow(row, review.rows[row.path] ?? null));
  const known = new Set(rows.map(({ path }) => path));
  const parts = [...(rows.some(isFunds) ? [rows.filter(isFunds)] : []), ...sectionsOf(form, rows)];
  return {
    rows,
    gone: Object.entries(review.rows).flatMap(([path, said]) => (known.has(path) ? [] : [{ path, said }])),
    total: rows.length === 0 ? null : totalOfRows(rows),
    parts: parts.map(totalOfRows),
  };
}

function appliedRow(row: ReviewRow, said: RowReview | null): AppliedRow {
  const given = said?.score ?? null;
  if (given === null) return { ...row, said, problem: null, counted: claimedOf(row) };
  const read = readScore(given, row.weight);
  if (!read.ok) return { ...row, said, problem: read.problem, counted: null };
  return { ...row, said, problem: null, counted: read.score === null ? claimedOf(row) : decimal(read.score) };
}

/** A blank and 不适用 count as nothing, as they do in the form's own total. */
function claimedOf({ claimed, scoreField }: ReviewRow): Big | null {
  if (claimed) return claimed;
  const text = scoreField?.text ?? '';
  return isBlank(text) || isNotApplicable(text) ? ZERO : null;
}

function totalOfRows(rows: readonly AppliedRow[]): Big | null {
  const counted = rows.flatMap((row) => row.counted ?? []);
  return counted.length < rows.length ? null : sum(counted);
}

function isFunds({ section }: ReviewRow): boolean {
  return section === null;
}

function sectionsOf(form: Form, rows: readonly AppliedRow[]): readonly (readonly AppliedRow[])[] {
  return form.sections.map((_, index) => rows.filter(({ section }) => section === index));
}
