/** What localisation says: the smallest sets of changes that satisfy every failed equality. */
import type { Figure } from './model';

/** A typing slip that turns the right amount into the printed one. */
export type Slip =
  'transposed' | 'dropped' | 'doubled' | 'shifted' | 'sign' | 'digit' | 'neighbour' | 'blank';

export interface Change {
  readonly figure: Figure;
  /** What should stand there, in 分. */
  readonly fen: number;
  /** The slip that explains what stands there now; null where none does. */
  readonly slip: Slip | null;
}

/** One way to satisfy a group of failed equalities that hang together. */
export interface Repair {
  /** Independent changes; figures whose formulas follow from them are not among them. The likeliest first. */
  readonly changes: readonly Change[];
  /** Failed equalities that the changes satisfy. */
  readonly explains: number;
}

/** Failed equalities that hang together, and how they may be mended. */
export interface Fault {
  /** Indexes into the balances that were given. */
  readonly broken: readonly number[];
  /** The likeliest first; empty where no small set of changes satisfies all. */
  readonly repairs: readonly Repair[];
  /** The first repair is the only one of its size. */
  readonly unique: boolean;
}
