/** Rewriting parts of a package whose formulas follow a row. */
import { followRows } from '../../core/formula/follow-rows';
import type { RowMove } from '../../core/grid/row-move';
import { splice } from '../xml/splice';
import { type Node, TreeEditor, nodesNamed, readTree } from '../xml/tree';

/** The text of a part after its tree has been walked. */
export function rewritten(
  xml: string,
  closed: readonly string[],
  walk: (root: Node, editor: TreeEditor) => void,
): string {
  const root = readTree(xml, closed);
  const editor = new TreeEditor(xml);
  walk(root, editor);
  return splice(xml, editor.changes(root));
}

/** Formulas in elements of these names follow; `sheet` is the one they stand on, '' for none. */
export function followFormulas(
  root: Node,
  editor: TreeEditor,
  names: readonly string[],
  sheet: string,
  move: RowMove,
): void {
  for (const node of nodesNamed(root, names)) {
    editor.setContent(node, followRows(editor.content(node), sheet, move));
  }
}
