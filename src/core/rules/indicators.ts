/** What the rules on indicator rows share: which rows count, and how a row reads. */
import type { Field, Form, Indicator, Section } from '../forms/model';
import { totalFundRow } from '../forms/model';
import { overlaps } from '../grid/address';
import { type Big, ZERO, decimal } from '../text/decimal';
import { isBlank, naMarker } from '../text/normalize';
import type { Comparison } from '../text/target/compare';
import { type ColumnSum, columnSum, proportionalScore } from './derived';
import { sharesPoints } from './points';
import type { RuleContext } from './rule';

/**
 * A row that does not apply to the project: name, target and actual all blank or marked, or target and actual
 * both marked. 无 against 无 under a real name is an answer (安全事故：无), not a marker.
 */
export function isNaRow({ cells }: Indicator): boolean {
  const name = naState(cells.level3);
  const target = naState(cells.target);
  const actual = naState(cells.actual);
  if (name !== 'text' && target !== 'text' && actual !== 'text') return true;
  return isMarker(target) && isMarker(actual) && !(name === 'text' && target === '无' && actual === '无');
}

function naState(field: Field | undefined): ReturnType<typeof naMarker> | 'blank' | 'text' {
  if (!field || isBlank(field.text)) return 'blank';
  return naMarker(field.text) ?? 'text';
}

function isMarker(state: ReturnType<typeof naState>): boolean {
  return state !== 'blank' && state !== 'text';
}

/** A row the template or a draft left behind: `……` or `指标2：`, and nothing else in it. */
export function isTemplateRow({ cells }: Indicator): boolean {
  const others = [cells.target, cells.actual, cells.weight, cells.score];
  return (
    /^([….。·]+|指标\d*[:：]?)$/.test(cells.level3?.text ?? '') &&
    others.every((field) => !field || isBlank(field.text) || /^[….。·]+$/.test(field.text))
  );
}

/**
 * A project that was cancelled: nothing budgeted, nothing spent, and a reason given (F09). Its rows need no
 * scores.
 */
export function isCancelled(form: Form): boolean {
  const { budget, executed } = totalFundRow(form)?.cells ?? {};
  if (!budget?.number?.eq(ZERO) || !executed?.number?.eq(ZERO)) return false;
  const reasons = form.indicators.map(({ cells }) => cells.reason);
  return [...reasons, totalFundRow(form)?.cells.reason].some((field) => field && !isBlank(field.text));
}

/** Nearly every rule asks for them. */
const stated = new WeakMap<Form, readonly Indicator[]>();

/** The rows that say something about this project, in a cancelled one too. */
export function statedRows(form: Form): readonly Indicator[] {
  const rows = stated.get(form) ?? form.indicators.filter((row) => !isNaRow(row) && !isTemplateRow(row));
  stated.set(form, rows);
  return rows;
}

/** The rows a rule looks at: with name or figures, applicable, in a project that took place. */
export function applicableRows(form: Form): readonly Indicator[] {
  return isCancelled(form) ? [] : statedRows(form);
}

/** True for a number above zero. */
export function isPositive(field: Field | undefined): boolean {
  return field?.number?.gt(ZERO) ?? false;
}

/** Rows of a section. */
export function rowsOf(form: Form, section: Section): readonly Indicator[] {
  return section.indicators.flatMap((index) => form.indicators[index] ?? []);
}

/** A row's name for a message: 三级指标, else 二级指标, else its row number. */
export function rowName({ cells, row }: Indicator): string {
  return cells.level3?.text || cells.level2?.text || String(row + 1);
}

/** The points a form's weights have to add up to; two values where nothing printed decides between them. */
export function expectedTotalWeights(form: Form, totalWeight: number, budgetWeight: number): readonly Big[] {
  const whole = decimal(totalWeight);
  if (isPositive(totalFundRow(form)?.cells.weight)) return [whole];
  return [whole, whole.minus(budgetWeight)];
}

/** Σ of the weights of some rows. */
export function weightSum(rows: readonly Indicator[]): ColumnSum {
  return columnSum(rows.map(({ cells }) => cells.weight));
}

/** A row with weight and a numeric score, its actual value compared with its target. */
export interface ScoredRow {
  readonly row: Indicator;
  readonly comparison: Comparison;
  readonly score: Field & { readonly number: Big };
  readonly weight: Field & { readonly number: Big };
}

/** Applicable rows that carry weight and a numeric score of their own. */
export function scoredRows({ form, compare }: RuleContext): readonly ScoredRow[] {
  return applicableRows(form).flatMap((row): ScoredRow[] => {
    const { score, weight } = row.cells;
    if (sharesPoints(form, row)) return [];
    if (!hasNumber(score) || !hasNumber(weight) || weight.number.lte(ZERO)) return [];
    return [{ row, comparison: compare(row), score, weight }];
  });
}

function hasNumber(field: Field | undefined): field is Field & { readonly number: Big } {
  return field !== undefined && field.number !== null;
}

/** A row whose actual value misses its target, with the score it should have where one number decides that. */
export interface UnmetRow extends ScoredRow {
  /** weight × actual ÷ target; null for dates, several numbers and indicators where less is better. */
  readonly proportional: Big | null;
}

/** Rows that miss their target and carry weight and a numeric score. */
export function unmetRows(context: RuleContext): readonly UnmetRow[] {
  return scoredRows(context)
    .filter(({ comparison }) => comparison.outcome === 'not-met')
    .map((row) => ({ ...row, proportional: proportional(row.comparison, row.weight.number) }));
}

/** 10号: a quantitative target that was missed is scored in proportion to what was reached. */
function proportional({ points, direction }: Comparison, weight: Big): Big | null {
  if (!points || direction === 'less' || points.target.lte(ZERO)) return null;
  if (points.actual.lt(ZERO) || points.actual.gte(points.target)) return null;
  return proportionalScore(weight, points.actual, points.target);
}

/** True when at least one row with weight could be compared: else rules on missed targets cannot speak. */
export function anyComparable({ form, compare }: RuleContext): boolean {
  return applicableRows(form).some((row) => {
    const { outcome } = compare(row);
    return outcome === 'met' || outcome === 'not-met';
  });
}

/** How far an indicator where more is better went beyond its target, as a share of it; null where it did not. */
export function overshootOf({ direction, deviation }: Comparison): Big | null {
  return direction === 'more' && deviation?.gt(ZERO) ? deviation : null;
}

/** Why a row needs a reason: it missed its target, or was scored below its weight; null where it needs none. */
export type ReasonCause = 'not-met' | 'deducted';

export function reasonCause({ form, compare }: RuleContext, row: Indicator): ReasonCause | null {
  const { score, weight } = row.cells;
  if (!weight?.number?.gt(ZERO)) return null;
  if (compare(row).outcome === 'not-met') return 'not-met';
  if (sharesPoints(form, row)) return null;
  return score?.number?.lt(weight.number) ? 'deducted' : null;
}

/**
 * Of the rows that need a reason, those that have one: in their own cell, or, where the form has lost its merges,
 * in the first of several such rows one below the other.
 */
export function explainedRows(
  { form, sheet }: RuleContext,
  needsReason: (row: Indicator) => boolean,
): ReadonlySet<Indicator> {
  const lostMerges = !sheet.merges.some((merge) => overlaps(merge, form.range));
  const explained = new Set<Indicator>();
  let covered = false;
  for (const row of applicableRows(form)) {
    covered = needsReason(row) && (hasReason(row) || (covered && lostMerges));
    if (covered) explained.add(row);
  }
  return explained;
}

export function hasReason({ cells: { reason } }: Indicator): boolean {
  return reason !== undefined && !isBlank(reason.text);
}
