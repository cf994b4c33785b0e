/** The arguments of a function call, worked out only when the function asks for them. */
import type { Big } from 'big.js';
import type { CellRef } from '../grid/address';
import { toNumber, visible } from './decimal';
import { Area, type Operand, isTable, single } from './operand';
import { attempt, giveUp, raise } from './outcome';
import { type Scalar, isErrorValue, isNumber, logicalOf, numberOf, textOf } from './scalar';

export interface Argument {
  /** Works the argument out; with `arrays`, operators run over every cell of a range. */
  readonly evaluate: (arrays: boolean) => Operand;
  readonly missing: boolean;
}

export class Arguments {
  constructor(
    private readonly list: readonly Argument[],
    /** The cell the formula stands in. */
    readonly at: CellRef,
  ) {}

  get count(): number {
    return this.list.length;
  }

  /** Every argument, in order. */
  operands({ arrays = false } = {}): readonly Operand[] {
    return this.list.map((argument) => argument.evaluate(arrays));
  }

  /** Every argument, an error among them as a value. */
  attempts(): readonly Operand[] {
    return this.list.map((argument) => attempt(() => argument.evaluate(false)));
  }

  operand(index: number): Operand {
    return this.list[index]?.evaluate(false) ?? null;
  }

  isMissing(index: number): boolean {
    return this.list[index]?.missing ?? true;
  }

  /** The argument as a single value, an error among them as a value. */
  attempt(index: number): Scalar {
    return attempt(() => single(this.operand(index)));
  }

  /** The argument as a single value; raises an error. */
  value(index: number): Exclude<Scalar, { error: string }> {
    const value = single(this.operand(index));
    return isErrorValue(value) ? raise(value.error) : value;
  }

  number(index: number): Big {
    return numberOf(this.value(index));
  }

  /** The argument cut to a whole number; `absent` when the call leaves it out. */
  integer(index: number, absent = 0): number {
    if (index >= this.count) return absent;
    return Math.trunc(toNumber(visible(this.number(index))));
  }

  text(index: number): string {
    return textOf(this.value(index));
  }

  logical(index: number): boolean {
    return logicalOf(this.value(index));
  }

  /**
   * The numbers that SUM, MAX and their like see: of a range only its numbers, of a direct argument whatever
   * reads as a number. Raises the first error met.
   */
  numbers(): readonly Big[] {
    return this.operands().flatMap((operand) =>
      isTable(operand) ? numbersAmong(operand.filled()) : [numberOf(operand)],
    );
  }
}

/** The numbers among the values of cells; raises the first error met. */
export function numbersAmong(values: readonly Scalar[]): readonly Big[] {
  for (const value of values) if (isErrorValue(value)) raise(value.error);
  return values.filter(isNumber);
}

/** The argument must be cells by reference. */
export function areaOf(operand: Operand): Area {
  return operand instanceof Area ? operand : giveUp();
}
