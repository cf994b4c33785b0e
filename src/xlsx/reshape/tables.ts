/** Tables (lists with a heading) that a row comes into or goes from. */
import type { RowMove } from '../../core/grid/row-move';
import { integer } from '../read/attributes';
import { nodesNamed } from '../xml/tree';
import { movedRef, rangeOf } from './places';
import { ReshapeError } from './reshape-error';
import { followFormulas, rewritten } from './rewriting';

const FORMULAS = ['calculatedColumnFormula', 'totalsRowFormula'];

/**
 * A table of a sheet; only one of the sheet that is changed moves.
 * @throws ReshapeError where its heading, its totals or its only row would go
 */
export function withTableMoved(xml: string, sheet: string, move: RowMove): string {
  return rewritten(xml, [], (root, editor) => {
    followFormulas(root, editor, FORMULAS, sheet, move);
    if (sheet !== move.sheet) return;
    const count = (name: string, usual: number): number => integer(editor.attribute(root, name), usual);
    const ref = editor.attribute(root, 'ref') ?? '';
    refuseLoss(ref, count('headerRowCount', 1), count('totalsRowCount', 0), move);
    for (const node of nodesNamed(root, ['table', 'autoFilter', 'sortState', 'sortCondition'])) {
      const own = editor.attribute(node, 'ref');
      if (own === undefined) continue;
      const moved = movedRef(own, move);
      if (moved === null) throw new ReshapeError(`${node.name} ${own}`);
      editor.setAttribute(node, 'ref', moved);
    }
  });
}

function refuseLoss(ref: string, headings: number, totals: number, { at, by }: RowMove): void {
  const { top, bottom } = rangeOf(ref);
  if (by > 0 || at < top || at > bottom) return;
  const [first, last] = [top + headings, bottom - totals];
  if (at < first || at > last || first >= last) throw new ReshapeError(`table ${ref}`);
}
