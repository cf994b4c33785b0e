/** What the chart of scores says, in figures. */
import type { ScorePair } from '../../../batch/matrix';
import { Big } from '../../../core/text/decimal';

export interface ScoreFigures {
  readonly agreed: number;
  /** 自评得分 is above 复核得分. */
  readonly over: number;
  /** Points by which it is above, on average. */
  readonly meanOver: number;
  readonly under: number;
  readonly meanUnder: number;
}

/** 复核得分 less 自评得分, in decimals. */
export function differenceOf({ claimed, recomputed }: ScorePair): number {
  return new Big(recomputed).minus(claimed).toNumber();
}

export function scoreFigures(pairs: readonly ScorePair[]): ScoreFigures {
  const differences = pairs.map(differenceOf);
  const over = differences.filter((one) => one < 0);
  const under = differences.filter((one) => one > 0);
  return {
    agreed: differences.length - over.length - under.length,
    over: over.length,
    meanOver: meanSize(over),
    under: under.length,
    meanUnder: meanSize(under),
  };
}

/** The pairs that differ most, the greatest difference first. */
export function largestDifferences(pairs: readonly ScorePair[], most: number): readonly ScorePair[] {
  return pairs
    .map((pair) => ({ pair, size: Math.abs(differenceOf(pair)) }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size || a.pair.index - b.pair.index)
    .slice(0, most)
    .map(({ pair }) => pair);
}

function meanSize(differences: readonly number[]): number {
  if (differences.length === 0) return 0;
  const sum = differences.reduce((all, one) => all.plus(one), new Big(0));
  return sum.abs().div(differences.length).toNumber();
}
