import type { Arguments } from '../arguments';
import type { Operand } from '../operand';

/** A worksheet function: one row of the tables in this folder. */
export interface FormulaFunction {
  readonly name: string;
  /** Least and most arguments. */
  readonly arity: readonly [least: number, most: number];
  /** Raises Excel errors, gives up where Excel's answer is not certain. */
  readonly call: (args: Arguments) => Operand;
}

/** Excel's limit on the arguments of a call. */
export const MANY = 255;
