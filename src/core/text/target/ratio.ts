/** Percentages whose sign is lost: `1` for 100 %, `99.99` for 99.99 %. */
import { Big, formatDecimal } from '../decimal';
import { LARGEST_FRACTION, isRatioName } from './direction';
import { isBare } from './parse';
import type { Quantity } from './types';
import { PERCENT } from './units';

/** A bare number beyond this is no percentage at all. */
const LARGEST_SHARE = new Big(1000);

/** The pair's values as percentages: each of the listed readings is possible. */
export interface RatioReadings {
  readonly pairs: readonly (readonly [target: Quantity, actual: Quantity])[];
}

/** Null when the pair is not about percentages or both already carry their sign. */
export function readAsRatio(
  target: Quantity,
  actual: Quantity,
  name: string,
  lessIsBetter: boolean,
): RatioReadings | null {
  if (!lacksSign(target, actual, name) && !lacksSign(actual, target, name)) return null;
  if (!isPercentOrBare(target) || !isPercentOrBare(actual)) return null;
  const targets = readings(target, actual, lessIsBetter);
  const actuals = readings(actual, target, lessIsBetter);
  // Two bare fractions lost their sign in the same way.
  const together = isFraction(target) && isFraction(actual);
  const pairs = together
    ? targets.map((t, i) => [t, actuals[i] ?? t] as const)
    : targets.flatMap((t) => actuals.map((a) => [t, a] as const));
  return { pairs };
}

/** True for a bare number that ought to be a percentage, by the indicator's name or by the other side. */
export function lacksSign(quantity: Quantity, other: Quantity | null, name: string): boolean {
  if (!isBare(quantity) || quantity.scale > 1 || quantity.value.gt(LARGEST_SHARE)) return false;
  if (other?.unit.dimension === 'percent') return true;
  if (other && !isBare(other)) return false;
  return isRatioName(quantity.label === '' ? name : quantity.label) || isRatioName(name);
}

/** `1` → `100%`, `99.99` → `99.99%`; null where the number could be read either way. */
export function withSign(quantity: Quantity, other: Quantity | null, lessIsBetter: boolean): string | null {
  if (quantity.upper) return null;
  const [only, ...more] = readings(quantity, other, lessIsBetter);
  return only && more.length === 0 ? `${formatDecimal(only.value)}%` : null;
}

function readings(quantity: Quantity, other: Quantity | null, lessIsBetter: boolean): readonly Quantity[] {
  if (!isBare(quantity)) return [quantity];
  const asWritten = { ...quantity, unit: PERCENT };
  if (!isFraction(quantity) || quantity.value.eq(0)) return [asWritten];
  const times100 = {
    ...asWritten,
    value: quantity.value.times(100),
    upper: quantity.upper?.times(100) ?? null,
  };
  // Where small shares are wanted, 0.5 may well mean 0.5 %.
  const small = other?.unit.dimension === 'percent' && other.value.lte(LARGEST_FRACTION);
  return lessIsBetter || small ? [times100, asWritten] : [times100];
}

function isFraction(quantity: Quantity): boolean {
  return isBare(quantity) && quantity.value.lte(LARGEST_FRACTION);
}

function isPercentOrBare(quantity: Quantity): boolean {
  return isBare(quantity) || quantity.unit.dimension === 'percent';
}
