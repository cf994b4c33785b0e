/** What a workbook keeps about its calculation: the order to calculate in, and whether to do so on opening. */
import { isTrue } from '../read/attributes';
import { insertChild, readRoot } from '../xml/elements';
import { XmlReader } from '../xml/reader';
import { type Splice, splice } from '../xml/splice';

/** Elements of a workbook part that stand before calcPr (ECMA-376 part 1, 18.2.27). */
const BEFORE_CALC_PR = [
  ...['fileVersion', 'fileSharing', 'workbookPr', 'AlternateContent', 'workbookProtection', 'bookViews'],
  ...['sheets', 'functionGroups', 'externalReferences', 'definedNames'],
];

/** The workbook part's text with the order to calculate everything on opening. */
export function withFullCalculation(xml: string): string {
  const root = readRoot(xml);
  const existing = root.children.find(({ name }) => name === 'calcPr');
  if (!existing)
    return splice(xml, [insertChild(root, BEFORE_CALC_PR, `<${root.prefix}calcPr fullCalcOnLoad="1"/>`)]);
  const element = new XmlReader(xml.slice(existing.start, existing.end));
  element.root();
  if (isTrue(element.attribute('fullCalcOnLoad'))) return xml;
  const old = element.attributeSpans().find(({ name }) => name === 'fullCalcOnLoad');
  const nameEnd = existing.start + element.nameEnd;
  const change: Splice = old
    ? { start: existing.start + old.valueStart, end: existing.start + old.valueEnd, text: '1' }
    : { start: nameEnd, end: nameEnd, text: ' fullCalcOnLoad="1"' };
  return splice(xml, [change]);
}

/**
 * The calculation chain without some cells; null when no entry is left.
 * @param isGone by sheet id and A1 address
 */
export function withoutChainEntries(
  xml: string,
  isGone: (sheetId: string, ref: string) => boolean,
): string | null {
  const changes: Splice[] = [];
  const reader = new XmlReader(xml);
  let kept = 0;
  let sheetId = '';
  let keptSheetId = '';
  reader.root();
  reader.eachChild(() => {
    const { start, end } = reader;
    const own = reader.attribute('i');
    sheetId = own ?? sheetId;
    if (isGone(sheetId, reader.attribute('r') ?? '')) {
      changes.push({ start, end, text: '' });
      return;
    }
    kept++;
    // An entry without a sheet has that of the entry before, which may be one of those that go.
    if (own === undefined && sheetId !== keptSheetId) changes.push(sheetAttribute(reader, sheetId));
    keptSheetId = sheetId;
  });
  return kept === 0 ? null : splice(xml, changes);
}

function sheetAttribute(reader: XmlReader, sheetId: string): Splice {
  const at = reader.nameEnd;
  return { start: at, end: at, text: ` i="${sheetId}"` };
}
