/** Typing slips that turn the right amount into the printed one. Amounts are compared digit by digit as printed. */
import { type Figure, decimalsOf } from '../model';
import type { Slip } from '../repair';

const MOST_PLACES = 6;
/** 元 in a table in 万元, or the other way round, are so many places off, and lose the digits that have no place. */
const UNIT_PLACES = 4;
/** Amounts of fewer digits agree by chance. */
const TELLING = 100;

/**
 * The slip that makes the printed amount of the right one, both in 分; null where none does.
 *
 * @param figure what the amounts are printed like
 */
export function slipBetween(
  printed: number,
  right: number,
  figure: Pick<Figure, 'scale' | 'unit'>,
): Slip | null {
  if (printed === 0 || right === 0 || printed === right) return null;
  if (printed === -right) return 'sign';
  if (printed > 0 !== right > 0) return null;
  const [from, to] = [Math.abs(right), Math.abs(printed)];
  if (isShifted(from, to) || isShifted(to, from)) return 'shifted';
  const [typed, meant] = [Math.round(to / figure.unit), Math.round(from / figure.unit)];
  return slipOfDigits(meant, typed, decimalsOf(figure)) ?? (isInOtherUnit(meant, typed) ? 'shifted' : null);
}

/** The decimal point of the larger amount moved to the left gives the smaller one. */
function isShifted(larger: number, smaller: number): boolean {
  for (let places = 1; places <= MOST_PLACES; places++) {
    if (smaller * 10 ** places === larger) return true;
  }
  return false;
}

function isInOtherUnit(right: number, printed: number): boolean {
  const [smaller, larger] = right < printed ? [right, printed] : [printed, right];
  return smaller >= TELLING && Math.round(larger / 10 ** UNIT_PLACES) === smaller;
}

/** Both in units of the last printed place. */
function slipOfDigits(right: number, printed: number, decimals: number): Slip | null {
  const meant = digitsOf(right, decimals);
  const typed = digitsOf(printed, decimals);
  if (isTransposed(meant, typed)) return 'transposed';
  if (lacksDigit(printed, meant, decimals)) return 'dropped';
  if (lacksDigit(right, typed, decimals)) return 'doubled';
  return meant.length === typed.length && differing(meant, typed).length === 1 ? 'digit' : null;
}

function isTransposed(meant: string, typed: string): boolean {
  const length = Math.max(meant.length, typed.length);
  const a = meant.padStart(length, '0');
  const b = typed.padStart(length, '0');
  const [first = 0, second, ...more] = differing(a, b);
  return second === first + 1 && more.length === 0 && a[first] === b[second] && a[second] === b[first];
}

/** The longer amount without one of its digits, typed as it is otherwise, is the shorter one. */
function lacksDigit(shorter: number, longer: string, decimals: number): boolean {
  const whole = longer.length - decimals;
  for (let index = 0; index < longer.length; index++) {
    const rest = longer.slice(0, index) + longer.slice(index + 1);
    // Without a decimal the other one moves up; without a digit before it the point stays.
    if (Number(index < whole ? rest : `${rest}0`) === shorter) return true;
  }
  return false;
}

function digitsOf(amount: number, decimals: number): string {
  return String(amount).padStart(decimals + 1, '0');
}

function differing(a: string, b: string): readonly number[] {
  return Array.from(a, (digit, index) => (digit === b[index] ? -1 : index)).filter((index) => index >= 0);
}
