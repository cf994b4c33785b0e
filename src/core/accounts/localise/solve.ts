/** Mends one group of failing constraints, and tells faults apart that merely stand close together. */
import type { Repair } from '../repair';
import type { Ledger, Step } from './ledger';
import { ranked } from './rank';
import { smallestSets } from './search';
import type { SlipFinder } from './slip-finder';

/** A fault in terms of constraints; the first set of steps makes the first repair. */
export interface Solved {
  readonly constraints: readonly number[];
  readonly repairs: readonly Repair[];
  readonly unique: boolean;
  /** What makes the first repair; none where there is none. */
  readonly steps: readonly Step[];
}

/** The faults behind the constraints that fail in the ledger. */
export function faultsIn(ledger: Ledger, slips: SlipFinder, mostWork: number): readonly Solved[] {
  const whole = solve(ledger, slips, mostWork);
  const parts = independent(ledger, whole.steps);
  if (parts.length < 2) return [whole];
  const apart = solveApart(ledger, parts, slips, mostWork);
  return isPartition(apart, whole) ? apart : [whole];
}

function solve(ledger: Ledger, slips: SlipFinder, mostWork: number): Solved {
  const { sets, complete } = smallestSets(ledger, slips, mostWork);
  const repairs = ranked(ledger, sets, slips);
  return {
    constraints: [...ledger.broken],
    repairs: repairs.map(({ repair }) => repair),
    unique: complete && repairs.length === 1,
    steps: repairs[0]?.steps ?? [],
  };
}

/** The steps that each satisfy all they move, one by one, and the others together. */
function independent(ledger: Ledger, steps: readonly Step[]): readonly (readonly Step[])[] {
  if (steps.length < 2) return [steps];
  const [alone, rest] = [true, false].map((wanted) =>
    steps.filter((step) => satisfiesAllItMoves(ledger, step) === wanted),
  );
  return [...(alone ?? []).map((step) => [step]), ...(rest?.length ? [rest] : [])];
}

function satisfiesAllItMoves(ledger: Ledger, step: Step): boolean {
  const touches = ledger.system.touchesOf(step.lever);
  return ledger.trying([step], () => touches.every(({ constraint }) => !ledger.broken.has(constraint)));
}

/** Each part on its own, with the others mended. */
function solveApart(
  ledger: Ledger,
  parts: readonly (readonly Step[])[],
  slips: SlipFinder,
  mostWork: number,
): readonly Solved[] {
  const current = [...parts];
  return parts.map((_, part) => {
    const others = current.flatMap((steps, index) => (index === part ? [] : steps));
    const solved = ledger.trying(others, () => solve(ledger, slips, mostWork));
    current[part] = solved.steps;
    return solved;
  });
}

function isPartition(apart: readonly Solved[], whole: Solved): boolean {
  const all = apart.flatMap(({ constraints }) => constraints);
  return all.length === whole.constraints.length && new Set(all).size === all.length;
}
