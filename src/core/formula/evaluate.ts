/** Works a formula's tree out. */
import type { CellRef } from '../grid/address';
import type { CellValue } from '../grid/workbook';
import { type Argument, Arguments } from './arguments';
import { Decimal, add, divide, multiply, power, subtract } from './decimal';
import type {
  BinaryNode,
  BinaryOperator,
  CallNode,
  Expression,
  ReferenceNode,
  UnaryNode,
} from './expression';
import { functionNamed } from './functions';
import { Area, type Operand, broadcast, isTable, single } from './operand';
import { Unresolved, attempt, giveUp } from './outcome';
import { type Scalar, compare, equal, numberOf, textOf, toCellValue } from './scalar';
import type { WorkbookView } from './sheet-view';

interface Scope {
  readonly workbook: WorkbookView;
  readonly at: CellRef;
  /** Operators run over every cell of a range, as inside SUMPRODUCT. */
  readonly arrays: boolean;
}

/** The result of a formula in a cell; undefined when it cannot be known for certain. */
export function evaluateFormula(
  tree: Expression,
  workbook: WorkbookView,
  at: CellRef,
): CellValue | undefined {
  try {
    return toCellValue(attempt(() => single(evaluate(tree, { workbook, at, arrays: false }))));
  } catch (problem) {
    if (problem instanceof Unresolved) return undefined;
    throw problem;
  }
}

function evaluate(node: Expression, scope: Scope): Operand {
  switch (node.kind) {
    case 'number':
    case 'text':
    case 'boolean':
      return node.value;
    case 'error':
      return { error: node.error };
    case 'missing':
      return null;
    case 'reference':
      return areaAt(node, scope);
    case 'unary':
      return unary(node, scope);
    case 'binary':
      return binary(node, scope);
    case 'call':
      return call(node, scope);
    case 'name':
    case 'external':
      return giveUp();
  }
}

function areaAt({ sheet, range }: ReferenceNode, { workbook, at }: Scope): Area {
  const target = workbook.sheet(sheet ?? at.sheet);
  return target ? new Area(target, range) : giveUp();
}

const HUNDRED = new Decimal(100);

function unary({ operator, operand }: UnaryNode, scope: Scope): Operand {
  const value = evaluate(operand, scope);
  // A plus sign changes nothing, not even a text into a number.
  if (operator === '+') return value;
  return overPlaces([value], scope, ([only = null]) =>
    operator === '-' ? numberOf(only).neg() : divide(numberOf(only), HUNDRED),
  );
}

/** Walks down the left side in a loop: long sums would nest thousands of calls. */
function binary(node: BinaryNode, scope: Scope): Operand {
  const steps: BinaryNode[] = [];
  let first: Expression = node;
  for (; first.kind === 'binary'; first = first.left) steps.push(first);
  return steps.reduceRight<Operand>(
    (left, { operator, right }) =>
      overPlaces([left, evaluate(right, scope)], scope, ([a = null, b = null]) => BINARY[operator](a, b)),
    evaluate(first, scope),
  );
}

const BINARY: Readonly<Record<BinaryOperator, (a: Scalar, b: Scalar) => Scalar>> = {
  '+': (a, b) => add(numberOf(a), numberOf(b)),
  '-': (a, b) => subtract(numberOf(a), numberOf(b)),
  '*': (a, b) => multiply(numberOf(a), numberOf(b)),
  '/': (a, b) => divide(numberOf(a), numberOf(b)),
  '^': (a, b) => power(numberOf(a), numberOf(b)),
  '&': (a, b) => textOf(a) + textOf(b),
  '=': (a, b) => equal(a, b),
  '<>': (a, b) => !equal(a, b),
  '<': (a, b) => compare(a, b) < 0,
  '<=': (a, b) => compare(a, b) <= 0,
  '>': (a, b) => compare(a, b) > 0,
  '>=': (a, b) => compare(a, b) >= 0,
};

function overPlaces(
  operands: readonly Operand[],
  scope: Scope,
  each: (values: readonly Scalar[]) => Scalar,
): Operand {
  if (!scope.arrays || !operands.some(isTable)) return each(operands.map(single));
  return broadcast(operands, (values) => attempt(() => each(values)));
}

function call({ name, args }: CallNode, scope: Scope): Operand {
  const found = functionNamed(name);
  if (!found) return giveUp();
  const [least, most] = found.arity;
  if (args.length < least || args.length > most) return giveUp();
  return found.call(
    new Arguments(
      args.map((argument) => lazily(argument, scope)),
      scope.at,
    ),
  );
}

function lazily(node: Expression, scope: Scope): Argument {
  return {
    evaluate: (arrays) => evaluate(node, arrays ? { ...scope, arrays } : scope),
    missing: node.kind === 'missing',
  };
}
