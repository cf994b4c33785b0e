/** Criteria of COUNTIF and SUMIF: `5`, `">=5"`, `"<>"`, `"优*"`. */
import type { Big } from 'big.js';
import { compareNumbers } from '../decimal';
import { parseNumber } from '../number-text';
import { giveUp } from '../outcome';
import { type Scalar, isErrorValue, isNumber, logicalText, numberOf, sameText } from '../scalar';

export type Criterion = (value: Scalar) => boolean;

const WRITTEN = /^(<=|>=|<>|<|>|=)?([^]*)$/;

/** Reads a criterion; gives up on errors, on orders among texts and on texts that may be dates. */
export function criterionOf(value: Scalar): Criterion {
  if (isErrorValue(value)) return giveUp();
  if (typeof value !== 'string')
    return typeof value === 'boolean' ? equalTo(value) : equalToNumber(numberOf(value));
  const [, operator = '', operand = ''] = WRITTEN.exec(value) ?? [];
  if (operand === '') return blankCriterion(operator);
  const equal = equality(operand);
  if (operator === '' || operator === '=') return equal;
  if (operator === '<>') return not(equal);
  return ordering(operator, parseNumber(operand) ?? giveUp());
}

function blankCriterion(operator: string): Criterion {
  if (operator === '') return (value) => value === null || value === '';
  if (operator === '=') return (value) => value === null;
  return operator === '<>' ? (value) => value !== null : giveUp();
}

function equality(operand: string): Criterion {
  if (operand.startsWith('#')) return giveUp();
  const number = parseNumber(operand);
  if (number) return equalToNumber(number);
  const logical = logicalText(operand);
  if (logical !== null) return equalTo(logical);
  return /[*?~]/.test(operand)
    ? matching(operand)
    : (value) => typeof value === 'string' && sameText(value, operand);
}

function equalTo(expected: boolean): Criterion {
  return (value) => value === expected;
}

/** Unlike `=`, a criterion also finds numbers kept as text. */
function equalToNumber(expected: Big): Criterion {
  return (value) => {
    const number = typeof value === 'string' ? parseNumber(value) : value;
    return isNumber(number) && compareNumbers(number, expected) === 0;
  };
}

/** Whether "not equal" takes error cells in differs between programs. */
function not(equal: Criterion): Criterion {
  return (value) => (isErrorValue(value) ? giveUp() : !equal(value));
}

function ordering(operator: string, limit: Big): Criterion {
  return (value) => {
    if (!isNumber(value)) return false;
    const order = compareNumbers(value, limit);
    if (order === 0) return operator.endsWith('=');
    return operator.startsWith('<') ? order < 0 : order > 0;
  };
}

/** `*` and `?` stand for any text and any character, `~` makes the next one literal. */
function matching(pattern: string): Criterion {
  const parts = pattern.match(/~[*?~]|[^]/gu) ?? [];
  const whole = new RegExp(`^${parts.map(partSource).join('')}$`, 'iu');
  return (value) => typeof value === 'string' && whole.test(value);
}

function partSource(part: string): string {
  if (part === '*') return '[^]*';
  if (part === '?') return '[^]';
  const literal = part.length === 2 && part.startsWith('~') ? part.slice(1) : part;
  return literal.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
}
