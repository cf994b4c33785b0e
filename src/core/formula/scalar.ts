/** Single values inside a formula, and Excel's rules for reading one kind as another and for comparing them. */
import type { Big } from 'big.js';
import { type CellError, type CellValue, isError } from '../grid/workbook';
import { Decimal, ONE, ZERO, compareNumbers, decimal, isZero, toNumber, visible } from './decimal';
import { parseNumber } from './number-text';
import { giveUp, raise } from './outcome';

/** `null` is an empty cell, which reads as 0, "" or FALSE. */
export type Scalar = Big | string | boolean | CellError | null;

export function isNumber(value: unknown): value is Big {
  return value instanceof Decimal;
}

export function isErrorValue(value: Scalar): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}

export function fromCellValue(value: CellValue): Scalar {
  if (typeof value !== 'number') return value;
  return Number.isFinite(value) ? decimal(value) : giveUp();
}

/** What the cell of a formula keeps of its result: an empty result is shown as 0. */
export function toCellValue(value: Scalar): CellValue {
  if (value === null) return 0;
  return isNumber(value) ? toNumber(value) : value;
}

/** Reads a value as a number; raises its error, or `#VALUE!` for a text that is none. */
export function numberOf(value: Scalar): Big {
  if (isNumber(value)) return value;
  if (value === null) return ZERO;
  if (typeof value === 'boolean') return value ? ONE : ZERO;
  if (typeof value === 'string') return parseNumber(value) ?? raise('#VALUE!');
  return raise(value.error);
}

export function textOf(value: Scalar): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return isNumber(value) ? generalText(value) : raise(value.error);
}

export function logicalOf(value: Scalar): boolean {
  if (value === null) return false;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return logicalText(value) ?? raise('#VALUE!');
  return isNumber(value) ? !isZero(value) : raise(value.error);
}

/** TRUE or FALSE written as text; null for any other text. */
export function logicalText(text: string): boolean | null {
  const upper = text.toUpperCase();
  return upper === 'TRUE' || upper === 'FALSE' ? upper === 'TRUE' : null;
}

/** A number as General shows it without a column's width; very large and very small ones are left alone. */
function generalText(value: Big): string {
  const seen = visible(value);
  if (isZero(seen)) return '0';
  return seen.e >= -4 && seen.e < 15 ? seen.toFixed() : giveUp();
}

/** Order of kinds: any number is below any text, any text below any logical value. */
function rank(value: Comparable): number {
  if (typeof value === 'boolean') return 2;
  return typeof value === 'string' ? 1 : 0;
}

/** Compares as `=` does. Raises an error operand's error. */
export function equal(a: Scalar, b: Scalar): boolean {
  const [left, right] = comparable(a, b);
  return typeof left === 'string' && typeof right === 'string'
    ? sameText(left, right)
    : order(left, right) === 0;
}

/** Compares as `<` does: negative, zero or positive. Raises an error operand's error. */
export function compare(a: Scalar, b: Scalar): number {
  const [left, right] = comparable(a, b);
  return order(left, right);
}

type Comparable = Big | string | boolean;

/** Both operands with an empty one as what it counts as beside the other. */
function comparable(a: Scalar, b: Scalar): readonly [Comparable, Comparable] {
  if (isErrorValue(a)) return raise(a.error);
  if (isErrorValue(b)) return raise(b.error);
  return [a ?? blankLike(b), b ?? blankLike(a)];
}

function order(left: Comparable, right: Comparable): number {
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (isNumber(left) && isNumber(right)) return compareNumbers(left, right);
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(left, right);
  return Number(left) - Number(right);
}

/** What an empty cell counts as beside another value. */
function blankLike(other: Scalar): Comparable {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : ZERO;
}

/** Equality without regard to case; gives up where only the width of characters differs. */
export function sameText(a: string, b: string): boolean {
  if (a.toLowerCase() === b.toLowerCase()) return true;
  return a.normalize('NFKC').toLowerCase() === b.normalize('NFKC').toLowerCase() ? giveUp() : false;
}

const ORDERED = /^[0-9a-z ]*$/;

/** Order of texts hangs on the system's language; only what is the same in all of them is decided. */
function compareTexts(a: string, b: string): number {
  if (sameText(a, b)) return 0;
  const left = a.toLowerCase();
  const right = b.toLowerCase();
  if (left !== '' && right !== '' && !(ORDERED.test(left) && ORDERED.test(right))) return giveUp();
  return left < right ? -1 : 1;
}

/** True when a cell value and a fresh result are the same to the 15 digits Excel shows. */
export function sameResult(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(decimal(a), decimal(b)) === 0;
  if (isError(a) || isError(b)) return isError(a) && isError(b) && a.error === b.error;
  return (a ?? '') === (b ?? '');
}
