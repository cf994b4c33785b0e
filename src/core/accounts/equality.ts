/**
 * What the figures of the accounts owe one another, as data, and how far each falls short. Rounding: a printed sum of
 * n non-zero rounded amounts is off by ⌊n/2⌋ units at most.
 */
import { type Figure, USUAL_DECIMALS, decimalsOf } from './model';

export interface Addend {
  readonly figure: Figure;
  readonly sign: 1 | -1;
}

/**
 * sum: the total is what its addends come to. same: one quantity that is printed twice. at-least, at-most: the total
 * against the addends' sum.
 */
export type Relation = 'sum' | 'same' | 'at-least' | 'at-most';

export interface Equality {
  /** Code of the rule it belongs to. */
  readonly rule: string;
  readonly relation: Relation;
  /** The printed total: the cell to look at first; its table is the one that the equality is reported for. */
  readonly total: Figure;
  readonly addends: readonly Addend[];
  /** Id of the rule's message for it when it fails. */
  readonly message: string;
}

/** exact: to the last digit; rounding: within what rounding explains (尾差); broken: beyond it. */
export type BalanceState = 'exact' | 'rounding' | 'broken' | 'unreadable';

export interface Balance {
  readonly equality: Equality;
  readonly state: BalanceState;
  /** Total less the sum of the addends, in 分; 0 where a figure is unreadable. */
  readonly difference: number;
  /** What rounding explains, in 分. */
  readonly tolerance: number;
}

export function balanceOf(equality: Equality): Balance {
  const { total, addends } = equality;
  const amounts = [total.fen, ...addends.map(({ figure }) => figure.fen)];
  if (amounts.includes(null)) return { equality, state: 'unreadable', difference: 0, tolerance: 0 };
  const difference = differenceOf(equality, amountIn);
  const tolerance = toleranceOf(equality, amountIn);
  return { equality, state: stateOf(equality, difference, tolerance), difference, tolerance };
}

/** Total less the sum of the addends under the amounts that `amount` gives for the figures, in 分. */
export function differenceOf({ total, addends }: Equality, amount: (figure: Figure) => number): number {
  return addends.reduce((rest, { figure, sign }) => rest - sign * amount(figure), amount(total));
}

/** What rounding explains under these amounts, in 分. */
export function toleranceOf(equality: Equality, amount: (figure: Figure) => number): number {
  const { relation, addends } = equality;
  const unit = unitOf(equality);
  // An exact amount and the rounded one differ by half a unit at most: 元 against 万元.
  if (unit === 1) return 0;
  if (relation !== 'sum') return unit;
  // In whole units or tenths of them even a considerable amount is printed as zero.
  const isCoarse = addends.some(({ figure }) => decimalsOf(figure) < USUAL_DECIMALS);
  const parts = addends.filter(({ figure }) => isCoarse || amount(figure) !== 0).length;
  return Math.floor(parts / 2) * unit;
}

export function stateOf(
  equality: Equality,
  difference: number,
  tolerance: number,
): Exclude<BalanceState, 'unreadable'> {
  const { relation } = equality;
  if (relation === 'at-least' && difference >= 0) return 'exact';
  if (relation === 'at-most' && difference <= 0) return 'exact';
  const size = Math.abs(difference);
  // Cells may hold more digits than they show: what does not reach half a unit is not seen.
  if (size === 0 || size * 2 < unitOf(equality) || isRoundedCopy(equality, size)) return 'exact';
  return size <= tolerance ? 'rounding' : 'broken';
}

/** 分 in the coarsest unit that the figures are printed in. */
function unitOf({ total, addends }: Equality): number {
  return addends.reduce((unit, { figure }) => Math.max(unit, figure.unit), total.unit);
}

/** 元 against 万元: |x ÷ 10⁴ − y| ≤ 0.005. */
function isRoundedCopy({ relation, total, addends }: Equality, size: number): boolean {
  const [only] = addends;
  if (relation !== 'same' || !only || only.figure.unit === total.unit) return false;
  return size * 2 <= Math.max(only.figure.unit, total.unit);
}

function amountIn({ fen }: Figure): number {
  return fen ?? 0;
}
