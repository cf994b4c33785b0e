/** From scores to places in the plot. */
import type { ScorePair } from '../../../batch/matrix';

export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

const FULL_MARKS = 100;
const MOST_TICKS = 6;

/** One scale for both directions, so that the diagonal is where both scores agree. */
export function scaleFor(pairs: readonly ScorePair[]): Scale {
  const scores = pairs.flatMap(({ claimed, recomputed }) => [claimed, recomputed]);
  const least = scores.reduce((min, score) => Math.min(min, score), FULL_MARKS);
  const most = scores.reduce((max, score) => Math.max(max, score), FULL_MARKS);
  const from = Math.floor((least - 1) / 5) * 5;
  const to = Math.ceil(most / 5) * 5;
  const step = [5, 10, 20, 25, 50, 100].find((size) => (to - from) / size < MOST_TICKS) ?? to - from;
  const ticks: number[] = [];
  for (let tick = Math.ceil(from / step) * step; tick <= to; tick += step) ticks.push(tick);
  return { from, to, ticks };
}

/** @returns between 0 and 1 */
export function placeOn({ from, to }: Scale, score: number): number {
  return (score - from) / (to - from);
}
