/** Chinese numerals: counted (一千零五十), read digit by digit (二〇二五), financial (壹拾贰万), 半. */
import { Big, ZERO } from './decimal';

const DIGITS = '〇一二三四五六七八九';
const ALIKE: Readonly<Record<string, string>> = {
  零: '〇', '○': '〇', 两: '二', 俩: '二',
  壹: '一', 贰: '二', 叁: '三', 肆: '四', 伍: '五', 陆: '六', 柒: '七', 捌: '八', 玖: '九',
  拾: '十', 佰: '百', 仟: '千', 萬: '万', 億: '亿',
}; // prettier-ignore
const SMALL_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The characters a Chinese numeral may consist of, for use in a character class. */
export const NUMERAL_CHARACTERS = '〇○零一二两俩三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億点半';

const MAX_LENGTH = 24;

/** The number that the whole text spells, or null; `几`, `数` and unfinished forms are null. */
export function parseNumeral(text: string): Big | null {
  if (text.length === 0 || text.length > MAX_LENGTH) return null;
  const plain = Array.from(text, (character) => ALIKE[character] ?? character).join('');
  if (plain === '半') return new Big('0.5');
  const [whole = '', fraction, ...more] = plain.split('点');
  if (more.length > 0) return null;
  const value = isDigits(whole) && whole.length > 1 ? readDigits(whole) : readCounted(whole);
  if (fraction === undefined || !value) return value;
  return isDigits(fraction) ? value.plus(`0.${toArabic(fraction)}`) : null;
}

function isDigits(text: string): boolean {
  return text !== '' && Array.from(text).every((character) => DIGITS.includes(character));
}

function toArabic(text: string): string {
  return Array.from(text, (character) => DIGITS.indexOf(character)).join('');
}

function readDigits(text: string): Big {
  return new Big(toArabic(text));
}

/** `三万五千`: groups below 亿, then below 万, then the rest. */
function readCounted(text: string): Big | null {
  for (const [unit, size] of [
    ['亿', 100_000_000],
    ['万', 10_000],
  ] as const) {
    const at = text.lastIndexOf(unit);
    if (at < 0) continue;
    const head = readCounted(text.slice(0, at));
    const tail = readTail(text.slice(at + 1), size);
    return head && tail && head.gt(0) ? head.times(size).plus(tail) : null;
  }
  return readBelowTenThousand(text);
}

/** What follows a large unit; a lone digit counts the next unit down (三万五 is 35000). */
function readTail(text: string, size: number): Big | null {
  if (text === '') return ZERO;
  const digit = DIGITS.indexOf(text);
  if (text.length === 1 && digit > 0) return new Big((digit * size) / 10);
  return readCounted(text);
}

function readBelowTenThousand(text: string): Big | null {
  let total = 0;
  let digit: number | null = null;
  let unitBefore = 10_000;
  let gap = false;
  for (const character of text) {
    const unit = SMALL_UNITS[character];
    if (unit === undefined) {
      if (digit !== null && digit > 0) return null;
      digit = DIGITS.indexOf(character);
      if (digit < 0) return null;
      gap ||= digit === 0;
      continue;
    }
    // 十二 leaves out the 一 that 一百一十二 has.
    const count: number = digit === null && unit === 10 ? 1 : (digit ?? 0);
    if (count === 0 || unit >= unitBefore) return null;
    total += count * unit;
    unitBefore = unit;
    digit = null;
    gap = false;
  }
  if (text === '') return null;
  // 一千二 is 1200, 一千零二 is 1002.
  const last = digit ?? 0;
  return new Big(total + (total >= 100 && !gap ? (last * unitBefore) / 10 : last));
}
