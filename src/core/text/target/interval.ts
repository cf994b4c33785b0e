/** Sets of numbers with one or two ends, and how one lies to another. */
import type { Big } from '../decimal';
import type { Operator } from './types';

interface End {
  readonly at: Big;
  readonly closed: boolean;
}

/** All numbers between two ends; null leaves that side open. */
export interface Interval {
  readonly low: End | null;
  readonly high: End | null;
}

export function span(low: Big, high: Big): Interval {
  return { low: { at: low, closed: true }, high: { at: high, closed: true } };
}

export function bounded(operator: Operator, at: Big): Interval {
  switch (operator) {
    case '≥':
      return { low: { at, closed: true }, high: null };
    case '>':
      return { low: { at, closed: false }, high: null };
    case '≤':
      return { low: null, high: { at, closed: true } };
    case '<':
      return { low: null, high: { at, closed: false } };
    case '=':
      return span(at, at);
  }
}

/** Where an actual lies to a target: wholly inside, wholly above or below, or partly in. */
export type Relation = 'inside' | 'below' | 'above' | 'overlapping';

export function relate(actual: Interval, target: Interval): Relation {
  if (endsBefore(actual.high, target.low)) return 'below';
  if (endsBefore(target.high, actual.low)) return 'above';
  return coversLow(target.low, actual.low) && coversHigh(target.high, actual.high) ? 'inside' : 'overlapping';
}

/** True when everything up to one end lies before everything from the other. */
function endsBefore(high: End | null, low: End | null): boolean {
  if (!high || !low) return false;
  return high.at.lt(low.at) || (high.at.eq(low.at) && !(high.closed && low.closed));
}

function coversLow(outer: End | null, inner: End | null): boolean {
  if (!outer) return true;
  if (!inner) return false;
  return inner.at.gt(outer.at) || (inner.at.eq(outer.at) && (outer.closed || !inner.closed));
}

function coversHigh(outer: End | null, inner: End | null): boolean {
  if (!outer) return true;
  if (!inner) return false;
  return inner.at.lt(outer.at) || (inner.at.eq(outer.at) && (outer.closed || !inner.closed));
}
