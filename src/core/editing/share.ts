/** Shares points out on equal steps, by largest remainders. */
import { Big, ZERO, sum } from '../text/decimal';

/**
 * Shares in proportion to weights, each a multiple of the step and one step at least, that add up to the points
 * exactly. Weights that add up to nothing share equally. Of equal remainders the earlier one is served first.
 * Null where the points are no multiple of the step, or fewer steps than shares.
 */
export function shared(points: Big, weights: readonly Big[], step: Big): readonly Big[] | null {
  const steps = points.div(step);
  if (!steps.eq(steps.round(0, Big.roundDown)) || weights.length === 0 || steps.lt(weights.length))
    return null;
  const total = sum(weights);
  const exact = weights.map((weight) =>
    total.gt(ZERO) ? weight.times(steps).div(total) : steps.div(weights.length),
  );
  const whole = exact.map((share) => {
    const floor = share.round(0, Big.roundDown);
    return floor.lt(1) ? new Big(1) : floor;
  });
  return settled(whole, exact, steps).map((count) => count.times(step));
}

/** One step after the other to whoever is furthest below its exact share, or from whoever is furthest above. */
function settled(whole: readonly Big[], exact: readonly Big[], steps: Big): readonly Big[] {
  const counts = [...whole];
  for (let left = steps.minus(sum(counts)); !left.eq(ZERO);) {
    const isShort = left.gt(ZERO);
    const gaps = counts.map((count, i) => (exact[i] ?? ZERO).minus(count));
    const index = isShort
      ? largest(gaps)
      : largest(gaps.map((gap, i) => (counts[i]?.gt(1) ? gap.neg() : null)));
    counts[index] = (counts[index] ?? ZERO).plus(isShort ? 1 : -1);
    left = left.minus(isShort ? 1 : -1);
  }
  return counts;
}

function largest(values: readonly (Big | null)[]): number {
  let best = -1;
  values.forEach((value, index) => {
    const known = values[best];
    if (value && (!known || value.gt(known))) best = index;
  });
  return best;
}
