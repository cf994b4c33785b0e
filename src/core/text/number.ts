/** Numbers that stand in a cell as text. */
import { Big } from './decimal';
import { normalizeText } from './normalize';

export interface ParsedNumber {
  /** The number as written: `99.88%` is 99.88 with {@link percent} set. */
  readonly value: Big;
  readonly percent: boolean;
  /** Digits written after the decimal point. */
  readonly decimals: number;
}

const NUMBER = /^([+-]?)\s?¥?\s?(\d{1,3}(?:,\d{3}){1,6}|\d{1,30})?(?:\.(\d{1,20}))?\s?(%?)$/;
const BRACKETED = /^\(([^()+-]{1,60})\)$/;

/**
 * Reads a text that is a number and nothing else: thousands separators in their places, ￥, full-width forms,
 * a percent sign, brackets for a negative amount as accountants write it. Null for anything with other words.
 */
export function parseNumber(text: string): ParsedNumber | null {
  const normal = normalizeText(text).replace(/−/g, '-');
  const inner = BRACKETED.exec(normal)?.[1];
  if (inner === undefined) return parsePlain(normal);
  const positive = parsePlain(inner.trim());
  return positive && { ...positive, value: positive.value.neg() };
}

function parsePlain(text: string): ParsedNumber | null {
  const match = NUMBER.exec(text);
  if (!match) return null;
  const [, sign = '', whole = '', fraction = '', percent = ''] = match;
  if (whole === '' && fraction === '') return null;
  const digits = `${whole.replaceAll(',', '') || '0'}.${fraction || '0'}`;
  const value = new Big(digits);
  return {
    value: sign === '-' ? value.neg() : value,
    percent: percent === '%',
    decimals: fraction.length,
  };
}
