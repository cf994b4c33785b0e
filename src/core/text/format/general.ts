/** Numbers under the format General, as Excel shows them in a column that is wide enough. */
import { Big } from '../decimal';

/** Characters that General gives a number, its sign apart. */
const WIDTH = 11;
const MANTISSA_DECIMALS = 5;

/** `0.30000000000000004` → `0.3`, `123456789012` → `1.23457E+11`, `1/3` → `0.333333333`. */
export function formatGeneral(value: Big): string {
  const magnitude = value.abs();
  const shown = plain(magnitude) ?? scientific(magnitude);
  return value.lt(0) && shown !== '0' ? `-${shown}` : shown;
}

function plain(magnitude: Big): string | null {
  if (magnitude.eq(0)) return '0';
  const exact = magnitude.toFixed();
  if (exact.length <= WIDTH) return exact;
  if (magnitude.lt('0.0001')) return null;
  const wholeDigits = Math.max(1, magnitude.e + 1);
  if (wholeDigits > WIDTH) return null;
  const rounded = magnitude.round(Math.max(0, WIDTH - 1 - wholeDigits), Big.roundHalfUp).toFixed();
  return rounded.length <= WIDTH ? rounded : null;
}

function scientific(magnitude: Big): string {
  const [mantissa = '', exponent = '0'] = magnitude.toExponential(MANTISSA_DECIMALS).split('e');
  const power = Number(exponent);
  const digits = String(Math.abs(power)).padStart(2, '0');
  return `${new Big(mantissa).toFixed()}E${power < 0 ? '-' : '+'}${digits}`;
}
