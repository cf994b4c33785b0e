/** Reads one number with the words around it: `覆盖率≥95%`, `31.6万元`, `3-5个工作日`. */
import { Big } from '../decimal';
import { NUMERAL_CHARACTERS, parseNumeral } from '../numeral';
import { combine, takePrefix, takeSuffix } from './operators';
import type { Operator, Quantity } from './types';
import { NO_UNIT, type Unit, isTime, splitUnit } from './units';

interface Found {
  readonly value: Big;
  readonly start: number;
  readonly end: number;
}

/** What stands behind a number. */
interface Tail {
  readonly scale: number;
  readonly unit: Unit;
  readonly unitText: string;
  readonly operator: Operator | null;
  readonly noun: string;
  /** Characters that scale and unit take. */
  readonly unitLength: number;
}

const MAX_LENGTH = 80;
const NOTES = /\((?!含\))([^()]{0,40})\)/g;
const NUMBER = /([A-Za-z第前]?)(\d{1,15}(?:\.\d{1,10})?)/g;
const CHINESE_NUMBER = new RegExp(`[${NUMERAL_CHARACTERS}]{1,16}`);
const LABELLED_YEAR =
  /(?:(?:19|20)\d{2}|本|当|全)年度?(?:内|全年|期间)?(?!\d{1,2}月)(?=[^\d月底末前内]{0,20}\d)/;

const SCALE = /^(?:十万|百万|千万|百亿|千亿|万亿|百|千|万|亿)(?![瓦米克伏能])/;
const SCALES: Readonly<Record<string, number>> = {
  百: 1e2, 千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8, 百亿: 1e10, 千亿: 1e11, 万亿: 1e12,
}; // prettier-ignore

/** About so many: no bound that could be tested. Grades (一级, 5星) are names, not amounts. */
const INEXACT_BEFORE = /(?:约|近|大约|接近|将近|±|第|前)$/;
const INEXACT_AFTER = /^(?:左右|上下|余|多|来|±|级|等奖|等级|档|星|流|分之|[×:])/;
const REACHED = /(?:达到|达|实现)(?:了)?$/;
const VERBS =
  /(?:完成|开展|组织|举办|实施|提供|共计|共有|累计|合计|总计|全年|实际|实有|已经?|均|共|为|是|有|了|:|=|,|;)+$/;
const STATE = /^(?:的|已|均|全部|都|按时|按期|及时|顺利)+(?:完成|达标|达到|到位|采购|支付|发放|通过|合格)*$/;

/** Reads a canonical text that is one quantity, else null. */
export function parseQuantity(text: string): Quantity | null {
  if (text.length > MAX_LENGTH) return null;
  const notes: string[] = [];
  const bare = unwrap(text)
    .replace(/\(含[^()]{1,12}\)/g, '(含)')
    .replace(NOTES, (_, note: string) => (notes.push(note), ''))
    .replace(LABELLED_YEAR, '');
  const numbers = findNumbers(bare);
  const [first, second, ...more] = numbers;
  if (!first) return /\d/.test(bare) ? null : parseChinese(bare);
  if (more.length > 0) return null;
  const note = notes.join('');
  return second ? parsePair(bare, first, second, note) : parseSingle(bare, first, null, note);
}

function unwrap(text: string): string {
  return /^\([^()]*\)$/.test(text) ? text.slice(1, -1) : text;
}

function findNumbers(text: string): readonly Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const [all, before = '', digits = ''] = match;
    const end = match.index + all.length;
    const start = end - digits.length;
    // ISO9001, 5G and 第3 are names.
    if (before !== '' || isName(text.slice(end))) continue;
    found.push({ value: new Big(digits), start, end });
  }
  return found;
}

function isName(after: string): boolean {
  return /^[GK](?![A-Za-z/])/.test(after) || (/^[A-Za-z]/.test(after) && splitUnit(after).length === 0);
}

/** `3-5天`, `95%~98%`, `1小时30分钟`. */
function parsePair(text: string, first: Found, second: Found, note: string): Quantity | null {
  const between = text.slice(first.end, second.start);
  const tail = readTail(between);
  const link = between.slice(tail.unitLength);
  if (/^[-~—–至到]$/.test(link)) {
    const whole = parseSingle(text, first, second, note);
    return whole && tail.scale > 1 && tail.scale !== whole.scale ? null : whole;
  }
  const rest = readTail(text.slice(second.end));
  if (
    first.value.gt(LONGEST_MAJOR) ||
    link !== '' ||
    !isTime(tail.unit) ||
    tail.unit.dimension !== rest.unit.dimension
  )
    return null;
  return parseCompound(text, first, second, tail.unit.factor.div(rest.unit.factor), note);
}

/** 2022年13月 is a mistyped date and no span of time. */
const LONGEST_MAJOR = 999;

/** 1小时30分钟 is read as 90分钟. */
function parseCompound(text: string, first: Found, second: Found, ratio: Big, note: string): Quantity | null {
  const total = first.value.times(ratio).plus(second.value);
  const digits = total.toFixed();
  const single = text.slice(0, first.start) + digits + text.slice(second.end);
  const number: Found = { value: total, start: first.start, end: first.start + digits.length };
  return parseSingle(single, number, null, note);
}

function parseSingle(text: string, number: Found, upper: Found | null, note: string): Quantity | null {
  const before = text.slice(0, number.start);
  const after = text.slice((upper ?? number).end);
  if (INEXACT_BEFORE.test(before) || INEXACT_AFTER.test(after)) return null;
  const negative = /(?:^|[≥≤><=])-$/.test(before);
  const opening = readOpening(negative ? before.slice(0, -1) : before);
  const tail = readTail(after);
  if (!opening || INEXACT_AFTER.test(tail.noun)) return null;
  const operator = combine(opening.operator, tail.operator);
  if (operator === 'clash' || (upper && !upper.value.gte(number.value))) return null;
  const value = number.value.times(negative ? -tail.scale : tail.scale);
  return {
    kind: 'quantity',
    label: opening.label,
    reached: opening.reached,
    // 控制在5%-10%之内: the range says it all.
    operator: upper ? null : operator,
    value,
    upper: upper?.value.times(tail.scale) ?? null,
    scale: tail.scale,
    unit: tail.unit,
    unitText: tail.unitText,
    noun: tail.noun,
    words: before + after.slice(tail.unitLength) + note,
    number: text.slice(number.start, number.end),
  };
}

interface Opening {
  readonly label: string;
  readonly operator: Operator | null;
  readonly reached: boolean;
}

function readOpening(before: string): Opening | null {
  const currency = before.replace(/¥$/, '');
  const { operator, rest } = takePrefix(currency);
  const reached = REACHED.test(rest);
  const label = rest.replace(REACHED, '').replace(VERBS, '').replace(REACHED, '');
  return /[≥≤><±]/.test(label) ? null : { label, operator, reached };
}

function readTail(after: string): Tail {
  const known = splitUnit(after);
  // 千米 and 千克 begin like a scale.
  const scaleText = known.length > 1 ? '' : (SCALE.exec(after)?.[0] ?? '');
  const behindScale = after.slice(scaleText.length);
  const { unit, length } = scaleText === '' ? known : splitUnit(behindScale);
  const unitLength = scaleText.length + length;
  const behindUnit = after.slice(unitLength);
  const suffix = takeSuffix(behindUnit);
  const noun = behindUnit.slice(suffix.length).replace(/^的/, '').replace(STATE, '');
  return {
    scale: SCALES[scaleText] ?? 1,
    unit,
    unitText: after.slice(0, unitLength),
    operator: suffix.operator,
    noun,
    unitLength,
  };
}

/** 不少于三次, 十二期: a Chinese numeral counts only with a unit behind it and nothing else. */
function parseChinese(text: string): Quantity | null {
  const match = CHINESE_NUMBER.exec(text);
  if (!match) return null;
  const value = parseNumeral(match[0]);
  const opening = readOpening(text.slice(0, match.index));
  const tail = readTail(text.slice(match.index + match[0].length));
  if (!value || opening?.label !== '' || tail.noun !== '' || tail.unit === NO_UNIT) return null;
  const operator = combine(opening.operator, tail.operator);
  if (operator === 'clash') return null;
  return {
    ...{ kind: 'quantity', label: '', reached: opening.reached, operator, value, upper: null },
    ...{ scale: 1, unit: tail.unit, unitText: tail.unitText, noun: '', words: '', number: match[0] },
  };
}
