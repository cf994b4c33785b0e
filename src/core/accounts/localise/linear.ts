/** A formula as a weighted sum of cells, as far as it is one at the values that stand now. */
import type { CellRef, Range } from '../../grid/address';
import { evaluateFormula } from '../../formula/evaluate';
import type { BinaryNode, CallNode, Expression, UnaryNode } from '../../formula/expression';
import { referenceNodes } from '../../formula/references';
import type { WorkbookView } from '../../formula/sheet-view';

/** Every cell of the range counts that many times. */
export interface Term {
  readonly sheet: string;
  readonly range: Range;
  readonly factor: number;
}

interface Place {
  readonly view: WorkbookView;
  readonly at: CellRef;
}

/** The terms of a formula in a cell, constants apart; null for a formula that does more than add up. */
export function linearTerms(tree: Expression, view: WorkbookView, at: CellRef): readonly Term[] | null {
  return termsOf(tree, { view, at });
}

function termsOf(node: Expression, place: Place): readonly Term[] | null {
  switch (node.kind) {
    case 'number':
    case 'text':
    case 'boolean':
    case 'missing':
      return [];
    case 'reference':
      return isSingle(node.range) ? [{ ...referred(node, place), factor: 1 }] : null;
    case 'unary':
      return unary(node, place);
    case 'binary':
      return binary(node, place);
    case 'call':
      return call(node, place);
    case 'error':
    case 'name':
    case 'external':
      return null;
  }
}

function unary({ operator, operand }: UnaryNode, place: Place): readonly Term[] | null {
  const factor = { '+': 1, '-': -1, '%': 0.01 }[operator];
  return scaled(termsOf(operand, place), factor);
}

function binary({ operator, left, right }: BinaryNode, place: Place): readonly Term[] | null {
  switch (operator) {
    case '+':
      return joined([termsOf(left, place), termsOf(right, place)]);
    case '-':
      return joined([termsOf(left, place), scaled(termsOf(right, place), -1)]);
    case '*':
      return (
        scaled(termsOf(left, place), constantOf(right, place)) ??
        scaled(termsOf(right, place), constantOf(left, place))
      );
    case '/': {
      const divisor = constantOf(right, place);
      return divisor ? scaled(termsOf(left, place), 1 / divisor) : null;
    }
    default:
      return null;
  }
}

function call({ name, args }: CallNode, place: Place): readonly Term[] | null {
  const [first, second, third] = args;
  switch (name) {
    case 'SUM':
      return joined(args.map((arg) => summand(arg, place)));
    // Rounding moves a result by less than the last printed place.
    case 'ROUND':
    case 'IFERROR':
      return first ? termsOf(first, place) : null;
    case 'IF': {
      const condition = first && evaluateFormula(first, place.view, place.at);
      if (typeof condition !== 'boolean') return null;
      const branch = condition ? second : third;
      return branch ? termsOf(branch, place) : null;
    }
    default:
      return null;
  }
}

function summand(arg: Expression, place: Place): readonly Term[] | null {
  return arg.kind === 'reference' ? [{ ...referred(arg, place), factor: 1 }] : termsOf(arg, place);
}

function referred(
  { sheet, range }: Extract<Expression, { kind: 'reference' }>,
  { at }: Place,
): Omit<Term, 'factor'> {
  return { sheet: sheet ?? at.sheet, range };
}

/** The value of a part that looks at no cell. */
function constantOf(node: Expression, { view, at }: Place): number | null {
  if (referenceNodes(node)?.length !== 0) return null;
  const value = evaluateFormula(node, view, at);
  return typeof value === 'number' ? value : null;
}

function scaled(terms: readonly Term[] | null, factor: number | null): readonly Term[] | null {
  if (!terms || factor === null) return null;
  return terms.map((term) => ({ ...term, factor: term.factor * factor }));
}

function joined(parts: readonly (readonly Term[] | null)[]): readonly Term[] | null {
  const all: Term[] = [];
  for (const part of parts) {
    if (!part) return null;
    all.push(...part);
  }
  return all;
}

function isSingle({ top, bottom, left, right }: Range): boolean {
  return top === bottom && left === right;
}
