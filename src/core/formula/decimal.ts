/** Numbers of formulas: decimal while a formula is worked out, 15 significant digits where Excel looks at them. */
import BigJs, { type Big } from 'big.js';
import { raise } from './outcome';

/** A constructor of our own, since precision is a property of big.js's constructor. */
export const Decimal = BigJs();
Decimal.DP = 40;
Decimal.RM = BigJs.roundHalfUp;

const SIGNIFICANT = 15;
/** Digits kept between the steps of a formula: enough that thirds multiply back to the whole. */
const WORKING = 34;
/** A difference this many digits below its operands is a residue of a division, not a value. */
const RESIDUE = 28;

export const ZERO: Big = new Decimal(0);
export const ONE: Big = new Decimal(1);

/** Reads a cell's number; binary noise beyond 15 digits goes. */
export function decimal(value: number): Big {
  return new Decimal(Number.isSafeInteger(value) ? value : value.toPrecision(SIGNIFICANT));
}

/** The 15 digits Excel sees of a number when it compares, rounds or cuts it. */
export function visible(value: Big): Big {
  return value.prec(SIGNIFICANT);
}

/** The number as a cell keeps it. */
export function toNumber(value: Big): number {
  // Adding zero turns -0, which no cell holds, into 0.
  return Number(value.prec(SIGNIFICANT).toString()) + 0;
}

/** The value within what Excel can hold; raises `#NUM!` above, zero below. */
function bounded(value: Big): Big {
  if (value.e < -308) return ZERO;
  if (value.e < 308) return value;
  return Number.isFinite(toNumber(value)) ? value : raise('#NUM!');
}

export function add(a: Big, b: Big): Big {
  const sum = a.plus(b);
  return sum.e < Math.max(a.e, b.e) - RESIDUE ? ZERO : bounded(sum);
}

export function subtract(a: Big, b: Big): Big {
  return add(a, b.neg());
}

export function multiply(a: Big, b: Big): Big {
  return bounded(a.times(b).prec(WORKING));
}

/** Raises `#DIV/0!` for a zero divisor. */
export function divide(a: Big, b: Big): Big {
  return isZero(b) ? raise('#DIV/0!') : bounded(a.div(b).prec(WORKING));
}

/** Raises `#NUM!` for 0^0 and for roots of negative numbers, `#DIV/0!` for negative powers of zero. */
export function power(base: Big, exponent: Big): Big {
  if (isZero(base) && isZero(exponent)) return raise('#NUM!');
  if (isZero(base) && exponent.lt(0)) return raise('#DIV/0!');
  const result = Math.pow(toNumber(base), toNumber(exponent));
  return Number.isFinite(result) ? decimal(result) : raise('#NUM!');
}

export function isZero(value: Big): boolean {
  return value.eq(ZERO);
}

export type RoundingMode = 'half-up' | 'up' | 'down';

const MODES = {
  'half-up': BigJs.roundHalfUp,
  up: BigJs.roundUp,
  down: BigJs.roundDown,
} as const;

/** Rounds to decimal places (negative: tens, hundreds …); halves go away from zero. */
export function round(value: Big, places: number, mode: RoundingMode = 'half-up'): Big {
  const limited = Math.max(-400, Math.min(400, places));
  return visible(value).round(limited, MODES[mode]);
}

/** The largest integer not above the value. */
export function floor(value: Big): Big {
  const seen = visible(value);
  const cut = seen.round(0, BigJs.roundDown);
  return seen.lt(cut) ? cut.minus(ONE) : cut;
}

/** Orders two numbers by the digits Excel sees. */
export function compareNumbers(a: Big, b: Big): number {
  return visible(a).cmp(visible(b));
}
