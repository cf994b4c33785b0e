/** Which of several repairs is the likeliest. */
import type { Change, Repair } from '../repair';
import { fit } from './fit';
import type { Ledger, Step } from './ledger';
import { POINTS } from './points';
import type { SlipFinder } from './slip-finder';

/** A repair with the steps that make it. */
export interface Ranked {
  readonly steps: readonly Step[];
  readonly repair: Repair;
}

/** The repairs that the sets make, the likeliest first. */
export function ranked(
  ledger: Ledger,
  sets: readonly (readonly Step[])[],
  slips: SlipFinder,
): readonly Ranked[] {
  const failing = [...ledger.broken];
  const scored = sets.map((set) => {
    const steps = refined(ledger, set, slips);
    const changes = changesOf(ledger, steps, slips);
    const points = exactGain(ledger, steps) * POINTS.exact + sum(changes.map(({ points: own }) => own));
    const repair = { changes: changes.map(({ change }) => change), explains: failing.length };
    return { steps, repair, points };
  });
  return scored.sort((a, b) => b.points - a.points || byLevers(a.steps, b.steps));
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

/** How many equalities more are exact with the steps made. */
function exactGain(ledger: Ledger, steps: readonly Step[]): number {
  const touched = new Set(
    steps.flatMap(({ lever }) => ledger.system.touchesOf(lever).map(({ constraint }) => constraint)),
  );
  const count = (): number => [...touched].filter((constraint) => ledger.isExact(constraint)).length;
  return ledger.trying(steps, count) - count();
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
  const order = [...steps].sort((a, b) => reach(ledger, b) - reach(ledger, a) || a.lever - b.lever);
  const figures = order.flatMap(({ lever }) => ledger.system.levers[lever]?.figure ?? []);
  const after = ledger.trying(steps, () => figures.map(ledger.amountOf));
  return figures.map((figure, position) => {
    const fen = after[position] ?? 0;
    const change = { figure, fen, slip: slips.find(figure, fen) };
    const first = totals.has(figure.path) ? POINTS.total : 0;
    return { change, points: plausibility(change) + slips.points(figure, fen) + first };
  });
}

function reach(ledger: Ledger, { lever }: Step): number {
  const touches = ledger.system.touchesOf(lever);
  return touches.filter(({ constraint, slope }) => slope !== 0 && ledger.broken.has(constraint)).length;
}

function plausibility({ figure, fen }: Change): number {
  const now = figure.fen ?? 0;
  let points = 0;
  if (figure.field.cell.formula !== undefined) points += POINTS.calculated;
  if (now === 0 && fen !== 0) points += POINTS.fromNothing;
  if (now !== 0 && fen === 0) points += POINTS.toNothing;
  if (now >= 0 && fen < 0) points += POINTS.negative;
  return points;
}

function byLevers(a: readonly Step[], b: readonly Step[]): number {
  const at = a.findIndex((step, index) => step.lever !== b[index]?.lever);
  return at < 0 ? 0 : (a[at]?.lever ?? 0) - (b[at]?.lever ?? 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
