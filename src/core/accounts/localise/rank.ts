/** Which of several repairs is the likeliest. */
import type { Change, Repair } from '../repair';
import { failingFor, fit } from './fit';
import { type Ledger, type Step, leversIn } from './ledger';
import { plausibility } from './plausible';
import { POINTS } from './points';
import type { SlipFinder } from './slip-finder';

/** A repair with the steps that make it. */
export interface Ranked {
  readonly steps: readonly Step[];
  readonly repair: Repair;
  /** Constraints that failed and then hold. */
  readonly mended: readonly number[];
}

/**
 * The repairs that the sets make, the likeliest first; of those that move the same levers only the likeliest. Sets
 * that mend less than another one are left out: what they leave would take further changes.
 */
export function ranked(
  ledger: Ledger,
  sets: readonly (readonly Step[])[],
  slips: SlipFinder,
): readonly Ranked[] {
  const before = [...ledger.allBroken];
  const scored = sets.map((set) => {
    const steps = refined(ledger, set, slips);
    const changes = changesOf(ledger, steps, slips);
    const mended = ledger.trying(steps, () =>
      before.filter((constraint) => !ledger.allBroken.has(constraint)),
    );
    const repair = { changes: changes.map(({ change }) => change), explains: mended.length };
    const points = exactnessGained(ledger, steps) + sum(changes.map((change) => change.points));
    return { steps, mended, repair, points };
  });
  const most = Math.max(...scored.map(({ mended }) => mended.length));
  const ordered = scored
    .filter(({ mended }) => mended.length === most)
    .sort((a, b) => b.points - a.points || byLevers(a.steps, b.steps));
  const levers = ordered.map(({ steps }) => leversIn(steps));
  return ordered.filter((_, index) => levers.indexOf(levers[index] ?? '') === index);
}

/** Each step as good as it can be beside the others: the search is content with steps that do. */
function refined(ledger: Ledger, set: readonly Step[], slips: SlipFinder): readonly Step[] {
  if (set.length === 1) return set;
  return set.reduce((steps, { lever }) => {
    const others = steps.filter((step) => step.lever !== lever);
    const better = ledger.trying(others, () => fit(ledger, lever, slips));
    return better ? steps.map((step) => (step.lever === lever ? better : step)) : steps;
  }, set);
}

function exactnessGained(ledger: Ledger, steps: readonly Step[]): number {
  const touched = new Set(
    steps.flatMap(({ lever }) => ledger.system.touchesOf(lever).map(({ constraint }) => constraint)),
  );
  return ledger.trying(steps, () => ledger.exactness(touched)) - ledger.exactness(touched);
}

interface Weighed {
  readonly change: Change;
  readonly points: number;
}

/** The changes that the steps make; those that more failing constraints ask for come first. */
function changesOf(ledger: Ledger, steps: readonly Step[], slips: SlipFinder): readonly Weighed[] {
  const totals = new Set(
    [...ledger.broken].map((index) => ledger.system.constraints[index]?.equality.total.path),
  );
  const reach = ({ lever }: Step): number => failingFor(ledger, lever).length;
  const order = [...steps].sort((a, b) => reach(b) - reach(a) || a.lever - b.lever);
  const figures = order.flatMap(({ lever }) => ledger.system.levers[lever]?.figure ?? []);
  const after = ledger.trying(steps, () => figures.map(ledger.amountOf));
  return figures.map((figure, position) => {
    const fen = after[position] ?? 0;
    const change = { figure, fen, slip: slips.find(figure, fen) };
    const first = totals.has(figure.path) ? POINTS.total : 0;
    return { change, points: plausibility(figure, fen) + slips.points(figure, fen) + first };
  });
}

function byLevers(a: readonly Step[], b: readonly Step[]): number {
  const at = a.findIndex((step, index) => step.lever !== b[index]?.lever);
  return at < 0 ? 0 : (a[at]?.lever ?? 0) - (b[at]?.lever ?? 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
