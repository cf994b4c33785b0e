/** All parts of a package besides the sheet itself that name cells of it. */
import { followRows } from '../../core/formula/follow-rows';
import type { RowMove } from '../../core/grid/row-move';
import type { PartTexts } from '../annotate/part-texts';
import type { SheetPart, XlsxFile } from '../file';
import { CONTENT_TYPES } from '../package';
import { childNamed, nodesNamed } from '../xml/tree';
import { withDrawingMoved, withLinksFollowed } from './anchors';
import { withNamesFollowed } from './names';
import { withCommentsMoved, withLegacyDrawingMoved } from './notes';
import { movedRef } from './places';
import { partsOfType } from './refusals';
import { ReshapeError } from './reshape-error';
import { followFormulas, rewritten } from './rewriting';
import { withRowsMoved } from './sheet-data';
import { withFormulasFollowed } from './sheet-places';
import { withTableMoved } from './tables';

const CHARTS = ['drawingml.chart+xml', 'ms-office.chartex+xml'];
/** Formulas of charts; `sqref` stands in extensions, for filtered series. */
const CHART_FORMULAS = ['f', 'nf', 'sqref'];
/** Shapes drawn inside of charts. */
const CHART_SHAPES = ['drawingml.chartshapes+xml'];
const PIVOT_CACHES = ['spreadsheetml.pivotCacheDefinition+xml'];
const CONTROL_FORMULAS = ['fmlaLink', 'fmlaRange', 'fmlaTxbx', 'fmlaGroup'];

/** @param changed the sheet whose rows move */
export function followPackage(file: XlsxFile, texts: PartTexts, changed: SheetPart, move: RowMove): void {
  const { package: pack, parts } = file;
  const change = (path: string, rewrite: (xml: string) => string): void =>
    texts.set(path, rewrite(texts.get(path)));
  change(parts.workbook, (xml) => withNamesFollowed(xml, move));
  for (const sheet of parts.sheets) {
    if (sheet !== changed) change(sheet.path, (xml) => otherSheet(xml, sheet.name, move));
    for (const { kind, target } of pack.relationships(sheet.path)) {
      const rewrite = rewriterOf(kind, sheet.name, move);
      if (rewrite && pack.has(target)) change(target, rewrite);
    }
  }
  const types = texts.get(CONTENT_TYPES);
  for (const path of partsOfType(pack, types, ...CHARTS))
    change(path, (xml) =>
      rewritten(xml, [], (root, editor) => {
        followFormulas(root, editor, CHART_FORMULAS, '', move);
      }),
    );
  for (const path of partsOfType(pack, types, ...CHART_SHAPES))
    change(path, (xml) => withLinksFollowed(xml, '', move));
  for (const path of partsOfType(pack, types, ...PIVOT_CACHES)) change(path, (xml) => pivotCache(xml, move));
}

/** How a part that hangs on a sheet follows; undefined where nothing in it can be about rows. */
function rewriterOf(kind: string, sheet: string, move: RowMove): ((xml: string) => string) | undefined {
  const isOwn = sheet === move.sheet;
  switch (kind) {
    case 'table':
      return (xml) => withTableMoved(xml, sheet, move);
    case 'drawing':
      return (xml) => (isOwn ? withDrawingMoved(xml, move) : withLinksFollowed(xml, sheet, move));
    case 'comments':
    case 'threadedComment':
      return isOwn ? (xml) => withCommentsMoved(xml, move) : undefined;
    case 'vmlDrawing':
      return (xml) => withLegacyDrawingMoved(xml, sheet, move);
    case 'ctrlProp':
      return (xml) =>
        rewritten(xml, [], (root, editor) => {
          for (const name of CONTROL_FORMULAS) {
            const formula = editor.attribute(root, name);
            if (formula) editor.setAttribute(root, name, followRows(formula, sheet, move));
          }
        });
    default:
      return undefined;
  }
}

function otherSheet(xml: string, sheet: string, move: RowMove): string {
  return withRowsMoved(withFormulasFollowed(xml, sheet, move), sheet, move);
}

/** The cells that a pivot table was made from. */
function pivotCache(xml: string, move: RowMove): string {
  return rewritten(xml, ['cacheFields'], (root, editor) => {
    const source = childNamed(root, 'cacheSource');
    for (const node of source ? nodesNamed(source, ['worksheetSource', 'rangeSet']) : []) {
      const ref = editor.attribute(node, 'ref');
      if (ref === undefined || editor.attribute(node, 'sheet') !== move.sheet) continue;
      const moved = movedRef(ref, move);
      if (moved === null) throw new ReshapeError(`pivot table of ${ref}`);
      editor.setAttribute(node, 'ref', moved);
    }
  });
}
