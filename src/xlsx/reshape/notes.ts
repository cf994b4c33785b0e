/** Notes, conversations and the old kind of drawing that shows them. */
import { followRows } from '../../core/formula/follow-rows';
import { type RowMove, movedRow } from '../../core/grid/row-move';
import { integer } from '../read/attributes';
import { type Node, type TreeEditor, childNamed, nodesNamed } from '../xml/tree';
import { movedRef } from './places';
import { rewritten } from './rewriting';

/** Comments or threaded comments: those of a row that goes, go. */
export function withCommentsMoved(xml: string, move: RowMove): string {
  return rewritten(xml, [], (root, editor) => {
    for (const comment of nodesNamed(root, ['comment', 'threadedComment'])) {
      const ref = editor.attribute(comment, 'ref');
      const moved = ref === undefined ? undefined : movedRef(ref, move);
      if (moved === null) editor.replace(comment.start, comment.end, '');
      else if (moved !== undefined) editor.setAttribute(comment, 'ref', moved);
    }
  });
}

const FORMULAS = ['FmlaLink', 'FmlaRange', 'FmlaTxbx', 'FmlaPict', 'FmlaGroup'];
/** Places of the upper and the lower row among the eight numbers of an anchor. */
const TOP = 2;
const BOTTOM = 6;

/**
 * The drawing of a sheet: on the one whose rows move, boxes of notes follow their cells and controls the rows below
 * them; everywhere the cells that controls are linked to are followed.
 */
export function withLegacyDrawingMoved(xml: string, sheet: string, move: RowMove): string {
  return rewritten(xml, [], (root, editor) => {
    if (sheet === move.sheet)
      for (const shape of nodesNamed(root, ['shape'])) followShape(shape, editor, move);
    for (const formula of nodesNamed(root, FORMULAS))
      editor.setContent(formula, followRows(editor.content(formula), sheet, move));
  });
}

function followShape(shape: Node, editor: TreeEditor, move: RowMove): void {
  const data = childNamed(shape, 'ClientData');
  if (!data) return;
  const anchor = childNamed(data, 'Anchor');
  const numbers = anchor ? editor.content(anchor).split(',').map(Number) : [];
  const rowNode = childNamed(data, 'Row');
  const row = rowNode ? integer(editor.content(rowNode).trim(), 0) : (numbers[TOP] ?? 0);
  const to = movedRow(row, move);
  if (rowNode && to === null) {
    editor.replace(shape.start, shape.end, '');
    return;
  }
  const by = to === null ? 0 : to - row;
  if (by === 0) return;
  if (rowNode) editor.setContent(rowNode, String(row + by));
  // Some programs write notes without a place for their boxes.
  if (!anchor) return;
  const shifted = numbers.map((value, index) =>
    index === TOP || index === BOTTOM ? Math.max(0, value + by) : value,
  );
  if (!shifted.includes(NaN)) editor.setContent(anchor, shifted.join(', '));
}
