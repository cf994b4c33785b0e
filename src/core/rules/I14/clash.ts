/** In which way an actual value fails to answer its target. */
import { normalizeLabel } from '../../text/normalize';
import type { Comparison } from '../../text/target/compare';
import type { ParsedValue, Quantity } from '../../text/target/types';
import { conversions } from '../../text/target/units';

export type Clash =
  /** 有所提升 answered by 100%. */
  | 'number-for-words'
  /** 显著提升 answered by 有所提升. */
  | 'weaker'
  /** ≥95% answered by 已完成. */
  | 'words-for-number'
  /** 20人 answered by 30台. */
  | 'units'
  /** Two targets and one answer, one target and an answer in parts. */
  | 'parts'
  /** 及时 answered by 已发放. */
  | 'no-time'
  /** The number is there, inside a sentence or as 约22人. */
  | 'prose'
  | 'different';

interface Texts {
  readonly target: string;
  readonly actual: string;
}

/** Null where the pair was decided, or is undecided for a reason that asks nothing of the clerk. */
export function clashOf(comparison: Comparison, texts: Texts): Clash | null {
  const { reason, target, actual } = comparison;
  switch (reason) {
    case 'qualitative-vs-number':
      return actual.kind === 'qualitative' ? null : 'number-for-words';
    case 'weaker-wording':
      return isTerse(texts.actual) && !/\d/.test(texts.actual) ? 'weaker' : null;
    case 'actual-is-words':
      return holdsAnswer(target, texts.actual) ? 'prose' : 'words-for-number';
    case 'units-differ':
      return sameNumber(target, actual) ? null : 'units';
    case 'parts-unmatched':
      return partsClash(target, actual);
    case 'different-wording':
      return wordsClash(texts);
    default:
      return null;
  }
}

/** A grade or a short phrase; a sentence describes, and is not to be weighed word by word. */
const LONGEST_PHRASE = 12;

function isTerse(text: string): boolean {
  return normalizeLabel(text).length <= LONGEST_PHRASE;
}

const ON_TIME = /及时|按时|按期|准时|如期|定时|提前|当[日天月]/;

function wordsClash({ target, actual }: Texts): Clash | null {
  if (!isTerse(actual)) return null;
  const saysWhen = ON_TIME.test(actual) || /\d/.test(actual);
  return ON_TIME.test(target) && !saysWhen ? 'no-time' : 'different';
}

/** A number in the target's unit, or a date for a date, somewhere in the text. */
function holdsAnswer(target: ParsedValue, actual: string): boolean {
  const text = normalizeLabel(actual);
  if (target.kind === 'date') return /\d{1,2}(?:月|[./-]\d{1,2})/.test(text);
  if (target.kind === 'quantity') return holdsUnit(text, target);
  if (target.kind === 'parts') return target.parts.every((part) => holdsUnit(text, part));
  if (target.kind === 'frequency') return target.unit !== '' && holdsNumberWith(text, target.unit);
  return false;
}

function holdsUnit(text: string, { unit, noun }: Quantity): boolean {
  return holdsNumberWith(text, unit.name === '' ? noun : unit.name);
}

/** `12期` for 期; any number where the target has no unit either. */
function holdsNumberWith(text: string, word: string): boolean {
  const lower = text.toLowerCase();
  if (word === '') return /\d/.test(lower);
  return lower
    .split(word)
    .slice(0, -1)
    .some((before) => /[\d千万亿]$/.test(before));
}

/** 12期 and 12份: another word for the same things, which I20 remarks on. */
function sameNumber(target: ParsedValue, actual: ParsedValue): boolean {
  return target.kind === 'quantity' && actual.kind === 'quantity' && target.value.eq(actual.value);
}

/** One part in the target's unit is the answer, the others tell more; two of them leave it open. */
function partsClash(target: ParsedValue, actual: ParsedValue): Clash | null {
  if (target.kind !== 'quantity' || actual.kind !== 'parts') return 'parts';
  if (actual.parts.some(({ value }) => value.eq(target.value))) return null;
  const alike = actual.parts.filter(({ unit }) => conversions(target.unit, unit).length > 0);
  return alike.length === 1 ? 'prose' : 'parts';
}
