/** Aligns two sequences in their order: which item of one is which of the other, for the best score in all. */

export interface Scoring {
  /** What it is worth that item `i` of the first is item `j` of the second. */
  match(i: number, j: number): number;
  /** What it costs that item `i` of the first has no counterpart. */
  loss(i: number): number;
  /** What it costs that an item of the second stands by itself, before item `i` of the first. */
  gain(i: number): number;
}

/** For each item of the first sequence its counterpart in the second, or null (Needleman and Wunsch). */
export function alignSequences(first: number, second: number, scoring: Scoring): readonly (number | null)[] {
  const width = second + 1;
  const best = new Float64Array((first + 1) * width);
  const step = new Uint8Array((first + 1) * width);
  for (let i = 0; i <= first; i++) {
    for (let j = 0; j <= second; j++) {
      if (i === 0 && j === 0) continue;
      const at = i * width + j;
      const pair = i > 0 && j > 0 ? (best[at - width - 1] ?? 0) + scoring.match(i - 1, j - 1) : -Infinity;
      const loss = i > 0 ? (best[at - width] ?? 0) - scoring.loss(i - 1) : -Infinity;
      const gain = j > 0 ? (best[at - 1] ?? 0) - scoring.gain(i) : -Infinity;
      best[at] = Math.max(pair, loss, gain);
      step[at] = pair >= loss && pair >= gain ? PAIR : loss >= gain ? LOSS : GAIN;
    }
  }
  return traced(first, second, step);
}

const PAIR = 0;
const LOSS = 1;
const GAIN = 2;

function traced(first: number, second: number, step: Uint8Array): readonly (number | null)[] {
  const result: (number | null)[] = Array.from({ length: first }, () => null);
  let [i, j] = [first, second];
  while (i > 0 || j > 0) {
    const taken = step[i * (second + 1) + j];
    if (taken === PAIR) result[--i] = --j;
    else if (taken === LOSS) i--;
    else j--;
  }
  return result;
}
