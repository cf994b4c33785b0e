/** What speaks for a change and against it, all on one scale. */
import type { Relation } from '../equality';
import type { Slip } from '../repair';

export const POINTS = {
  /** The printed total of an equality that fails: the cell that a reader suspects first. */
  total: 1,
  /** A formula fails less often than a hand. */
  calculated: -2,
  /** Cells that hold nothing seldom should hold something, and the other way round. */
  fromNothing: -4,
  toNothing: -1,
  /** Amounts below zero are rare. */
  negative: -4,
} as const;

/**
 * For what holds to the last digit and not merely within rounding. Sums are often off by rounding, a repeated amount
 * hardly ever; an inequality says nothing so precise.
 */
export const EXACT_POINTS: Readonly<Record<Relation, number>> = {
  same: 5,
  sum: 2,
  'at-least': 0,
  'at-most': 0,
};

/** The less often a slip is found by chance, the more it says. */
export const SLIP_POINTS: Readonly<Record<Slip, number>> = {
  transposed: 5,
  shifted: 5,
  sign: 6,
  dropped: 4,
  doubled: 4,
  neighbour: 4,
  digit: 3,
  blank: 1,
};
