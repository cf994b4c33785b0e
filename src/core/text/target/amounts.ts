/** One quantity against one quantity. */
import type { Big } from '../decimal';
import { type Indicator, LARGEST_FRACTION, defaultOperator, isRatioName, isReverse } from './direction';
import { type Interval, bounded, span } from './interval';
import { type Reading, judge } from './judge';
import { isBare } from './parse';
import { readAsRatio } from './ratio';
import { type Direction, MET, type Operator, type Quantity, type Verdict, unknown } from './types';
import { type Conversion, conversions } from './units';

export interface AmountComparison {
  readonly verdict: Verdict;
  readonly direction: Direction | null;
  /** Both values in one base, when each is a single number that reads in one way only. */
  readonly points: { readonly target: Big; readonly actual: Big } | null;
}

/** Words that deny or limit a number: 未验收, 仅, 计划. */
const QUALIFIERS = /未|没|尚|拟|预计|计划|不|仅|只|缺|暂|待|部分|其中|差/g;

/** Beyond a thousand times the target a reading has mistaken the scale, if another reading is nearer. */
const PLAUSIBLE = 1000;

/** Compares two quantities under one indicator; `column` is the operator of the 计算符号 column. */
export function compareAmounts(
  target: Quantity,
  actual: Quantity,
  indicator: Indicator,
  column: Operator | null,
): AmountComparison {
  const preferred = defaultOperator(target, indicator);
  const operator = target.operator ?? column ?? (target.reached ? '≥' : preferred);
  const direction = target.upper ? 'exact' : directionOf(operator);
  const doubt = (verdict: Verdict): AmountComparison => ({ verdict, direction, points: null });
  if (isQualified(actual, target, indicator.name)) return doubt(unknown('actual-is-qualified'));
  if (namesClash(target, actual)) return doubt(unknown('different-wording'));
  const pairs = readPairs(target, actual, indicator.name, isReverse(operator));
  if (pairs.length === 0) return doubt(unknown('units-differ'));
  const points = singlePoint(pairs, target, actual);
  if (!target.upper && !operator) {
    return {
      verdict: points?.target.eq(points.actual) ? MET : unknown('direction-unclear'),
      direction,
      points,
    };
  }
  if (onOtherScale(target, actual, indicator.name)) return doubt(unknown('unit-ambiguous'));
  const readings = pairs.map((pair) => toReading(pair, target, actual, operator));
  return { verdict: judge(readings, directionOf(preferred), 'unit-ambiguous'), direction, points };
}

/** The most points of a question in a survey, and the fewest that a satisfaction in percent comes to. */
const LONGEST_SCALE = 10;
const FEWEST_PERCENT = 50;

/** 4.8 of five points for a satisfaction of 90 of a hundred. */
function onOtherScale(target: Quantity, actual: Quantity, name: string): boolean {
  if (!name.includes('满意')) return false;
  const [low, high] = target.value.lt(actual.value) ? [target, actual] : [actual, target];
  const scored = low.unit.dimension !== 'percent' && low.value.gt(LARGEST_FRACTION);
  return scored && low.value.lte(LONGEST_SCALE) && high.value.gte(FEWEST_PERCENT);
}

export function directionOf(operator: Operator | null): Direction | null {
  if (!operator) return null;
  if (operator === '=') return 'exact';
  return isReverse(operator) ? 'less' : 'more';
}

function isQualified(actual: Quantity, target: Quantity, name: string): boolean {
  const said = target.words + name;
  return (actual.words.match(QUALIFIERS) ?? []).some((word) => !said.includes(word));
}

const RISES = /提高|提升|增长|增加|上升|扩大/;
const FALLS = /降低|下降|减少|缩短|压减|缩小/;

/** 覆盖率 is not answered by 完成率, nor 降低5% by 提高5%. */
function namesClash(target: Quantity, actual: Quantity): boolean {
  const wanted = target.words;
  const given = actual.words;
  if ((RISES.test(wanted) && FALLS.test(given)) || (FALLS.test(wanted) && RISES.test(given))) return true;
  if (!isRatioName(target.label) || !isRatioName(actual.label)) return false;
  return !target.label.includes(actual.label) && !actual.label.includes(target.label);
}

/** The ends of both sides in one base. */
interface Pair {
  readonly target: Ends;
  readonly actual: Ends;
}

interface Ends {
  readonly low: Big;
  readonly high: Big;
}

function readPairs(target: Quantity, actual: Quantity, name: string, lessIsBetter: boolean): readonly Pair[] {
  const ratio = readAsRatio(target, actual, name, lessIsBetter);
  if (ratio) return ratio.pairs.map(([t, a]) => ({ target: ends(t, 1), actual: ends(a, 1) }));
  const found = conversionsOf(target, actual);
  const all = found.flatMap(([forTarget, forActual]) =>
    scales(target, actual).map(([scaleTarget, scaleActual]) => ({
      target: ends(target, forTarget.times(scaleTarget)),
      actual: ends(actual, forActual.times(scaleActual)),
    })),
  );
  if (all.length < 2) return all;
  const plausible = all.filter(isPlausible);
  return plausible.length > 0 ? plausible : all;
}

/** By unit; else by the words themselves, where one side's are held in the other's (个 and 个秒批, 人 and 个人). */
function conversionsOf(target: Quantity, actual: Quantity): readonly Conversion[] {
  const thing = thingOf(target);
  const other = thingOf(actual);
  const alike = thing.includes(other) || other.includes(thing);
  const byUnit = conversions(target.unit, actual.unit);
  if (byUnit.length > 0) return nounsClash(target, actual) && !alike ? [] : byUnit;
  return alike ? conversions(target.unit, target.unit) : [];
}

function thingOf({ unit, noun }: Quantity): string {
  return `${unit.name}${unit.per}${noun}`.toLowerCase();
}

function nounsClash(target: Quantity, actual: Quantity): boolean {
  const clause = /^[;,、]/.test(target.noun);
  if (clause) return !actual.noun.includes(target.noun.slice(1));
  if (target.noun === '' || actual.noun === '' || /^[;,、]/.test(actual.noun)) return false;
  return !target.noun.includes(actual.noun) && !actual.noun.includes(target.noun);
}

/** A bare number beside `5万件` counts pieces or tens of thousands of them. */
function scales(target: Quantity, actual: Quantity): readonly (readonly [number, number])[] {
  const plain = [1, 1] as const;
  if (isBare(actual) && actual.scale === 1 && target.scale > 1) return [plain, [1, target.scale]];
  if (isBare(target) && target.scale === 1 && actual.scale > 1) return [plain, [actual.scale, 1]];
  return [plain];
}

function ends(quantity: Quantity, factor: Big | number): Ends {
  const low = quantity.value.times(factor);
  return { low, high: quantity.upper ? quantity.upper.times(factor) : low };
}

function isPlausible({ target, actual }: Pair): boolean {
  const t = target.low.abs();
  const a = actual.low.abs();
  return t.eq(0) || a.eq(0) || (a.lte(t.times(PLAUSIBLE)) && t.lte(a.times(PLAUSIBLE)));
}

function singlePoint(pairs: readonly Pair[], target: Quantity, actual: Quantity): AmountComparison['points'] {
  const [only, ...more] = pairs;
  if (!only || more.length > 0 || target.upper || actual.upper) return null;
  if (actual.operator && actual.operator !== '=') return null;
  return { target: only.target.low, actual: only.actual.low };
}

function toReading(pair: Pair, target: Quantity, actual: Quantity, operator: Operator | null): Reading {
  return {
    target:
      target.upper || !operator
        ? span(pair.target.low, pair.target.high)
        : bounded(operator, pair.target.low),
    actual: actualSet(pair.actual, actual),
  };
}

function actualSet({ low, high }: Ends, { operator, upper }: Quantity): Interval {
  return operator && !upper ? bounded(operator, low) : span(low, high);
}
