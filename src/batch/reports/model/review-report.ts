/** What a reviewer says of a form or a set of accounts, in a report. */
import type { Form } from '../../../core/forms/model';
import { formatAddress } from '../../../core/grid/address';
import { type AppliedReview, type AppliedRow, applyReview } from '../../../core/review/applied';
import { type Review, type ReviewConclusion, isEmptyReview, reviewOf } from '../../../core/review/record';
import { parseNumber } from '../../../core/text/number';
import type { CellPlace, Opinion, ReportLanguage } from './parts';

export interface SectionReview {
  /** Null lets the conclusion of the check stand. */
  readonly conclusion: ReviewConclusion | null;
  /** '' leaves a line to be filled in by hand, as for the others. */
  readonly opinion: string;
  readonly reviewer: string;
  readonly date: string;
  /** Those that something is said of, in the order of the form; at the end those that are no more. */
  readonly rows: readonly ReviewedRow[];
}

export interface ReviewedRow {
  /** `产出／数量／保洁面积` */
  readonly name: string;
  /** Null for a row that is no more. */
  readonly place: CellPlace | null;
  readonly weight: number | null;
  readonly claimed: number | null;
  readonly score: number | null;
  readonly opinion: string;
  /** What is wrong with the score as the row stands now; '' for nothing. */
  readonly problem: string;
}

/** A form's review: as it was said, and held against the form. */
export interface FormReview {
  readonly said: SectionReview;
  readonly applied: AppliedReview;
  /** The reviewer has scored rows. */
  readonly isScored: boolean;
}

export function formReview(
  form: Form,
  name: string,
  reviews: readonly Review[],
  language: ReportLanguage,
): FormReview | null {
  const review = reviewOf(reviews, name);
  if (!review || isEmptyReview(review)) return null;
  const applied = applyReview(form, review);
  const { review: texts } = language.report;
  const rows = applied.rows.flatMap((row) => (row.said ? [reviewedRow(row, form.sheet, language)] : []));
  const gone = applied.gone.map(({ path, said }): ReviewedRow => ({
    name: nameInPath(path),
    place: null,
    weight: null,
    claimed: null,
    score: numberOf(said.score),
    opinion: said.opinion,
    problem: texts.gone,
  }));
  return {
    said: { ...spoken(review), rows: [...rows, ...gone] },
    applied,
    isScored: applied.rows.some(({ said }) => said !== null && said.score !== null),
  };
}

/** As the lines for an opinion take it: what is not said is left to be filled in by hand. */
export function opinionOf({ opinion, reviewer, date }: SectionReview): Opinion {
  return { text: opinion || null, reviewer: reviewer || null, date: date || null };
}

/** A set of accounts has no rows to be scored. */
export function accountsReview(name: string, reviews: readonly Review[]): SectionReview | null {
  const review = reviewOf(reviews, name);
  return review && !isEmptyReview(review) ? { ...spoken(review), rows: [] } : null;
}

function spoken({ conclusion, opinion, reviewer, date }: Review): Omit<SectionReview, 'rows'> {
  return { conclusion, opinion, reviewer, date };
}

function reviewedRow(
  { names, weight, claimed, scoreField, said, problem }: AppliedRow,
  sheet: string,
  { report }: ReportLanguage,
): ReviewedRow {
  return {
    name: names.length === 0 ? report.score.budget : rowName(names),
    place: scoreField && { sheet, cell: formatAddress(scoreField.at) },
    weight: weight?.toNumber() ?? null,
    claimed: claimed?.toNumber() ?? null,
    score: numberOf(said?.score ?? null),
    opinion: said?.opinion ?? '',
    problem: problem === null ? '' : report.review.problems[problem],
  };
}

/** Levels of an indicator in one line; the blank ones left out. */
export function rowName(names: readonly string[]): string {
  return names
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => name !== '')
    .join('／');
}

/** `indicators.产出/数量/保洁面积` → `产出／数量／保洁面积` */
export function nameInPath(path: string): string {
  return rowName(path.replace(/^indicators\./, '').split('/'));
}

function numberOf(score: string | null): number | null {
  return score === null ? null : (parseNumber(score)?.value.toNumber() ?? null);
}
