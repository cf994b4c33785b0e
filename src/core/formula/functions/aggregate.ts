/** Functions over many values. */
import type { Big } from 'big.js';
import { type Arguments, areaOf, numbersAmong } from '../arguments';
import { Decimal, ONE, ZERO, add, compareNumbers, divide, multiply } from '../decimal';
import { type Operand, broadcast, isTable } from '../operand';
import { giveUp, raise } from '../outcome';
import { isErrorValue, isNumber } from '../scalar';
import { parseNumber } from '../number-text';
import { type FormulaFunction, MANY } from './function';

export function sum(values: readonly Big[]): Big {
  return values.reduce(add, ZERO);
}

function product(values: readonly Big[]): Big {
  return values.length > 0 ? values.reduce(multiply, ONE) : ZERO;
}

/** The extreme of the numbers, 0 when there are none. `direction` is 1 for the largest, -1 for the smallest. */
function extreme(values: readonly Big[], direction: 1 | -1): Big {
  const [first, ...others] = values;
  if (!first) return ZERO;
  return others.reduce((best, value) => (compareNumbers(value, best) * direction > 0 ? value : best), first);
}

function average(values: readonly Big[]): Big {
  return divide(sum(values), new Decimal(values.length));
}

/** Numbers in cells, and direct arguments that read as a number; errors are passed over. */
function countNumbers(args: Arguments): Big {
  const counts = args.attempts().map((operand) => {
    if (isTable(operand)) return operand.filled().filter(isNumber).length;
    if (isErrorValue(operand)) return 0;
    return typeof operand === 'string' && parseNumber(operand) === null ? 0 : 1;
  });
  return total(counts);
}

function countFilled(args: Arguments): Big {
  return total(args.attempts().map((operand) => (isTable(operand) ? operand.filled().length : 1)));
}

function total(counts: readonly number[]): Big {
  return new Decimal(counts.reduce((a, b) => a + b, 0));
}

/** Products place by place; what is not a number counts as 0 in a factor of its own. */
function sumProduct(args: Arguments): Big {
  const factors = args.operands({ arrays: true });
  const tables = factors.filter(isTable);
  const shape = tables[0];
  if (tables.some((table) => table.height !== shape?.height || table.width !== shape.width))
    return raise('#VALUE!');
  // A single value beside ranges is an error in some versions and a factor in others.
  if (shape && tables.length < factors.length) return giveUp();
  const products = broadcast(factors, (values) => {
    for (const value of values) if (isErrorValue(value)) raise(value.error);
    return values.reduce<Big>((product, value) => multiply(product, isNumber(value) ? value : ZERO), ONE);
  });
  return sum(numbersAmong(products.filled()));
}

const SUBTOTAL_SUM = 9;
const SUBTOTAL_SUM_VISIBLE = 109;
const NESTED = /\b(?:SUBTOTAL|AGGREGATE)\(/i;

/**
 * SUM without the subtotals among its cells; 109 also leaves hidden rows out. With 9 a hidden row counts
 * unless a filter hid it, which the snapshot does not tell: then it gives up.
 */
function subtotal(args: Arguments): Big {
  const kind = args.integer(0);
  if (kind !== SUBTOTAL_SUM && kind !== SUBTOTAL_SUM_VISIBLE) return giveUp();
  const values = args
    .operands()
    .slice(1)
    .flatMap((operand) => visibleValues(operand, kind));
  return sum(numbersAmong(values));
}

function visibleValues(operand: Operand, kind: number) {
  const area = areaOf(operand);
  const { sheet } = area;
  return area.filled((row, column) => {
    if (NESTED.test(sheet.cell(row, column)?.formula ?? '')) return true;
    if (!sheet.isHiddenRow(row)) return false;
    return kind === SUBTOTAL_SUM_VISIBLE || (sheet.cell(row, column) !== undefined && giveUp());
  });
}

export const AGGREGATES: readonly FormulaFunction[] = [
  { name: 'SUM', arity: [1, MANY], call: (args) => sum(args.numbers()) },
  { name: 'PRODUCT', arity: [1, MANY], call: (args) => product(args.numbers()) },
  { name: 'MIN', arity: [1, MANY], call: (args) => extreme(args.numbers(), -1) },
  { name: 'MAX', arity: [1, MANY], call: (args) => extreme(args.numbers(), 1) },
  { name: 'AVERAGE', arity: [1, MANY], call: (args) => average(args.numbers()) },
  { name: 'COUNT', arity: [1, MANY], call: countNumbers },
  { name: 'COUNTA', arity: [1, MANY], call: countFilled },
  { name: 'SUMPRODUCT', arity: [1, MANY], call: sumProduct },
  { name: 'SUBTOTAL', arity: [2, MANY], call: subtotal },
];
