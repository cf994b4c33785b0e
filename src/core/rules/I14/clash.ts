/** In which way an actual value fails to answer its target. */
import { HUNDRED } from '../../text/decimal';
import { normalizeLabel } from '../../text/normalize';
import { NUMERAL_CHARACTERS } from '../../text/numeral';
import type { Comparison } from '../../text/target/compare';
import { isRatioName } from '../../text/target/direction';
import { isBare } from '../../text/target/parse';
import type { ParsedValue, Quantity } from '../../text/target/types';
import { conversions } from '../../text/target/units';

export type Clash =
  /** 有所提升 answered by 100%. */
  | 'number-for-words'
  /** 显著提升 answered by 有所提升. */
  | 'weaker'
  /** ≥95% answered by 已完成. */
  | 'words-for-number'
  /** 20人 answered by 30%. */
  | 'units'
  /** Two targets and one answer, one target and an answer in parts. */
  | 'parts'
  /** 及时 answered by 已发放. */
  | 'no-time'
  /** The number is there, inside a sentence or as 约22人. */
  | 'prose'
  | 'different';

interface Texts {
  /** 三级指标 */
  readonly name: string;
  readonly target: string;
  readonly actual: string;
}

/** Null where the pair was decided, or is undecided for a reason that asks nothing of the clerk. */
export function clashOf({ reason, target, actual }: Comparison, texts: Texts): Clash | null {
  switch (reason) {
    case 'qualitative-vs-number':
      return numberClash(actual, texts);
    case 'weaker-wording':
      return isWeaker(texts) ? 'weaker' : null;
    case 'actual-is-words':
      return holdsAnswer(target, texts.actual) ? 'prose' : 'words-for-number';
    case 'units-differ':
      return unitsClash(target, actual);
    case 'parts-unmatched':
      return partsClash(target, actual);
    case 'different-wording':
      return wordsClash(texts);
    default:
      return null;
  }
}

/**
 * A percentage, a bare number or a copied bound says nothing about 有所提升. A count may well answer 应助尽助, a date
 * 及时 and a percentage 满意度, though nothing but a person can tell.
 */
function numberClash(actual: ParsedValue, { name }: Texts): Clash | null {
  if (actual.kind === 'qualitative') return null;
  if (actual.kind !== 'quantity') return 'different';
  const isShare = actual.unit.dimension === 'percent' || isBare(actual);
  return actual.operator !== null || (isShare && !isRatioName(name)) ? 'number-for-words' : 'different';
}

/** A grade or a short phrase; a sentence describes, and is not to be weighed word by word. */
const LONGEST_PHRASE = 12;

function isTerse(text: string): boolean {
  return normalizeLabel(text).length <= LONGEST_PHRASE;
}

/** Degrees that no answer falls short of. */
const WEAKEST = /有所|略有|稍有|基本|初步|适当|较/;

function isWeaker({ target, actual }: Texts): boolean {
  return isTerse(actual) && !/\d/.test(actual) && !WEAKEST.test(target);
}

const ON_TIME = /及时|按时|按期|准时|如期|定时|提前|按(?:计划|进度|要求)|当[日天月]/;

function wordsClash({ target, actual }: Texts): Clash | null {
  if (!isTerse(actual)) return null;
  const saysWhen = ON_TIME.test(actual) || /\d/.test(actual);
  return ON_TIME.test(target) && !saysWhen ? 'no-time' : 'different';
}

/** A number in the target's unit, a date for a date, all of it for 100 %: somewhere in the text. */
function holdsAnswer(target: ParsedValue, actual: string): boolean {
  const text = normalizeLabel(actual);
  if (target.kind === 'date') return /\d{1,2}(?:月|[./-]\d{1,2})/.test(text);
  if (target.kind === 'quantity') return isAllOfIt(text, target) || holdsUnit(text, target);
  if (target.kind === 'parts') return target.parts.every((part) => holdsUnit(text, part));
  if (target.kind === 'frequency') return target.unit !== '' && holdsNumberWith(text, target.unit);
  return false;
}

function isAllOfIt(text: string, { unit, value }: Quantity): boolean {
  return unit.dimension === 'percent' && value.eq(HUNDRED) && /全部|全覆盖|全数|所有|均/.test(text);
}

function holdsUnit(text: string, { unit, noun }: Quantity): boolean {
  return holdsNumberWith(text, unit.name === '' ? noun : unit.name);
}

const NUMBER_BEFORE = new RegExp(`[\\d${NUMERAL_CHARACTERS}][余多来几]?$`);

/** `12期` or `十二期` for 期; any number where the target has no unit either. */
function holdsNumberWith(text: string, word: string): boolean {
  const lower = text.toLowerCase();
  if (word === '') return /\d/.test(lower);
  return lower
    .split(word)
    .slice(0, -1)
    .some((before) => NUMBER_BEFORE.test(before));
}

/** 5000册 and 5200份 are things counted in other words, which I20 remarks on; 20人 and 30% are not. */
function unitsClash(target: ParsedValue, actual: ParsedValue): Clash | null {
  if (target.kind === 'date') return 'words-for-number';
  if (target.kind !== 'quantity' || actual.kind !== 'quantity') return 'units';
  const counted = target.unit.dimension === null && actual.unit.dimension === null;
  return counted || target.value.eq(actual.value) ? null : 'units';
}

/** One part in the target's unit is the answer, the others tell more; two of them leave it open. */
function partsClash(target: ParsedValue, actual: ParsedValue): Clash | null {
  if (target.kind !== 'quantity' || actual.kind !== 'parts') return 'parts';
  if (actual.parts.some(({ value }) => value.eq(target.value))) return null;
  const alike = actual.parts.filter(({ unit }) => conversions(target.unit, unit).length > 0);
  return alike.length === 1 ? 'prose' : 'parts';
}
