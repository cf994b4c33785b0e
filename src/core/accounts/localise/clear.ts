/** Faults that stand out in a group too entangled to be mended as a whole. */
import { failingFor, fitAlone } from './fit';
import type { Ledger, Step } from './ledger';
import type { SlipFinder } from './slip-finder';
import { type Solved, likeliest } from './solve';

/** A single equality fits too many cells to tell of any. */
const FEWEST_EXPLAINED = 2;

interface Candidate {
  readonly lever: number;
  /** What it would mend. */
  readonly failing: readonly number[];
}

/**
 * Changes that each satisfy several failing constraints of the group and break none, those that satisfy the most
 * first. They are made in the ledger: each is judged by what the ones before have left.
 */
export function clearFaults(
  ledger: Ledger,
  group: ReadonlySet<number>,
  slips: SlipFinder,
): readonly Solved[] {
  ledger.focus(group);
  const candidates = candidatesIn(ledger, slips);
  return candidates.flatMap(({ lever, failing }) => {
    if (!isSame(failingFor(ledger, lever), failing)) return [];
    const equal = candidates.filter((other) => isSame(other.failing, failing));
    const sets = equal.flatMap((other): Step[][] => {
      const step = fitAlone(ledger, other.lever, slips);
      return step ? [[step]] : [];
    });
    const fault = likeliest(ledger, sets, true, slips);
    for (const step of fault?.steps ?? []) ledger.make(step);
    return fault ?? [];
  });
}

function candidatesIn(ledger: Ledger, slips: SlipFinder): readonly Candidate[] {
  const levers = new Set([...ledger.broken].flatMap((constraint) => ledger.system.leversOf(constraint)));
  return [...levers]
    .map((lever) => ({ lever, failing: failingFor(ledger, lever) }))
    .filter(({ lever, failing }) => failing.length >= FEWEST_EXPLAINED && fitAlone(ledger, lever, slips))
    .sort((a, b) => b.failing.length - a.failing.length || a.lever - b.lever);
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((constraint) => b.includes(constraint));
}
