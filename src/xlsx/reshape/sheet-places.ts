/** Everything of a worksheet part but its cells and merges: what names cells follows a row. */
import { formatAddress, parseRange } from '../../core/grid/address';
import { followRows } from '../../core/formula/follow-rows';
import { type RowMove, movedRow } from '../../core/grid/row-move';
import { integer } from '../read/attributes';
import { type Node, type TreeEditor, childNamed, nodesNamed } from '../xml/tree';
import { followAnchor } from './anchors';
import { followConditions } from './conditions';
import { movedRef, movedSqref, rangeOf } from './places';
import { ReshapeError } from './reshape-error';
import { rewritten } from './rewriting';

/** Parts of a worksheet that are read elsewhere. */
export const CLOSED = ['sheetData', 'cols', 'mergeCells'];

/** Attributes that name cells, by element; an element whose cells are all gone goes with them. */
const RANGES: Readonly<Record<string, string>> = {
  hyperlink: 'ref',
  protectedRange: 'sqref',
  ignoredError: 'sqref',
  cellWatch: 'r',
  cellSmartTags: 'r',
};
/** Ranges that cannot go without what they belong to. */
const WHOLE = ['autoFilter', 'sortState', 'sortCondition'];
/** What is about cells in ways that are not followed here. */
const IMMOVABLE = ['scenarios', 'pivotSelection'];

/**
 * The part of the sheet whose rows move.
 * @param takesRow conditional formats and validations that end above the row that comes take it in
 */
export function withPlacesMoved(xml: string, move: RowMove, takesRow: boolean): string {
  return rewritten(xml, CLOSED, (root, editor) => {
    followDimension(root, editor, move);
    followConditions(root, editor, { sheet: move.sheet, move, takesRow });
    followControls(root, editor, move.sheet, move);
    followConsolidation(root, editor, move);
    visit(root, editor, move);
  });
}

/** The part of another sheet: only formulas can be about the row. */
export function withFormulasFollowed(xml: string, sheet: string, move: RowMove): string {
  return rewritten(xml, CLOSED, (root, editor) => {
    followConditions(root, editor, { sheet, move, takesRow: false });
    followControls(root, editor, sheet, move);
    followConsolidation(root, editor, move);
  });
}

/** Cells that controls are linked to. */
function followControls(root: Node, editor: TreeEditor, sheet: string, move: RowMove): void {
  for (const control of nodesNamed(root, ['controlPr'])) {
    for (const name of ['linkedCell', 'listFillRange']) {
      const formula = editor.attribute(control, name);
      if (formula) editor.setAttribute(control, name, followRows(formula, sheet, move));
    }
  }
}

/** Ranges that data were consolidated from; those of other workbooks name their file. */
function followConsolidation(root: Node, editor: TreeEditor, move: RowMove): void {
  for (const source of nodesNamed(root, ['dataRef'])) {
    const isExternal = source.attributes.some(({ name }) => name.endsWith(':id'));
    if (editor.attribute(source, 'sheet') === move.sheet && !isExternal)
      followRange(source, editor, 'ref', move);
  }
}

function visit(node: Node, editor: TreeEditor, move: RowMove): void {
  if (IMMOVABLE.includes(node.name)) throw new ReshapeError(node.name);
  const attribute = RANGES[node.name];
  if (attribute !== undefined) followRange(node, editor, attribute, move);
  if (WHOLE.includes(node.name)) followWhole(node, editor, move);
  if (node.name === 'sheetView' || node.name === 'customSheetView') followFrozen(node, editor, move);
  if (node.name === 'rowBreaks') followBreaks(node, editor, move);
  if (node.name === 'anchor') followAnchor(node, editor, anchorMode(node, editor), move);
  for (const child of node.children) visit(child, editor, move);
}

function followDimension(root: Node, editor: TreeEditor, move: RowMove): void {
  const node = childNamed(root, 'dimension');
  const ref = node && editor.attribute(node, 'ref');
  // Nobody relies on the extent: one that cannot be read stays as it is.
  const range = parseRange(ref ?? '');
  if (!node || ref === undefined || !range) return;
  const { bottom } = range;
  // A row below the last one belongs to the cells as well.
  const moved = movedRef(ref, move.by > 0 && move.at === bottom + 1 ? { ...move, at: bottom } : move);
  if (moved !== null) editor.setAttribute(node, 'ref', moved);
}

function followRange(node: Node, editor: TreeEditor, attribute: string, move: RowMove): void {
  const places = editor.attribute(node, attribute);
  if (places === undefined) return;
  const moved = movedSqref(places, move);
  if (moved === null) editor.remove(node);
  else editor.setAttribute(node, attribute, moved);
}

function followWhole(node: Node, editor: TreeEditor, move: RowMove): void {
  const ref = editor.attribute(node, 'ref');
  if (ref === undefined) return;
  const moved = movedRef(ref, move);
  const losesHeading = node.name === 'autoFilter' && move.by < 0 && rangeOf(ref).top === move.at;
  if (moved === null || losesHeading) throw new ReshapeError(`${node.name} ${ref}`);
  editor.setAttribute(node, 'ref', moved);
}

/** The view stays where it is on the screen; frozen rows become more or fewer where the row is among them. */
function followFrozen(view: Node, editor: TreeEditor, { at, by }: RowMove): void {
  const pane = childNamed(view, 'pane');
  const below = pane && editor.attribute(pane, 'topLeftCell');
  if (!pane || below === undefined || !(editor.attribute(pane, 'state') ?? '').startsWith('frozen')) return;
  const first = rangeOf(editor.attribute(view, 'topLeftCell') ?? 'A1').top;
  const rows = integer(editor.attribute(pane, 'ySplit'), 0);
  if (rows === 0 || at < first || at >= first + rows || rows + by === 0) return;
  const { top, left } = rangeOf(below);
  editor.setAttribute(pane, 'ySplit', String(rows + by));
  editor.setAttribute(pane, 'topLeftCell', formatAddress({ row: top + by, column: left }));
}

/** A break stands above the row of its number and stays with it; two at one place are one. */
function followBreaks(node: Node, editor: TreeEditor, move: RowMove): void {
  const seen = new Set<number>();
  for (const child of node.children) {
    const row = integer(editor.attribute(child, 'id'), 0);
    const to = movedRow(row, move) ?? row;
    if (seen.has(to)) editor.remove(child);
    else editor.setAttribute(child, 'id', String(to));
    seen.add(to);
  }
  const left = node.children.filter((child) => !editor.isGone(child));
  const manual = left.filter((child) => editor.attribute(child, 'man') === '1');
  if (left.length < node.children.length && editor.attribute(node, 'manualBreakCount') !== undefined)
    editor.setAttribute(node, 'manualBreakCount', String(manual.length));
}

function anchorMode(node: Node, editor: TreeEditor): 'both' | 'move' | 'none' {
  const isSet = (name: string): boolean => ['1', 'true'].includes(editor.attribute(node, name) ?? '0');
  if (isSet('sizeWithCells')) return 'both';
  return isSet('moveWithCells') ? 'move' : 'none';
}
