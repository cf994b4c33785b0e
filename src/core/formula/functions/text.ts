/** Functions on texts. */
import type { Arguments } from '../arguments';
import { Decimal } from '../decimal';
import { single } from '../operand';
import { giveUp, raise } from '../outcome';
import { numberOf, textOf } from '../scalar';
import { parseNumber } from '../number-text';
import { formatNumber } from './format';
import { type FormulaFunction, MANY } from './function';

/** A count of characters; raises `#VALUE!` below the least Excel accepts. */
function characters(args: Arguments, index: number, { least = 0, absent = 0 } = {}): number {
  const count = args.integer(index, absent);
  return count >= least ? count : raise('#VALUE!');
}

/** Versions differ on whether a character outside the basic plane counts once or twice. */
function countable(text: string): string {
  return /[\u{10000}-\u{10FFFF}]/u.test(text) ? giveUp() : text;
}

function leftPart(args: Arguments): string {
  return countable(args.text(0)).slice(0, characters(args, 1, { absent: 1 }));
}

function rightPart(args: Arguments): string {
  const text = countable(args.text(0));
  return text.slice(Math.max(0, text.length - characters(args, 1, { absent: 1 })));
}

function middlePart(args: Arguments): string {
  const text = countable(args.text(0));
  const start = characters(args, 1, { least: 1 }) - 1;
  return text.slice(start, start + characters(args, 2));
}

/** Replaces every occurrence, or only the one that the fourth argument numbers. */
function substitute(args: Arguments): string {
  const text = args.text(0);
  const old = args.text(1);
  const replacement = args.text(2);
  if (old === '') return text;
  if (args.count < 4) return text.replaceAll(old, () => replacement);
  const wanted = characters(args, 3, { least: 1 });
  const parts = text.split(old);
  if (wanted >= parts.length) return text;
  return parts.slice(0, wanted).join(old) + replacement + parts.slice(wanted).join(old);
}

/** A text that is no number goes through TEXT unchanged. */
function formatted(args: Arguments): string {
  const value = args.value(0);
  if (typeof value === 'boolean' || (typeof value === 'string' && parseNumber(value) === null))
    return textOf(value);
  return formatNumber(numberOf(value), args.text(1));
}

function numericValue(args: Arguments) {
  const value = args.value(0);
  return typeof value === 'boolean' ? raise('#VALUE!') : numberOf(value);
}

export const TEXTS: readonly FormulaFunction[] = [
  { name: 'TEXT', arity: [2, 2], call: formatted },
  { name: 'VALUE', arity: [1, 1], call: numericValue },
  { name: 'TRIM', arity: [1, 1], call: (args) => args.text(0).replace(/ +/g, ' ').replace(/^ | $/g, '') },
  { name: 'LEN', arity: [1, 1], call: (args) => new Decimal(countable(args.text(0)).length) },
  { name: 'LEFT', arity: [1, 2], call: leftPart },
  { name: 'RIGHT', arity: [1, 2], call: rightPart },
  { name: 'MID', arity: [3, 3], call: middlePart },
  { name: 'SUBSTITUTE', arity: [3, 4], call: substitute },
  { name: 'EXACT', arity: [2, 2], call: (args) => args.text(0) === args.text(1) },
  {
    name: 'CONCATENATE',
    arity: [1, MANY],
    call: (args) =>
      args
        .operands()
        .map((operand) => textOf(single(operand)))
        .join(''),
  },
];
