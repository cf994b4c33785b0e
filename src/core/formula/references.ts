/** The cells a formula looks at. */
import type { Range } from '../grid/address';
import type { Expression, ReferenceNode } from './expression';
import { parseFormula } from './parse';

export interface Reference {
  readonly sheet: string;
  readonly range: Range;
}

/** Functions that reach cells their text does not name. */
const REACHING: ReadonlySet<string> = new Set(['INDIRECT', 'OFFSET', 'GETPIVOTDATA']);

/**
 * The precedents of a formula (without its `=`) that stands on a sheet, in reading order and as often as they
 * are written. Null when they cannot be told from its text: defined names, INDIRECT, syntax we do not read.
 */
export function references(formula: string, sheet: string): readonly Reference[] | null {
  const tree = parseFormula(formula);
  return (
    tree && (referenceNodes(tree)?.map((node) => ({ sheet: node.sheet ?? sheet, range: node.range })) ?? null)
  );
}

/** The references of a tree in reading order; null when the tree also reaches cells it does not name. */
export function referenceNodes(tree: Expression): readonly ReferenceNode[] | null {
  const found: ReferenceNode[] = [];
  const pending: Expression[] = [tree];
  for (let node = pending.pop(); node; node = pending.pop()) {
    switch (node.kind) {
      case 'reference':
        found.push(node);
        break;
      case 'unary':
        pending.push(node.operand);
        break;
      case 'binary':
        pending.push(node.right, node.left);
        break;
      case 'call':
        if (REACHING.has(node.name)) return null;
        pending.push(...[...node.args].reverse());
        break;
      case 'name':
        return null;
      default:
      // Constants reach no cell, other workbooks none of this one.
    }
  }
  return found;
}
