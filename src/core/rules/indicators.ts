/** What the rules on indicator rows share: which rows count, and how a row reads. */
import type { Field, Form, Indicator, Section } from '../forms/model';
import { totalFundRow } from '../forms/model';
import { type Big, ZERO, decimal } from '../text/decimal';
import { isBlank, naMarker } from '../text/normalize';
import type { Comparison } from '../text/target/compare';
import { type ColumnSum, columnSum, proportionalScore } from './derived';
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

/** The rows a rule looks at: with name or figures, applicable, in a project that took place. */
export function applicableRows(form: Form): readonly Indicator[] {
  if (isCancelled(form)) return [];
  return form.indicators.filter((row) => !isNaRow(row) && !isTemplateRow(row));
}

/** True for a number above zero. */
export function isPositive(field: Field | undefined): boolean {
  return field?.number?.gt(ZERO) ?? false;
}

/** Something other than a blank, a number or a marker stands in the field. */
export function isUnreadable(field: Field | undefined): boolean {
  return (
    field !== undefined && field.number === null && !isBlank(field.text) && naMarker(field.text) === null
  );
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

/** A row whose actual value misses its target, with the score it should have where one number decides that. */
export interface UnmetRow {
  readonly row: Indicator;
  readonly comparison: Comparison;
  readonly score: Field;
  readonly weight: Field;
  /** weight × actual ÷ target; null for dates, several numbers and indicators where less is better. */
  readonly proportional: Big | null;
}

/** Rows that miss their target and carry weight and a numeric score. */
export function unmetRows({ form, compare }: RuleContext): readonly UnmetRow[] {
  return applicableRows(form).flatMap((row): UnmetRow[] => {
    const { score, weight } = row.cells;
    const comparison = compare(row);
    if (comparison.outcome !== 'not-met' || !score?.number || !weight?.number?.gt(ZERO)) return [];
    return [{ row, comparison, score, weight, proportional: proportional(comparison, weight.number) }];
  });
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
