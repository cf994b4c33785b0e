/** The amounts of a system while changes are tried on them, and which constraints fail then. */
import { type BalanceState, differenceOf, stateOf, toleranceOf } from '../equality';
import type { Figure } from '../model';
import type { System } from './system';

/** A lever, and by how much its own amount is moved, in 分. */
export interface Step {
  readonly lever: number;
  readonly by: number;
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
  private aside: ReadonlySet<number> = new Set();
  /** Evaluations of constraints so far: the work done, told without a clock. */
  work = 0;

  constructor(readonly system: System) {
    this.amounts = system.figures.map(({ fen }) => fen ?? 0);
    this.standings = system.constraints.map(() => EXACT);
    system.constraints.forEach((_, constraint) => this.set(constraint, this.evaluate(constraint)));
  }

  /** Constraints that fail now, but for those set aside. */
  get broken(): ReadonlySet<number> {
    return this.failing;
  }

  /** Leaves constraints to somebody else: they do not count as failing, and no lever may be moved that moves them. */
  setAside(constraints: ReadonlySet<number>): void {
    this.aside = constraints;
    this.standings.forEach((standing, constraint) => this.set(constraint, standing));
  }

  isFree(lever: number): boolean {
    if (this.aside.size === 0) return true;
    const touches = this.system.touchesOf(lever);
    return !touches.some(({ constraint, slope }) => slope !== 0 && this.aside.has(constraint));
  }

  readonly amountOf = (figure: Figure): number => this.amounts[this.system.indexOf(figure)] ?? 0;

  amount(figure: number): number {
    return this.amounts[figure] ?? 0;
  }

  standing(constraint: number): Standing {
    return this.standings[constraint] ?? EXACT;
  }

  /** True for an equality that holds to the last digit; an inequality says nothing so precise. */
  isExact(constraint: number): boolean {
    const relation = this.system.constraints[constraint]?.equality.relation;
    const isEquality = relation === 'sum' || relation === 'same';
    return isEquality && this.standing(constraint).state === 'exact';
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
    if (standing.state === 'broken' && !this.aside.has(constraint)) this.failing.add(constraint);
    else this.failing.delete(constraint);
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
