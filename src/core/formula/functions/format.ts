/** Number formats of TEXT. */
import type { Big } from 'big.js';
import { isZero, round } from '../decimal';
import { giveUp } from '../outcome';

/** `0`, `0.00`, `0%`, `0.0%`, `#,##0`, `#,##0.00` … */
const FORMAT = /^(#,##)?0(?:\.(0+))?(%)?$/;

/** Writes a number in a format; gives up on other formats and on a rounded-away minus, shown or not by version. */
export function formatNumber(value: Big, format: string): string {
  const match = FORMAT.exec(format);
  if (!match) return giveUp();
  const [, grouped, decimals = '', percent = ''] = match;
  const rounded = round(percent ? value.times(100) : value, decimals.length);
  if (isZero(rounded) && value.lt(0)) return giveUp();
  const digits = rounded.abs().toFixed(decimals.length);
  return `${rounded.lt(0) ? '-' : ''}${grouped ? groupThousands(digits) : digits}${percent}`;
}

function groupThousands(digits: string): string {
  const [whole = '', ...decimals] = digits.split('.');
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ','), ...decimals].join('.');
}
