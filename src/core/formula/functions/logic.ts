/** Conditions and the handling of errors. */
import type { Arguments } from '../arguments';
import { ZERO } from '../decimal';
import { type Operand, isTable } from '../operand';
import { raise } from '../outcome';
import { type Scalar, isErrorValue, isNumber, logicalOf } from '../scalar';
import { type FormulaFunction, MANY } from './function';

/** The chosen branch, which may be cells by reference; an empty argument counts as 0. */
function branch(args: Arguments, index: number): Operand {
  if (index >= args.count) return false;
  return args.isMissing(index) ? ZERO : args.operand(index);
}

function unlessError(args: Arguments, caught: (error: string) => boolean): Operand {
  const value = args.attempt(0);
  if (isErrorValue(value) && caught(value.error)) return args.isMissing(1) ? ZERO : args.value(1);
  return value;
}

/** The logical values of all arguments: of a range its logical values and numbers, of the rest whatever reads so. */
function conditions(args: Arguments): readonly boolean[] {
  const all = args
    .operands()
    .flatMap((operand) => (isTable(operand) ? logicalsOf(operand.filled()) : [logicalOf(operand)]));
  return all.length > 0 ? all : raise('#VALUE!');
}

function logicalsOf(values: readonly Scalar[]): readonly boolean[] {
  for (const value of values) if (isErrorValue(value)) raise(value.error);
  return values.filter((value) => typeof value === 'boolean' || isNumber(value)).map(logicalOf);
}

export const LOGIC: readonly FormulaFunction[] = [
  { name: 'IF', arity: [2, 3], call: (args) => branch(args, args.logical(0) ? 1 : 2) },
  { name: 'IFERROR', arity: [2, 2], call: (args) => unlessError(args, () => true) },
  { name: 'IFNA', arity: [2, 2], call: (args) => unlessError(args, (error) => error === '#N/A') },
  { name: 'AND', arity: [1, MANY], call: (args) => conditions(args).every(Boolean) },
  { name: 'OR', arity: [1, MANY], call: (args) => conditions(args).some(Boolean) },
  { name: 'NOT', arity: [1, 1], call: (args) => !args.logical(0) },
  { name: 'TRUE', arity: [0, 0], call: () => true },
  { name: 'FALSE', arity: [0, 0], call: () => false },
];
