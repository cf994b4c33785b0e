/** Where pictures, shapes and charts are fixed to a sheet. */
import { followRows } from '../../core/formula/follow-rows';
import type { RowMove } from '../../core/grid/row-move';
import { movedRow } from '../../core/grid/row-move';
import { integer } from '../read/attributes';
import { type Node, type TreeEditor, childNamed, nodesNamed } from '../xml/tree';
import { ReshapeError } from './reshape-error';
import { rewritten } from './rewriting';

/** What an object does when the cells below it move: move and stretch, only move, or neither. */
export type AnchorMode = 'both' | 'move' | 'none';

/** A drawing of the sheet: its objects follow, and so do the formulas that they show. */
export function withDrawingMoved(xml: string, move: RowMove): string {
  return rewritten(xml, [], (root, editor) => {
    for (const anchor of nodesNamed(root, ['twoCellAnchor', 'oneCellAnchor'])) {
      followAnchor(anchor, editor, drawingMode(anchor, editor), move);
    }
    followLinks(root, editor, move.sheet, move);
  });
}

/** A drawing of another sheet. */
export function withLinksFollowed(xml: string, sheet: string, move: RowMove): string {
  return rewritten(xml, [], (root, editor) => {
    followLinks(root, editor, sheet, move);
  });
}

/**
 * An object that only moves keeps the number of rows that it covers; where rows are of other heights than the new
 * one, so becomes it.
 */
export function followAnchor(anchor: Node, editor: TreeEditor, mode: AnchorMode, move: RowMove): void {
  if (mode === 'none') return;
  const [from, to] = [cornerOf(anchor, 'from', editor), cornerOf(anchor, 'to', editor)];
  if (!from) return;
  if (move.by < 0 && from.row === move.at && (to?.row ?? from.row) === move.at)
    throw new ReshapeError('object in the row');
  const start = followedCorner(from, editor, move);
  if (!to) return;
  if (mode === 'both') followedCorner(to, editor, move);
  else editor.setContent(to.rowNode, String(to.row + start - from.row));
}

interface Corner {
  readonly row: number;
  readonly rowNode: Node;
  readonly offset: Node | undefined;
}

function cornerOf(anchor: Node, name: string, editor: TreeEditor): Corner | null {
  const node = childNamed(anchor, name);
  const rowNode = node && childNamed(node, 'row');
  if (!rowNode) return null;
  return { row: integer(editor.content(rowNode), 0), rowNode, offset: childNamed(node, 'rowOff') };
}

/** A corner in the row that goes stands at the edge to the next one. @returns its row */
function followedCorner({ row, rowNode, offset }: Corner, editor: TreeEditor, move: RowMove): number {
  const to = movedRow(row, move);
  if (to === null && offset) editor.setContent(offset, '0');
  if (to !== null && to !== row) editor.setContent(rowNode, String(to));
  return to ?? row;
}

function drawingMode(anchor: Node, editor: TreeEditor): AnchorMode {
  const editAs = editor.attribute(anchor, 'editAs');
  if (editAs === 'absolute') return 'none';
  return editAs === 'oneCell' || anchor.name === 'oneCellAnchor' ? 'move' : 'both';
}

/** A link to a cell of the drawing's own sheet may leave the sheet's name out. */
function followLinks(node: Node, editor: TreeEditor, sheet: string, move: RowMove): void {
  for (const name of ['textlink', 'cellRange']) {
    const formula = editor.attribute(node, name);
    if (formula) editor.setAttribute(node, name, followRows(formula, sheet, move));
  }
  for (const child of node.children) followLinks(child, editor, sheet, move);
}
