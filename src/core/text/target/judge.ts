/** Verdicts from sets of numbers. */
import { type Interval, relate } from './interval';
import { type Direction, MET, NOT_MET, type UnknownReason, type Verdict, unknown } from './types';

/** One way to read a pair of values. */
export interface Reading {
  readonly target: Interval;
  readonly actual: Interval;
}

/**
 * Judges an actual under every reading: a verdict stands only where all agree. `better` matters to targets with
 * two ends, which may be missed on the good side.
 */
export function judge(
  readings: readonly Reading[],
  better: Direction | null,
  disagreement: UnknownReason,
): Verdict {
  const [first, ...others] = readings.map((reading) => judgeOne(reading, better));
  if (!first) return unknown(disagreement);
  return others.every((other) => other.outcome === first.outcome) ? first : unknown(disagreement);
}

function judgeOne({ target, actual }: Reading, better: Direction | null): Verdict {
  const relation = relate(actual, target);
  if (relation === 'inside') return MET;
  if (relation === 'overlapping') return unknown('bounds-overlap');
  const twoEnds = target.low !== null && target.high !== null;
  const goodSide = better === (relation === 'above' ? 'more' : 'less');
  return twoEnds && (goodSide || better === null) ? unknown('beyond-exact') : NOT_MET;
}

/** All met is met, any miss is a miss, else the first doubt. */
export function combineVerdicts(verdicts: readonly Verdict[]): Verdict {
  return (
    verdicts.find((verdict) => verdict.outcome === 'not-met') ??
    verdicts.find((verdict) => verdict.outcome === 'unknown') ??
    MET
  );
}
