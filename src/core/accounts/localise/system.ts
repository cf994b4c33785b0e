/** The equalities of a set as constraints on its figures, and what changing each cell does to them. */
import type { Workbook } from '../../grid/workbook';
import { type Equality, stateOf } from '../equality';
import { type Figure, TABLE_CODES } from '../model';
import { type Lever, leversOf } from './levers';

/** An equality among those that were given. */
export interface Member {
  readonly equality: Equality;
  /** Index into the balances that were given. */
  readonly balance: number;
}

export interface Constraint extends Member {
  /** How far it may be off and yet be exact, in 分: by what the printed places do not show. */
  readonly slack: number;
}

/** How a lever moves the difference of a constraint: by that many 分 for each of its own. */
export interface Touch {
  readonly constraint: number;
  /** 0 where what it moves cancels out; its parts may still become zero or cease to be. */
  readonly slope: number;
}

/** Figures, constraints and levers are named by their indexes. */
export class System {
  /** The same whatever order the equalities come in. */
  readonly constraints: readonly Constraint[];
  /** In the order of tables, rows and columns. */
  readonly figures: readonly Figure[];
  readonly levers: readonly Lever[];
  private readonly index: ReadonlyMap<Figure, number>;
  /** What one 分 of a figure adds to the difference of each constraint it stands in. */
  private readonly slopes: readonly Map<number, number>[];
  private readonly pulling: readonly number[][];
  private readonly touches: (readonly Touch[] | undefined)[] = [];
  private readonly levered: (readonly number[] | undefined)[] = [];

  constructor(members: readonly Member[], workbook: Workbook) {
    this.constraints = inFixedOrder(members).map((member) => ({
      ...member,
      slack: slackOf(member.equality),
    }));
    const named = this.constraints.flatMap(({ equality }) => figuresOf(equality));
    this.figures = [...new Map(named.map((figure) => [figure.path, figure])).values()].sort(byPlace);
    const positions = new Map(this.figures.map(({ path }, position) => [path, position]));
    this.index = new Map(named.map((figure) => [figure, positions.get(figure.path) ?? 0]));
    this.slopes = this.figures.map(() => new Map<number, number>());
    this.constraints.forEach(({ equality: { total, addends } }, constraint) => {
      this.addSlope(total, constraint, 1);
      for (const { figure, sign } of addends) this.addSlope(figure, constraint, -sign);
    });
    this.levers = leversOf(this.figures, workbook);
    this.pulling = this.figures.map((): number[] => []);
    this.levers.forEach(({ moves }, lever) => {
      for (const { figure } of moves) this.pulling[figure]?.push(lever);
    });
  }

  indexOf(figure: Figure): number {
    return this.index.get(figure) ?? 0;
  }

  /** The constraints in which a lever moves a figure. */
  touchesOf(lever: number): readonly Touch[] {
    return (this.touches[lever] ??= this.workOutTouches(lever));
  }

  /** The levers that move the difference of a constraint. */
  leversOf(constraint: number): readonly number[] {
    return (this.levered[constraint] ??= this.workOutLevers(constraint));
  }

  private addSlope(figure: Figure, constraint: number, slope: number): void {
    const own = this.slopes[this.indexOf(figure)];
    own?.set(constraint, (own.get(constraint) ?? 0) + slope);
  }

  private workOutTouches(lever: number): readonly Touch[] {
    const total = new Map<number, number>();
    for (const { figure, factor } of this.levers[lever]?.moves ?? []) {
      for (const [constraint, slope] of this.slopes[figure] ?? []) {
        total.set(constraint, (total.get(constraint) ?? 0) + slope * factor);
      }
    }
    return [...total].map(([constraint, slope]) => ({
      constraint,
      slope: Math.abs(slope) < NOISE ? 0 : slope,
    }));
  }

  private workOutLevers(constraint: number): readonly number[] {
    const equality = this.constraints[constraint]?.equality;
    const figures = equality ? figuresOf(equality) : [];
    const levers = new Set(figures.flatMap((figure) => this.pulling[this.indexOf(figure)] ?? []));
    return [...levers]
      .filter((lever) =>
        this.touchesOf(lever).some((touch) => touch.constraint === constraint && touch.slope !== 0),
      )
      .sort((a, b) => a - b);
  }
}

/** What binary arithmetic leaves of factors that cancel out. */
const NOISE = 1e-9;

export function figuresOf({ total, addends }: Equality): readonly Figure[] {
  return [total, ...addends.map(({ figure }) => figure)];
}

function slackOf(equality: Equality): number {
  const half = Math.max(...figuresOf(equality).map(({ unit }) => unit)) / 2;
  const isExact = (size: number): boolean =>
    stateOf(equality, size, 0) === 'exact' && stateOf(equality, -size, 0) === 'exact';
  return [half, Math.ceil(half) - 1].find(isExact) ?? 0;
}

function inFixedOrder(members: readonly Member[]): readonly Member[] {
  const named = members.map((member) => ({ member, name: nameOf(member.equality) }));
  return named.sort((a, b) => compareText(a.name, b.name)).map(({ member }) => member);
}

function nameOf({ rule, message, relation, total, addends }: Equality): string {
  const parts = addends.map(({ figure, sign }) => `${sign < 0 ? '-' : '+'}${figure.path}`);
  return [rule, message, relation, total.path, ...parts].join(' ');
}

function byPlace(a: Figure, b: Figure): number {
  return (
    TABLE_CODES.indexOf(a.table) - TABLE_CODES.indexOf(b.table) ||
    a.at.row - b.at.row ||
    a.at.column - b.at.column ||
    compareText(a.path, b.path)
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
