/** Defined names, print areas and repeated headings among them. */
import { followFixedRows } from '../../core/formula/follow-rows';
import type { RowMove } from '../../core/grid/row-move';
import { nodesNamed } from '../xml/tree';
import { rewritten } from './rewriting';

/** The workbook part with its names following; what is relative in a name counts from wherever it is used. */
export function withNamesFollowed(xml: string, move: RowMove): string {
  return rewritten(xml, [], (root, editor) => {
    for (const name of nodesNamed(root, ['definedName']))
      editor.setContent(name, followFixedRows(editor.content(name), '', move));
  });
}
