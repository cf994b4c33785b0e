/** The amounts of a system while changes are tried on them, and which constraints fail then. */
import { type BalanceState, differenceOf, stateOf, toleranceOf } from '../equality';
import type { Figure } from '../model';
import { EXACT_POINTS } from './points';
import type { System } from './system';

/** A lever, and by how much its own amount is moved, in 分. */
export interface Step {
  readonly lever: number;
  readonly by: number;
}

/** The levers that steps move, as one name. */
export function leversIn(steps: readonly Step[]): string {
  return steps.map(({ lever }) => lever).join();
}

export interface Standing {
  readonly difference: number;
  readonly tolerance: number;
  readonly state: Exclude<BalanceState, 'unreadable'>;
}

const EXACT: Standing = { difference: 0, tolerance: 0, state: 'exact' };

export class Ledger {
  private readonly amounts: number[];
  private readonly standings: Standing[];
  private readonly failing = new Set<number>();
  private readonly failingInFocus = new Set<number>();
  /** Constraints that are left alone, with their differences. */
  private aside: ReadonlyMap<number, number> = new Map();
  /** Evaluations of constraints so far: the work done, told without a clock. */
  work = 0;

  constructor(readonly system: System) {
    this.amounts = system.figures.map(({ fen }) => fen ?? 0);
    this.standings = system.constraints.map(() => EXACT);
    system.constraints.forEach((_, constraint) => this.set(constraint, this.evaluate(constraint)));
  }

  /** Constraints in focus that fail now. */
  get broken(): ReadonlySet<number> {
    return this.failingInFocus;
  }

  /** All constraints that fail now. */
  get allBroken(): ReadonlySet<number> {
    return this.failing;
  }

  /** Whatever else fails now does not count as failing, as long as no step moves it. */
  focus(constraints: ReadonlySet<number>): void {
    const others = [...this.failing].filter((constraint) => !constraints.has(constraint));
    this.aside = new Map(others.map((constraint) => [constraint, this.standing(constraint).difference]));
    for (const constraint of [...this.failing]) this.set(constraint, this.standing(constraint));
  }

  readonly amountOf = (figure: Figure): number => this.amounts[this.system.indexOf(figure)] ?? 0;

  amount(figure: number): number {
    return this.amounts[figure] ?? 0;
  }

  standing(constraint: number): Standing {
    return this.standings[constraint] ?? EXACT;
  }

  /** What the exactness of constraints speaks for the amounts. */
  exactness(constraints: Iterable<number>): number {
    let points = 0;
    for (const constraint of constraints) {
      if (this.standing(constraint).state !== 'exact') continue;
      points += EXACT_POINTS[this.system.constraints[constraint]?.equality.relation ?? 'sum'];
    }
    return points;
  }

  /** What `look` finds while the steps are made; they are taken back before it returns. */
  trying<T>(steps: readonly Step[], look: () => T): T {
    const [step, ...rest] = steps;
    if (!step) return look();
    const touched = this.system.touchesOf(step.lever).map(({ constraint }) => constraint);
    const moved = (this.system.levers[step.lever]?.moves ?? []).map(({ figure }) => figure);
    const standings = touched.map((constraint) => this.standing(constraint));
    const amounts = moved.map((figure) => this.amount(figure));
    this.make(step);
    const found = this.trying(rest, look);
    moved.forEach((figure, position) => (this.amounts[figure] = amounts[position] ?? 0));
    touched.forEach((constraint, position) => this.set(constraint, standings[position] ?? EXACT));
    return found;
  }

  /** Makes a step for good. */
  make({ lever, by }: Step): void {
    for (const { figure, factor } of this.system.levers[lever]?.moves ?? []) {
      this.amounts[figure] = this.amount(figure) + Math.round(by * factor);
    }
    for (const { constraint } of this.system.touchesOf(lever)) {
      this.set(constraint, this.evaluate(constraint));
    }
  }

  private set(constraint: number, standing: Standing): void {
    this.standings[constraint] = standing;
    const fails = standing.state === 'broken';
    mark(this.failing, constraint, fails);
    mark(this.failingInFocus, constraint, fails && standing.difference !== this.aside.get(constraint));
  }

  private evaluate(constraint: number): Standing {
    const equality = this.system.constraints[constraint]?.equality;
    if (!equality) return EXACT;
    this.work++;
    const difference = differenceOf(equality, this.amountOf);
    const tolerance = toleranceOf(equality, this.amountOf);
    return { difference, tolerance, state: stateOf(equality, difference, tolerance) };
  }
}

function mark(set: Set<number>, constraint: number, isIn: boolean): void {
  if (isIn) set.add(constraint);
  else set.delete(constraint);
}
