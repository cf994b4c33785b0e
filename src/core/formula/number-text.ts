/** Text that Excel reads as a number when a formula calculates with it. */
import type { Big } from 'big.js';
import { Decimal, divide } from './decimal';
import { giveUp } from './outcome';

const PLAIN = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)?(\.\d*)?(E[+-]?\d{1,3})?(%?)$/i;
/** Full-width and other digits are read by some language versions only. */
const FOREIGN_DIGIT = /(?![0-9])\p{Nd}/u;
/** Dates, times, fractions and amounts: what they are read as hangs on the system's language. */
const LANGUAGE_BOUND = /^[\d\s.,:/+\-%()¥￥$€£年月日时分秒上下午EDAPM]*$/i;
const MONTH = /JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC/i;
const HUNDRED = new Decimal(100);

/**
 * The number a text stands for, null when it is none for certain. Gives up on texts such as `2024/1/1` that
 * Excel may read as a number, depending on the system's language.
 */
export function parseNumber(text: string): Big | null {
  const trimmed = text.replace(/^ +| +$/g, '');
  const match = PLAIN.exec(trimmed);
  if (match && /\d/.test(`${match[2] ?? ''}${match[3] ?? ''}`)) return plainNumber(match);
  return mayBeNumber(trimmed) ? giveUp() : null;
}

function plainNumber([
  ,
  sign = '',
  whole = '',
  fraction = '',
  exponent = '',
  percent = '',
]: RegExpExecArray): Big {
  const digits = `${whole.replaceAll(',', '') || '0'}${fraction.length > 1 ? fraction : ''}${exponent}`;
  if (!Number.isFinite(Number(digits))) return giveUp();
  const value = new Decimal(`${sign === '-' ? '-' : ''}${digits}`);
  return percent ? divide(value, HUNDRED) : value;
}

function mayBeNumber(text: string): boolean {
  if (FOREIGN_DIGIT.test(text)) return true;
  return /\d/.test(text) && (LANGUAGE_BOUND.test(text) || MONTH.test(text));
}
