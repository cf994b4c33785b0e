/** Decimal arithmetic for money, scores and rates. Binary floats enter only through {@link decimal}. */
import Big from 'big.js';

export { Big };

/** Significant digits of a spreadsheet number; what lies beyond is noise of binary arithmetic. */
const SHEET_DIGITS = 15;

export const ZERO: Big = new Big(0);
export const HUNDRED: Big = new Big(100);

/** A cell's float or a plain decimal text as a decimal. Throws on NaN, infinities and other texts. */
export function decimal(value: number | string): Big {
  return new Big(typeof value === 'number' ? value.toPrecision(SHEET_DIGITS) : value);
}

/** Two decimals, halves away from zero, as forms round scores and rates. */
export function round2(value: Big): Big {
  return value.round(2, Big.roundHalfUp);
}

export function sum(values: Iterable<Big>): Big {
  let total = ZERO;
  for (const value of values) total = total.plus(value);
  return total;
}

/** Plain notation without exponent or trailing zeros: `9.9`, `1234.5`. */
export function formatDecimal(value: Big): string {
  return withoutNegativeZero(value.toFixed());
}

/** A fixed number of decimals (two unless told), halves away from zero: `9.90`. */
export function formatFixed(value: Big, places = 2): string {
  return withoutNegativeZero(value.toFixed(places, Big.roundHalfUp));
}

/** As {@link formatFixed} with thousands separators: `1,234.50`. */
export function formatAmount(value: Big, places = 2): string {
  const [whole = '', fraction] = formatFixed(value, places).split('.');
  const grouped = groupThousands(whole);
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** `1234567` → `1,234,567`; digits with an optional sign. */
export function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `-0.00` is what rounding leaves of a tiny negative number; nobody writes it. */
function withoutNegativeZero(text: string): string {
  return /^-[0.]+$/.test(text) ? text.slice(1) : text;
}
