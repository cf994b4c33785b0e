/** The tree of a parsed formula. */
import type { Big } from 'big.js';
import type { Range } from '../grid/address';

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>=';
export type UnaryOperator = '+' | '-' | '%';

/** Cells named by a formula; without a sheet they are on the formula's own. */
export interface ReferenceNode {
  readonly kind: 'reference';
  readonly sheet?: string;
  readonly range: Range;
}

export interface UnaryNode {
  readonly kind: 'unary';
  readonly operator: UnaryOperator;
  readonly operand: Expression;
}

export interface BinaryNode {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

export interface CallNode {
  readonly kind: 'call';
  /** Upper case, without the `_xlfn.` that files put before newer functions. */
  readonly name: string;
  readonly args: readonly Expression[];
}

export type Expression =
  | { readonly kind: 'number'; readonly value: Big }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly error: string }
  /** A defined name: what it stands for is not in the snapshot. */
  | { readonly kind: 'name'; readonly name: string }
  /** Cells of another workbook. */
  | { readonly kind: 'external' }
  /** An argument left empty, as in `ROUND(A1,)`. */
  | { readonly kind: 'missing' }
  | ReferenceNode
  | UnaryNode
  | BinaryNode
  | CallNode;
