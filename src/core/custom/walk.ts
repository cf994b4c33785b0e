/** Ways through the expressions and conditions of own rules. */
import type { Aggregate, Condition, Expression } from './language';

export interface Calculation {
  readonly sign: '+' | '−' | '×' | '÷';
  readonly parts: readonly Expression[];
}

/** The parts of a calculation; null for whatever else an expression may be. */
export function calculationOf(expression: Expression): Calculation | null {
  if (typeof expression !== 'object') return null;
  if ('add' in expression) return { sign: '+', parts: expression.add };
  if ('subtract' in expression) return { sign: '−', parts: expression.subtract };
  if ('multiply' in expression) return { sign: '×', parts: expression.multiply };
  return 'divide' in expression ? { sign: '÷', parts: expression.divide } : null;
}

export function isAggregate(expression: Expression): expression is Aggregate {
  return (
    typeof expression === 'object' && ('sum' in expression || 'max' in expression || 'count' in expression)
  );
}

/** The field whose values an aggregate takes; null for a count. */
export function fieldOf(aggregate: Aggregate): string | null {
  if ('sum' in aggregate) return aggregate.sum;
  return 'max' in aggregate ? aggregate.max : null;
}

/** The conditions that a condition is made of; null for a test. */
export function partsOf(condition: Condition): readonly Condition[] | null {
  if ('all' in condition) return condition.all;
  if ('any' in condition) return condition.any;
  return 'not' in condition ? [condition.not] : null;
}
