/** What a target or an actual value can be. */
import type { Big } from '../decimal';
import type { NaMarker } from '../normalize';
import type { Unit } from './units';

export type Operator = '≥' | '>' | '≤' | '<' | '=';

/** `≥30.5万元`, `覆盖率100%`, `3-5天`. */
export interface Quantity {
  readonly kind: 'quantity';
  /** Words before the number, verbs such as 达到 removed. */
  readonly label: string;
  /** As written; null where the text has none. */
  readonly operator: Operator | null;
  /** `达到95%`: at least, as a target; plainly the value, as an actual. */
  readonly reached: boolean;
  /** With the scale applied, in the unit as written: 23万个 is 230000 个, 95% is 95. */
  readonly value: Big;
  /** Upper end of a range such as `3-5天`, else null. */
  readonly upper: Big | null;
  /** 1, or what 千, 万, 亿 … multiply by. */
  readonly scale: number;
  readonly unit: Unit;
  /** Scale and unit as written: `万元`. */
  readonly unitText: string;
  /** Words after the unit: 秒批 in `50个秒批`. */
  readonly noun: string;
  /** Everything beside number and unit, with the contents of brackets: where a 未 may hide. */
  readonly words: string;
  /** The number as written, without scale and unit. */
  readonly number: string;
}

export interface Parts {
  readonly kind: 'parts';
  readonly parts: readonly Quantity[];
}

/** A point of time or a period, in days since 1970-01-01; both ends belong to it. */
export interface DateValue {
  readonly kind: 'date';
  readonly from: number;
  readonly to: number;
  /**
   * How the text bounds a deadline: `by` includes the period (9月底前, 9月), `before` is silent on whether it
   * does (9月前), `within` also has a start (3月-9月).
   */
  readonly bound: 'by' | 'before' | 'within';
  /** Written as a deadline (前, 内, 止) rather than as a date. */
  readonly deadline: boolean;
  /** The text has no year of its own. */
  readonly yearless: boolean;
  /** `2021.7`, `2021-7-15`: numbers only. The same as words: `2021年7月`. */
  readonly digitsOnly: string | null;
}

/** So many times a period: `至少2次/周`, `每季度更新`. */
export interface Frequency {
  readonly kind: 'frequency';
  readonly operator: Operator | null;
  readonly count: Big;
  readonly period: Period;
  /** Every so many periods: 2 in 每两年一次. */
  readonly every: number;
  readonly unit: string;
  /** What is done: 按时发放. */
  readonly manner: string;
}

export type Period = '年' | '半年' | '季' | '月' | '周' | '日';

/** Standing service, `7×24小时`. */
export interface Continuous {
  readonly kind: 'continuous';
  readonly hoursPerWeek: number;
}

export interface Qualitative {
  readonly kind: 'qualitative';
  readonly text: string;
}

export type ParsedValue =
  | { readonly kind: 'blank' }
  | { readonly kind: 'not-applicable'; readonly marker: NaMarker }
  | DateValue
  | Frequency
  | Continuous
  | Quantity
  | Parts
  | Qualitative;

export type Outcome = 'met' | 'not-met' | 'not-applicable' | 'unknown';

/** Why a pair could not be decided. */
export type UnknownReason =
  | 'target-blank'
  | 'target-na'
  | 'actual-blank'
  | 'actual-na'
  /** A number or date was wanted and words were given. */
  | 'actual-is-words'
  /** The actual's words deny or limit its number (未验收, 计划). */
  | 'actual-is-qualified'
  | 'qualitative-vs-number'
  | 'weaker-wording'
  | 'different-wording'
  | 'units-differ'
  /** Bare number against a scaled or converted one, and the readings disagree. */
  | 'unit-ambiguous'
  | 'parts-unmatched'
  /** Done in the very period before whose … the target says: `9月前` in September. */
  | 'same-period'
  | 'year-missing'
  /** Before the beginning of the target's period. */
  | 'before-period'
  /** The actual is itself a bound or range that overlaps the target's. */
  | 'bounds-overlap'
  /** No operator, and neither name nor class says which way is better. */
  | 'direction-unclear'
  /** `=` or a range, missed on the better side. */
  | 'beyond-exact';

/** The verdict on one value against one value. */
export interface Verdict {
  readonly outcome: 'met' | 'not-met' | 'unknown';
  readonly reason: UnknownReason | null;
}

export const MET: Verdict = { outcome: 'met', reason: null };
export const NOT_MET: Verdict = { outcome: 'not-met', reason: null };

export function unknown(reason: UnknownReason): Verdict {
  return { outcome: 'unknown', reason };
}

/** Which way is better. */
export type Direction = 'more' | 'less' | 'exact';
