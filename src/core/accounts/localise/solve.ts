/** Mends one group of failing constraints, and tells faults apart that merely stand close together. */
import type { Repair } from '../repair';
import type { Ledger, Step } from './ledger';
import { ranked } from './rank';
import { setsOf } from './search';
import type { SlipFinder } from './slip-finder';

/** A fault in terms of constraints; the first set of steps makes the first repair. */
export interface Solved {
  readonly constraints: readonly number[];
  readonly repairs: readonly Repair[];
  readonly unique: boolean;
  /** What makes the first repair. */
  readonly steps: readonly Step[];
}

/** The faults behind the constraints that fail in the ledger, if so many changes mend them; else none. */
export function faultsOf(
  size: number,
  ledger: Ledger,
  slips: SlipFinder,
  mostWork: number,
): readonly Solved[] {
  const whole = solve(size, ledger, slips, mostWork);
  if (!whole) return [];
  const apart = solveApart(ledger, independent(ledger, whole.steps), slips, mostWork);
  return isPartition(apart, whole) ? apart : [whole];
}

function solve(size: number, ledger: Ledger, slips: SlipFinder, mostWork: number): Solved | null {
  const { sets, complete } = setsOf(size, ledger, slips, mostWork);
  return likeliest(ledger, sets, complete, slips);
}

/** The fault that the sets mend; null where there are none. */
export function likeliest(
  ledger: Ledger,
  sets: readonly (readonly Step[])[],
  complete: boolean,
  slips: SlipFinder,
): Solved | null {
  const [best, ...others] = ranked(ledger, sets, slips);
  if (!best) return null;
  return {
    constraints: best.mended,
    repairs: [best, ...others].map(({ repair }) => repair),
    unique: complete && others.length === 0,
    steps: best.steps,
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

/** Each part on its own, with the others mended; none where there is but one part. */
function solveApart(
  ledger: Ledger,
  parts: readonly (readonly Step[])[],
  slips: SlipFinder,
  mostWork: number,
): readonly Solved[] {
  if (parts.length < 2) return [];
  const current = [...parts];
  return parts.flatMap((steps, part) => {
    const others = current.flatMap((own, index) => (index === part ? [] : own));
    const solved = ledger.trying(others, () => solve(steps.length, ledger, slips, mostWork));
    current[part] = solved?.steps ?? steps;
    return solved ?? [];
  });
}

function isPartition(apart: readonly Solved[], whole: Solved): boolean {
  const all = apart.flatMap(({ constraints }) => constraints);
  return all.length === whole.constraints.length && new Set(all).size === all.length;
}
