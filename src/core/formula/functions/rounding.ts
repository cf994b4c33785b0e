/** Functions on single numbers. */
import type { Big } from 'big.js';
import { divide, floor, isZero, multiply, round, subtract, visible } from '../decimal';
import { giveUp, raise } from '../outcome';
import type { FormulaFunction } from './function';

/** Beyond this many times the divisor Excel's MOD answers `#NUM!` or loses digits, by version. */
const MOD_LIMIT = 1e12;

/** Remainder with the sign of the divisor. */
function modulo(value: Big, divisor: Big): Big {
  if (isZero(divisor)) return raise('#DIV/0!');
  const quotient = divide(value, divisor);
  if (quotient.abs().gte(MOD_LIMIT)) return giveUp();
  return subtract(value, multiply(divisor, floor(quotient)));
}

export const ROUNDING: readonly FormulaFunction[] = [
  { name: 'ROUND', arity: [2, 2], call: (args) => round(args.number(0), args.integer(1)) },
  { name: 'ROUNDUP', arity: [2, 2], call: (args) => round(args.number(0), args.integer(1), 'up') },
  { name: 'ROUNDDOWN', arity: [2, 2], call: (args) => round(args.number(0), args.integer(1), 'down') },
  { name: 'TRUNC', arity: [1, 2], call: (args) => round(args.number(0), args.integer(1), 'down') },
  { name: 'INT', arity: [1, 1], call: (args) => floor(args.number(0)) },
  { name: 'ABS', arity: [1, 1], call: (args) => args.number(0).abs() },
  { name: 'MOD', arity: [2, 2], call: (args) => modulo(visible(args.number(0)), visible(args.number(1))) },
];
