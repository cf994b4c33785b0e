/** Formulas as .xls files keep them: tokens in the order of evaluation ([MS-XLS] 2.5.198). */
import type { Range } from '../../../src/core/grid/address';
import type { BinaryOperator, Expression } from '../../../src/core/formula/expression';
import { parseFormula } from '../../../src/core/formula/parse';
import { i16, u8, u16, xnum } from './bytes';

/** Token, and how tightly it binds. */
const BINARY: Readonly<Record<BinaryOperator, readonly [token: number, level: number]>> = {
  '=': [0x0b, 1],
  '<>': [0x0e, 1],
  '<': [0x09, 1],
  '<=': [0x0a, 1],
  '>': [0x0d, 1],
  '>=': [0x0c, 1],
  '&': [0x08, 2],
  '+': [0x03, 3],
  '-': [0x04, 3],
  '*': [0x05, 4],
  '/': [0x06, 4],
  '^': [0x07, 5],
};
const UNARY = { '+': 0x12, '-': 0x13, '%': 0x14 } as const;
const PARENTHESES = u8(0x15);
/** Numbers of functions, and of those that always take as many arguments, how many ([MS-XLS] 2.5.198.17). */
const FUNCTIONS: Readonly<Record<string, readonly [number: number, count?: number]>> = {
  IF: [1],
  SUM: [4],
  MIN: [6],
  MAX: [7],
  ROUND: [27, 2],
  TEXT: [48, 2],
};

/** @param sheetIndex index of a sheet among the references to sheets */
export function formulaTokens(formula: string, sheetIndex: (name: string) => number): number[] {
  const tree = parseFormula(formula);
  if (!tree) throw new Error(`no formula: ${formula}`);
  return tokens(tree);

  function tokens(node: Expression): number[] {
    switch (node.kind) {
      case 'number':
        return [0x1f, ...xnum(Number(node.value))];
      case 'text':
        return [0x17, ...u8(node.value.length), 1, ...Buffer.from(node.value, 'utf16le')];
      case 'reference':
        return reference(node.range, node.sheet);
      case 'unary':
        return [...tokens(node.operand), UNARY[node.operator]];
      case 'binary': {
        const [token, level] = BINARY[node.operator];
        return [...operand(node.left, level), ...operand(node.right, level + 1), token];
      }
      case 'call':
        return call(node.name, node.args);
      default:
        throw new Error(`not written by these tests: ${node.kind} in ${formula}`);
    }
  }

  function operand(node: Expression, level: number): number[] {
    const isLooser = node.kind === 'binary' && BINARY[node.operator][1] < level;
    return isLooser ? [...tokens(node), ...PARENTHESES] : tokens(node);
  }

  function call(name: string, args: readonly Expression[]): number[] {
    const [number, count] = FUNCTIONS[name] ?? [];
    if (number === undefined) throw new Error(`not written by these tests: ${name}`);
    const values = args.flatMap(tokens);
    return count === undefined
      ? [...values, 0x42, args.length, ...u16(number)]
      : [...values, 0x41, ...u16(number)];
  }

  function reference({ top, left, bottom, right }: Range, sheet: string | undefined): number[] {
    const isCell = top === bottom && left === right;
    const prefix =
      sheet === undefined ? [isCell ? 0x44 : 0x25] : [isCell ? 0x5a : 0x3b, ...i16(sheetIndex(sheet))];
    // Both the row and the column are relative.
    const column = (index: number): number[] => u16(index | 0xc000);
    return isCell
      ? [...prefix, ...u16(top), ...column(left)]
      : [...prefix, ...u16(top), ...u16(bottom), ...column(left), ...column(right)];
  }
}
