/** Questions about a value, and about where it stands. */
import type { Big } from 'big.js';
import type { Range } from '../../grid/address';
import { type Arguments, areaOf } from '../arguments';
import { Decimal, ONE, ZERO } from '../decimal';
import { giveUp } from '../outcome';
import { isErrorValue, isNumber } from '../scalar';
import type { FormulaFunction } from './function';

/** N: numbers stay, TRUE is 1, everything else 0. */
function numberOrZero(args: Arguments): Big {
  const value = args.value(0);
  if (isNumber(value)) return value;
  return value === true ? ONE : ZERO;
}

/** Row or column number, from 1; of several cells it would be a list. */
function place(args: Arguments, own: number, from: keyof Range, to: keyof Range): Big {
  if (args.count === 0) return new Decimal(own + 1);
  const { range } = areaOf(args.operand(0));
  return range[from] === range[to] ? new Decimal(range[from] + 1) : giveUp();
}

export const INFORMATION: readonly FormulaFunction[] = [
  { name: 'ISNUMBER', arity: [1, 1], call: (args) => isNumber(args.attempt(0)) },
  { name: 'ISTEXT', arity: [1, 1], call: (args) => typeof args.attempt(0) === 'string' },
  { name: 'ISBLANK', arity: [1, 1], call: (args) => args.attempt(0) === null },
  { name: 'ISERROR', arity: [1, 1], call: (args) => isErrorValue(args.attempt(0)) },
  { name: 'N', arity: [1, 1], call: numberOrZero },
  { name: 'ROW', arity: [0, 1], call: (args) => place(args, args.at.row, 'top', 'bottom') },
  { name: 'COLUMN', arity: [0, 1], call: (args) => place(args, args.at.column, 'left', 'right') },
];
