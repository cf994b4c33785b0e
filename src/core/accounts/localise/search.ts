/** Smallest sets of changes that satisfy all failing constraints of a group, found with bounded work. */
import { exactAmount, fit } from './fit';
import { type Ledger, type Step, leversIn } from './ledger';
import { isConceivable } from './plausible';
import type { SlipFinder } from './slip-finder';

/** Sets that are kept: a reader looks at a few. */
const MOST_SETS = 48;
/** Sets kept of the same levers with other amounts. */
const MOST_ALIKE = 4;
/** Amounts tried for a change that others are to complete. */
const MOST_AMOUNTS = 4;

export interface Found {
  readonly sets: readonly (readonly Step[])[];
  /** No set was passed over. */
  readonly complete: boolean;
}

/** Sets of so many changes that leave nothing failing in the ledger. */
export function setsOf(size: number, ledger: Ledger, slips: SlipFinder, mostWork: number): Found {
  const search = new Search(ledger, slips, ledger.work + mostWork);
  search.extend([], size);
  return { sets: search.sets, complete: search.goesOn };
}

class Search {
  readonly sets: (readonly Step[])[] = [];
  /** How many there are of the same levers. */
  private readonly alike = new Map<string, number>();

  constructor(
    private readonly ledger: Ledger,
    private readonly slips: SlipFinder,
    private readonly lastWork: number,
  ) {}

  get goesOn(): boolean {
    return this.ledger.work < this.lastWork && this.alike.size < MOST_SETS;
  }

  /** Looks for the changes that complete those made in the ledger. */
  extend(made: readonly Step[], missing: number): void {
    if (this.needsMoreThan(missing)) return;
    const levers = this.pivotal().filter((lever) => !made.some((step) => step.lever === lever));
    if (missing === 1) this.complete(made, levers);
    else this.branch(made, levers, missing);
  }

  private complete(made: readonly Step[], levers: readonly number[]): void {
    for (const lever of levers) {
      if (!this.goesOn) return;
      const last = fit(this.ledger, lever, this.slips);
      if (!last) continue;
      const set = [...made, last].sort((a, b) => a.lever - b.lever);
      const known = this.alike.get(leversIn(set)) ?? 0;
      this.alike.set(leversIn(set), known + 1);
      if (known < MOST_ALIKE) this.sets.push(set);
    }
  }

  /** Tries first what leaves the fewest constraints failing. */
  private branch(made: readonly Step[], levers: readonly number[], missing: number): void {
    const steps = levers.flatMap((lever) => this.stepsOf(lever));
    const left = new Map(
      steps.map((step) => [step, this.ledger.trying([step], () => this.ledger.broken.size)]),
    );
    for (const step of steps.sort((a, b) => (left.get(a) ?? 0) - (left.get(b) ?? 0))) {
      if (!this.goesOn) return;
      if (left.get(step) === 0) continue;
      this.ledger.trying([step], () => this.extend([...made, step], missing - 1));
    }
  }

  /** Every failing constraint votes for the amount that would satisfy it. */
  private stepsOf(lever: number): readonly Step[] {
    const { ledger } = this;
    const figure = ledger.system.levers[lever]?.figure;
    if (!figure) return [];
    const votes = new Map<number, number>();
    for (const touch of ledger.system.touchesOf(lever)) {
      const amount = ledger.broken.has(touch.constraint) ? exactAmount(ledger, figure, touch) : null;
      if (amount !== null && isConceivable(figure, amount)) votes.set(amount, (votes.get(amount) ?? 0) + 1);
    }
    const now = ledger.amountOf(figure);
    return [...votes]
      .sort(([a, votesOfA], [b, votesOfB]) => votesOfB - votesOfA || a - b)
      .slice(0, MOST_AMOUNTS)
      .flatMap(([amount]) => (amount === now ? [] : [{ lever, by: amount - now }]));
  }

  /** The levers of the failing constraint that has the fewest: every set has to move one of them. */
  private pivotal(): readonly number[] {
    const { broken, system } = this.ledger;
    let fewest: readonly number[] | null = null;
    for (const constraint of broken) {
      const levers = system.leversOf(constraint);
      if (!fewest || levers.length < fewest.length) fewest = levers;
    }
    return fewest ?? [];
  }

  /** True when that many failing constraints, and one more, have no lever in common. */
  private needsMoreThan(changes: number): boolean {
    const { broken, system } = this.ledger;
    const seen = new Set<number>();
    let apart = 0;
    for (const constraint of broken) {
      const levers = system.leversOf(constraint);
      this.ledger.work++;
      if (levers.some((lever) => seen.has(lever))) continue;
      if (++apart > changes) return true;
      for (const lever of levers) seen.add(lever);
    }
    return false;
  }
}
