/** Observations on how target and actual are written, beside whether the one meets the other. */
import { canonical } from './canonical';
import type { Indicator } from './direction';
import { isBare } from './parse';
import { lacksSign, withSign } from './ratio';
import type { ParsedValue, Quantity } from './types';
import { conversions } from './units';
import { isVague } from './words';

export interface Remarks {
  /** The actual repeats the operator or the deadline instead of giving a value (I19). */
  readonly copies: 'operator' | 'deadline' | null;
  /** One side has a unit that the other lacks, or the units differ (I20). */
  readonly unit: UnitRemark | null;
  /** A percentage without its sign, with the text that it should be; null where that is not certain (I21). */
  readonly targetPercent: PercentRemark | null;
  readonly actualPercent: PercentRemark | null;
  /** The target is a date in digits such as 2021.7; its standard text (I22). */
  readonly standardDate: string | null;
  /** The target is a bare word that nothing can be checked against: 提升, 满意 (I22). */
  readonly vagueTarget: boolean;
}

export type UnitRemark =
  | {
      readonly kind: 'missing';
      readonly side: 'target' | 'actual';
      readonly unit: string;
      readonly corrected: string | null;
    }
  /** 1次 for 1次/年. */
  | { readonly kind: 'period-missing'; readonly side: 'target' | 'actual'; readonly period: string }
  | { readonly kind: 'differs'; readonly target: string; readonly actual: string };

export interface PercentRemark {
  readonly corrected: string | null;
}

export interface Texts {
  readonly target: string;
  readonly actual: string;
}

/** Remarks on a pair; those on the target alone stand also where the actual is blank or marked. */
export function remarksOn(
  texts: Texts,
  target: ParsedValue,
  actual: ParsedValue,
  indicator: Indicator,
  lessIsBetter: boolean,
): Remarks {
  return {
    copies: copiesOf(target, actual),
    unit: unitRemark(texts, target, actual, indicator),
    targetPercent: percentRemark(texts.target, target, actual, indicator, lessIsBetter),
    actualPercent: percentRemark(texts.actual, actual, target, indicator, lessIsBetter),
    standardDate: target.kind === 'date' && target.digitsOnly !== null ? `${target.digitsOnly}前` : null,
    vagueTarget: target.kind === 'qualitative' && isVague(target.text),
  };
}

function copiesOf(target: ParsedValue, actual: ParsedValue): Remarks['copies'] {
  if (actual.kind === 'date') return target.kind === 'date' && actual.deadline ? 'deadline' : null;
  if (target.kind === 'qualitative') return null;
  if (actual.kind === 'quantity' || actual.kind === 'frequency') return actual.operator ? 'operator' : null;
  if (actual.kind === 'parts') return actual.parts.some((part) => part.operator) ? 'operator' : null;
  return null;
}

function unitRemark(
  texts: Texts,
  target: ParsedValue,
  actual: ParsedValue,
  indicator: Indicator,
): UnitRemark | null {
  if (target.kind === 'frequency' && actual.kind === 'quantity') {
    return { kind: 'period-missing', side: 'actual', period: target.period };
  }
  if (target.kind === 'quantity' && actual.kind === 'frequency') {
    return { kind: 'period-missing', side: 'target', period: actual.period };
  }
  if (target.kind !== 'quantity' || actual.kind !== 'quantity') return null;
  if (lacksSign(target, actual, indicator.name) || lacksSign(actual, target, indicator.name)) return null;
  if (isBare(target) && isBare(actual)) return null;
  if (isBare(actual)) return missing('actual', texts.actual, actual, target);
  if (isBare(target)) return missing('target', texts.target, target, actual);
  return differs(target, actual) ? { kind: 'differs', target: unitOf(target), actual: unitOf(actual) } : null;
}

function missing(
  side: 'target' | 'actual',
  text: string,
  bare: Quantity,
  other: Quantity,
): UnitRemark | null {
  const unit = unitOf(other);
  if (unit === '') return null;
  // 4.5 for 5万元 may mean either scale; 4.5万 lacks only its 元.
  const certain = bare.scale === other.scale;
  const ending = bare.scale > 1 ? unit.replace(/^[十百千万亿]+/, '') : unit;
  const endsInNumber = /[\d千万亿]$/.test(canonical(text)) && ending !== '';
  return { kind: 'missing', side, unit, corrected: certain && endsInNumber ? text.trim() + ending : null };
}

/** The unit as written, else the thing counted. */
function unitOf({ unitText, unit, noun }: Quantity): string {
  if (unitText !== '' && unit.name !== '') return unitText;
  return unitText + noun;
}

function differs(target: Quantity, actual: Quantity): boolean {
  if (conversions(target.unit, actual.unit).length > 0) return false;
  const a = target.unit.name + target.noun;
  const b = actual.unit.name + actual.noun;
  return !a.includes(b) && !b.includes(a);
}

function percentRemark(
  text: string,
  value: ParsedValue,
  other: ParsedValue,
  indicator: Indicator,
  lessIsBetter: boolean,
): PercentRemark | null {
  if (value.kind !== 'quantity' || value.value.eq(0)) return null;
  const otherQuantity = other.kind === 'quantity' ? other : null;
  if (!lacksSign(value, otherQuantity, indicator.name)) return null;
  const signed = withSign(value, otherQuantity, lessIsBetter);
  const plain = canonical(text);
  const corrected = signed === null ? null : plain.replace(value.number, signed);
  return { corrected: corrected === plain ? null : corrected };
}
