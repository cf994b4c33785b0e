/** Conditional formats, validations and sparklines, of a worksheet and of its extensions. */
import { followRows } from '../../core/formula/follow-rows';
import { shiftFormula } from '../../core/formula/shift';
import type { Address } from '../../core/grid/address';
import { type RowMove, movedRow, reverseMove } from '../../core/grid/row-move';
import { type Node, type TreeEditor, childNamed, nodesNamed } from '../xml/tree';
import { cornerOf, movedSqref } from './places';

/** Elements whose text is a formula. */
const FORMULAS = ['f', 'formula', 'formula1', 'formula2'];

/** What a row that is like the one above it takes over from there. */
const TAKEN_OVER = ['conditionalFormatting', 'dataValidation'];

/** Where conditions stand, and what becomes of the rows. */
export interface Following {
  /** The sheet they stand on; only the places of the sheet that is changed move. */
  readonly sheet: string;
  readonly move: RowMove;
  /** Places that end above the row that comes take it in: it is like the row above it. */
  readonly takesRow: boolean;
}

export function followConditions(node: Node, editor: TreeEditor, following: Following): void {
  const { sheet, move } = following;
  const places = placesOf(node, editor);
  if (places) followGroup(node, places, editor, following);
  else if (isFormula(node)) editor.setContent(node, followRows(editor.content(node), sheet, move));
  else for (const child of node.children) followConditions(child, editor, following);
}

interface Places {
  readonly sqref: string;
  readonly set: (sqref: string) => void;
}

/** The cells that an element is about: an attribute, in extensions a child. */
function placesOf(node: Node, editor: TreeEditor): Places | null {
  const child = childNamed(node, 'sqref');
  if (child) return { sqref: editor.content(child), set: (text) => editor.setContent(child, text) };
  if (!TAKEN_OVER.includes(node.name)) return null;
  const sqref = editor.attribute(node, 'sqref');
  return sqref === undefined ? null : { sqref, set: (text) => editor.setAttribute(node, 'sqref', text) };
}

function followGroup(
  node: Node,
  { sqref, set }: Places,
  editor: TreeEditor,
  { sheet, move, takesRow }: Following,
): void {
  const isOwn = sheet.toLowerCase() === move.sheet.toLowerCase();
  const moved = isOwn ? movedSqref(sqref, move, takesRow && TAKEN_OVER.includes(node.name)) : sqref;
  if (moved === null) {
    editor.remove(node);
    return;
  }
  set(moved);
  const { row, column } = isOwn ? toNewCorner(sqref, moved, move) : { row: 0, column: 0 };
  const follow = (formula: string): string =>
    followRows(row === 0 && column === 0 ? formula : shiftFormula(formula, row, column), sheet, move);
  for (const formula of nodesNamed(node, FORMULAS)) {
    if (isFormula(formula)) editor.setContent(formula, follow(editor.content(formula)));
  }
  for (const threshold of nodesNamed(node, ['cfvo'])) {
    const value = editor.attribute(threshold, 'val');
    if (value !== undefined) editor.setAttribute(threshold, 'val', follow(value));
  }
}

/** In extensions a `formula1` holds the `f` with the text. */
function isFormula(node: Node): boolean {
  return FORMULAS.includes(node.name) && node.children.length === 0;
}

/** Relative references count from the first cell: how far from the old one the new one stood. */
function toNewCorner(before: string, after: string, move: RowMove): Address {
  const [old, now] = [cornerOf(before), cornerOf(after)];
  const stood = movedRow(now.row, reverseMove(move)) ?? now.row;
  return { row: stood - old.row, column: now.column - old.column };
}
