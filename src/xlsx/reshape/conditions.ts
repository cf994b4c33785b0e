/** Conditional formats, validations and sparklines, of a worksheet and of its extensions. */
import { followRows } from '../../core/formula/follow-rows';
import { shiftFormula } from '../../core/formula/shift';
import { type RowMove, movedRow, reverseMove } from '../../core/grid/row-move';
import { type Node, type TreeEditor, childNamed, nodesNamed } from '../xml/tree';
import { movedSqref, topOf } from './places';

/** Elements whose text is a formula. */
const FORMULAS = ['f', 'formula', 'formula1', 'formula2'];

/** @param sheet the sheet they stand on; only the places of the sheet that is changed move */
export function followConditions(node: Node, editor: TreeEditor, sheet: string, move: RowMove): void {
  const places = placesOf(node, editor);
  if (places) followGroup(node, places, editor, sheet, move);
  else if (isFormula(node)) editor.setContent(node, followRows(editor.content(node), sheet, move));
  else for (const child of node.children) followConditions(child, editor, sheet, move);
}

interface Places {
  readonly sqref: string;
  readonly set: (sqref: string) => void;
}

/** The cells that an element is about: an attribute, in extensions a child. */
function placesOf(node: Node, editor: TreeEditor): Places | null {
  const child = childNamed(node, 'sqref');
  if (child) return { sqref: editor.content(child), set: (text) => editor.setContent(child, text) };
  if (node.name !== 'conditionalFormatting' && node.name !== 'dataValidation') return null;
  const sqref = editor.attribute(node, 'sqref');
  return sqref === undefined ? null : { sqref, set: (text) => editor.setAttribute(node, 'sqref', text) };
}

function followGroup(
  node: Node,
  { sqref, set }: Places,
  editor: TreeEditor,
  sheet: string,
  move: RowMove,
): void {
  const isOwn = sheet.toLowerCase() === move.sheet.toLowerCase();
  const moved = isOwn ? movedSqref(sqref, move) : sqref;
  if (moved === null) {
    editor.remove(node);
    return;
  }
  set(moved);
  const rebase = isOwn ? rowsToNewTop(sqref, moved, move) : 0;
  const follow = (formula: string): string =>
    followRows(rebase === 0 ? formula : shiftFormula(formula, rebase, 0), sheet, move);
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

/** Relative references count from the topmost cell: how far below the old one the new one stood. */
function rowsToNewTop(before: string, after: string, move: RowMove): number {
  const top = topOf(after);
  const stood = movedRow(top, reverseMove(move)) ?? top;
  return stood - topOf(before);
}
