/** The list of merges of a worksheet part. */
import { type Range, formatRange, parseRange, sameRange } from '../../core/grid/address';
import { insertChild, readRoot } from '../xml/elements';
import { XmlReader } from '../xml/reader';
import { splice } from '../xml/splice';

/** Elements of a worksheet that stand before mergeCells (ECMA-376 part 1, 18.3.1.99). */
const BEFORE_MERGES = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr'],
  ...['sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate'],
  ...['customSheetViews'],
];

export function readMerges(xml: string): readonly Range[] {
  const merges: Range[] = [];
  const reader = new XmlReader(xml);
  reader.root();
  reader.eachChild((name) => {
    if (name !== 'mergeCells') return;
    reader.eachChild(() => {
      const range = parseRange(reader.attribute('ref') ?? '');
      if (range) merges.push(range);
    });
  });
  return merges;
}

export function withMerges(xml: string, merges: readonly Range[]): string {
  const present = readMerges(xml);
  if (present.length === merges.length && merges.every((merge, index) => isSame(merge, present[index])))
    return xml;
  const root = readRoot(xml);
  const list = root.children.find(({ name }) => name === 'mergeCells');
  const text = merges.length === 0 ? '' : listXml(merges, root.prefix);
  if (list) return splice(xml, [{ start: list.start, end: list.end, text }]);
  return splice(xml, [insertChild(root, BEFORE_MERGES, text)]);
}

function listXml(merges: readonly Range[], prefix: string): string {
  const items = merges.map((merge) => `<${prefix}mergeCell ref="${formatRange(merge)}"/>`).join('');
  return `<${prefix}mergeCells count="${String(merges.length)}">${items}</${prefix}mergeCells>`;
}

function isSame(a: Range, b: Range | undefined): boolean {
  return b !== undefined && sameRange(a, b);
}
