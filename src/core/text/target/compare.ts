/** 实际完成值 against 年度指标值: the entry point of the target grammar. */
import type { Big } from '../decimal';
import { isBlank, normalizeLabel, normalizeText } from '../normalize';
import { compareAmounts, directionOf } from './amounts';
import { canonical } from './canonical';
import { compareContinuous } from './continuous';
import { compareDates } from './date';
import { type Indicator, defaultFrequencyOperator } from './direction';
import { compareFrequencies, yearly } from './frequency';
import { combineVerdicts } from './judge';
import { parseOperatorColumn } from './operators';
import { parseValue } from './parse';
import { matchParts } from './parts';
import { type Remarks, remarksOn } from './remarks';
import {
  type Direction,
  type Frequency,
  MET,
  type Operator,
  type Outcome,
  type ParsedValue,
  type Parts,
  type UnknownReason,
  type Verdict,
  unknown,
} from './types';
import { compareWords } from './words';

/** Texts as the sheet displays them. */
export interface TargetInput {
  readonly level1?: string;
  readonly level2: string;
  readonly name: string;
  /** The 计算符号 or 指标性质 column, where the layout has one. */
  readonly operator?: string;
  readonly target: string;
  /** The 度量单位 column, where the layout has one. */
  readonly unit?: string;
  readonly actual: string;
  /** The form's year, for dates without one. */
  readonly year?: number | null;
}

export interface Comparison {
  readonly outcome: Outcome;
  readonly target: ParsedValue;
  readonly actual: ParsedValue;
  /** Which way is better; null for words, dates and where nothing tells. */
  readonly direction: Direction | null;
  /** (actual − target) / target for single numbers and a target that is not 0. */
  readonly deviation: Big | null;
  /** One number against one number in the same base. */
  readonly points: { readonly target: Big; readonly actual: Big } | null;
  /** Why it could not be decided; null when it was. */
  readonly reason: UnknownReason | null;
  readonly remarks: Remarks;
}

interface Decision {
  readonly verdict: Pick<Comparison, 'outcome' | 'reason'>;
  readonly direction: Direction | null;
  readonly points: Comparison['points'];
}

/** Compares an actual value with its target. Never throws; in any doubt the outcome is unknown. */
export function compareTarget(input: TargetInput): Comparison {
  const pair = readPair(input);
  const { target, actual } = pair;
  const indicator = indicatorOf(input);
  const decision = settleBlanks(target, actual) ?? decide(pair, indicator, input);
  const { points, direction } = decision;
  return {
    ...decision.verdict,
    target,
    actual,
    direction,
    deviation: points && !points.target.eq(0) ? points.actual.minus(points.target).div(points.target) : null,
    points,
    remarks: remarksOn(input, target, actual, indicator, direction === 'less'),
  };
}

function indicatorOf({ level1 = '', level2, name }: TargetInput): Indicator {
  return { level1, level2, name: normalizeLabel(name) };
}

interface Pair {
  readonly target: ParsedValue;
  readonly actual: ParsedValue;
  /** Canonical spellings. */
  readonly wanted: string;
  readonly given: string;
}

/** Money and counts are never dates; elsewhere 2021.7 is one, and always beside a date in words. */
const NUMBERS_ONLY = /成本|数量|经济/;
const DATES = /时间|日期/;
/** 年/月, 年月日, 日期: a unit column that announces dates. */
const DATE_UNIT = /年.?月|日期|时间/;

function readPair(input: TargetInput): Pair {
  const unit = input.unit ?? '';
  const digitDates =
    (!NUMBERS_ONLY.test(input.level2) && isBlank(unit)) || DATES.test(input.name) || DATE_UNIT.test(unit);
  const context = { year: input.year ?? null, unit, digitDates };
  const wanted = canonical(input.target);
  const given = canonical(input.actual);
  const target = parseValue(input.target, wanted, context);
  const actual = parseValue(input.actual, given, {
    ...context,
    digitDates: digitDates || target.kind === 'date',
  });
  return { target, actual, wanted, given };
}

/** Blanks and not-applicable markers leave nothing to compare. */
function settleBlanks(target: ParsedValue, actual: ParsedValue): Decision | null {
  const noTarget = target.kind === 'blank' || target.kind === 'not-applicable';
  const noActual = actual.kind === 'blank' || actual.kind === 'not-applicable';
  if (noTarget && noActual) return undirected({ outcome: 'not-applicable', reason: null });
  if (noTarget) return undirected(unknown(target.kind === 'blank' ? 'target-blank' : 'target-na'));
  if (noActual) return undirected(unknown(actual.kind === 'blank' ? 'actual-blank' : 'actual-na'));
  return null;
}

function undirected(verdict: Decision['verdict']): Decision {
  return { verdict, direction: null, points: null };
}

function decide(pair: Pair, indicator: Indicator, input: TargetInput): Decision {
  const column = parseOperatorColumn(normalizeText(input.operator ?? ''));
  const decision = decideByKind(pair, indicator, column, input.year ?? null);
  // The same words in both cells say that it was done as planned, whatever they are.
  return pair.wanted === pair.given ? { ...decision, verdict: MET } : decision;
}

function decideByKind(
  pair: Pair,
  indicator: Indicator,
  column: Operator | null,
  year: number | null,
): Decision {
  const { target, actual } = pair;
  if (target.kind === 'quantity' && actual.kind === 'quantity') {
    return compareAmounts(target, actual, indicator, column);
  }
  if (target.kind === 'parts') return decideParts(target, actual, indicator, column);
  return decideFrequency(target, actual, indicator, column) ?? undirected(decideOther(pair, year));
}

function decideOther({ target, actual, wanted, given }: Pair, year: number | null): Verdict {
  if (target.kind === 'date' && actual.kind === 'date') return compareDates(target, actual, year !== null);
  if (target.kind === 'continuous' && actual.kind === 'continuous') return compareContinuous(target, actual);
  if (target.kind === 'qualitative') return compareWords(wanted, given);
  if (actual.kind === 'qualitative') return unknown('actual-is-words');
  return unknown(actual.kind === 'parts' ? 'parts-unmatched' : 'units-differ');
}

function decideParts(
  target: Parts,
  actual: ParsedValue,
  indicator: Indicator,
  column: Operator | null,
): Decision {
  if (actual.kind !== 'parts') {
    const reason = actual.kind === 'qualitative' ? 'actual-is-words' : 'parts-unmatched';
    return undirected(unknown(reason));
  }
  const verdicts: Verdict[] = [];
  const directions = new Set<Direction | null>();
  for (const [part, answer] of matchParts(target, actual)) {
    const compared = answer && compareAmounts(part, answer, indicator, column);
    verdicts.push(compared?.verdict ?? unknown('parts-unmatched'));
    if (compared) directions.add(compared.direction);
  }
  const [direction = null, ...others] = directions;
  return {
    verdict: combineVerdicts(verdicts),
    direction: others.length === 0 ? direction : null,
    points: null,
  };
}

/** Frequencies against each other or against a plain count. */
function decideFrequency(
  target: ParsedValue,
  actual: ParsedValue,
  indicator: Indicator,
  column: Operator | null,
): Decision | null {
  if (target.kind === 'quantity' && actual.kind === 'frequency') {
    return decideCounts(yearly(target), [actual], indicator, column);
  }
  if (target.kind !== 'frequency') return null;
  if (actual.kind === 'frequency') return decideCounts(target, [actual], indicator, column);
  if (actual.kind !== 'quantity') return null;
  const count = yearly(actual);
  // 3次 for 1次/月 may be three in the year, or three a month with the month left unsaid.
  const readings = target.period === '年' ? [count] : [count, { ...count, period: target.period }];
  return decideCounts(target, readings, indicator, column);
}

function decideCounts(
  target: Frequency,
  actuals: readonly Frequency[],
  indicator: Indicator,
  column: Operator | null,
): Decision {
  const operator = target.operator ?? column ?? defaultFrequencyOperator(indicator);
  const compared = actuals.map((actual) => compareFrequencies(target, actual, operator));
  const [first, ...others] = compared;
  const agreed = first && others.every(({ verdict }) => verdict.outcome === first.verdict.outcome);
  return {
    verdict: agreed ? first.verdict : unknown('unit-ambiguous'),
    direction: directionOf(operator),
    points: others.length === 0 ? (first?.points ?? null) : null,
  };
}
