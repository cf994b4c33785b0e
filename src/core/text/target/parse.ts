/** Reads the text of a target or an actual value. */
import { isBlank, naMarker } from '../normalize';
import { canonical } from './canonical';
import { parseContinuous } from './continuous';
import { parseDate } from './date';
import { parseFrequency } from './frequency';
import { parseNumeric } from './parts';
import type { ParsedValue, Quantity } from './types';
import { NO_UNIT, type Unit, splitUnit } from './units';

export interface ParseContext {
  /** The form's year, for dates that have none. */
  readonly year: number | null;
  /** `2021.7` may be a month; under money and counts it is a number. */
  readonly digitDates: boolean;
  /** The 度量单位 column, for a number without a unit; '' when there is none. */
  readonly unit: string;
}

/** Longer texts are prose. */
const MAX_LENGTH = 400;
const LAST_NUMBER = /\d+(?:\.\d+)?(?:[千万亿]|[百十]万)?(?=\D*$)/;
const MAX_UNIT_LENGTH = 12;

/**
 * Reads a text as the sheet shows it; `plain` is its canonical spelling. Never fails: what is nothing else is
 * qualitative.
 */
export function parseValue(text: string, plain: string, context: ParseContext): ParsedValue {
  if (isBlank(text)) return { kind: 'blank' };
  const marker = naMarker(text);
  if (marker) return { kind: 'not-applicable', marker };
  if (plain.length > MAX_LENGTH) return { kind: 'qualitative', text: plain };
  const parsed = parsePlain(plain, context);
  return parsed.kind === 'quantity' && isBare(parsed) ? withColumnUnit(plain, parsed, context) : parsed;
}

function parsePlain(text: string, { year, digitDates }: ParseContext): ParsedValue {
  const date = parseDate(text, year);
  if (date && (digitDates || date.digitsOnly === null)) return date;
  return parseContinuous(text) ?? parseFrequency(text) ?? parseNumeric(text) ?? { kind: 'qualitative', text };
}

/** A number with no unit and nothing that could be one. */
export function isBare({ unit, noun }: Quantity): boolean {
  return unit === NO_UNIT && noun === '';
}

/** `≥4` under the unit 次/年 reads as `≥4次/年`. */
function withColumnUnit(text: string, parsed: Quantity, context: ParseContext): ParsedValue {
  const column = naMarker(context.unit)
    ? ''
    : canonical(context.unit)
        .replace(/[()]/g, '')
        .replace(/百分比/, '%');
  if (column === '' || column.length > MAX_UNIT_LENGTH || /\d|定性/.test(column)) return parsed;
  // 4.5万 under 万元 has its scale already.
  const unit = parsed.scale > 1 ? column.replace(/^[千万亿]/, '') : column;
  const reread = parsePlain(
    text.replace(LAST_NUMBER, (number) => number + unit),
    { ...context, digitDates: false },
  );
  if (reread.kind === 'frequency') return reread;
  if (reread.kind !== 'quantity' || !sameBound(reread, parsed)) return parsed;
  return reread.unit === NO_UNIT ? { ...reread, unit: opaque(column), unitText: column, noun: '' } : reread;
}

function sameBound(a: Quantity, b: Quantity): boolean {
  return a.operator === b.operator && a.number === b.number;
}

/** A unit that no table knows: it agrees with itself. */
function opaque(name: string): Unit {
  return splitUnit(name).length === name.length
    ? splitUnit(name).unit
    : { ...NO_UNIT, name: name.toLowerCase() };
}
