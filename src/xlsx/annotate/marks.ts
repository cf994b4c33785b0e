/** Marks as conditional formats: the cells keep their own format. */
import { type Range, formatRange } from '../../core/grid/address';
import { extendList } from '../xml/counted-list';
import { insertChild, readRoot } from '../xml/elements';
import { XmlReader } from '../xml/reader';
import { type Splice, splice } from '../xml/splice';
import { encodeXml } from '../xml/text';
import { BEFORE_CONDITIONAL_FORMATS } from './sheet-elements';

export interface MarkLook {
  /** `#RRGGBB`, as the font's colour. */
  readonly fill: string;
  readonly font: string;
}

/** Cells that look alike for one reason. */
export interface SheetMark {
  readonly sheet: string;
  readonly ranges: readonly Range[];
  /** A condition that always holds and by which the mark is known again; without its `=`. */
  readonly formula: string;
  readonly look: MarkLook;
}

const BEFORE_DXFS = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles'];

/** The styles part's text with the looks, and the index of each; one that is there already is not added again. */
export function withLooks(
  xml: string,
  looks: readonly MarkLook[],
): { readonly xml: string; readonly indexOf: (look: MarkLook) => number } {
  const { prefix, children } = readRoot(xml);
  const list = children.find(({ name }) => name === 'dxfs');
  const known = list ? childTexts(xml.slice(list.start, list.end)) : [];
  const wanted = new Set(looks.map((look) => lookXml(look, prefix)));
  const added = [...wanted].filter((look) => !known.includes(look));
  const all = [...known, ...added];
  return {
    xml: splice(xml, extendList(xml, 'dxfs', added, BEFORE_DXFS)),
    indexOf: (look) => all.indexOf(lookXml(look, prefix)),
  };
}

function lookXml({ fill, font }: MarkLook, prefix: string): string {
  const argb = (colour: string): string => `FF${colour.slice(1)}`;
  return (
    `<${prefix}dxf><${prefix}font><${prefix}color rgb="${argb(font)}"/></${prefix}font>` +
    `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${argb(fill)}"/>` +
    `<${prefix}bgColor rgb="${argb(fill)}"/></${prefix}patternFill></${prefix}fill></${prefix}dxf>`
  );
}

function childTexts(element: string): readonly string[] {
  return readRoot(element).children.map(({ start, end }) => element.slice(start, end));
}

/**
 * A worksheet part's text with the marks, and without those of an earlier time.
 * @param isMark tells by its condition whether a conditional format is a mark
 */
export function withMarks(
  xml: string,
  marks: readonly SheetMark[],
  indexOf: (look: MarkLook) => number,
  isMark: (formula: string) => boolean,
): string {
  const bare = withoutMarks(xml, isMark);
  const root = readRoot(bare);
  // The cells' own conditional formats keep their order and their precedence.
  let priority = highestPriority(bare);
  const added = marks.map((mark) => markXml(mark, root.prefix, indexOf(mark.look), ++priority));
  return splice(bare, [insertChild(root, BEFORE_CONDITIONAL_FORMATS, added.join(''))]);
}

function withoutMarks(xml: string, isMark: (formula: string) => boolean): string {
  const marks = readRoot(xml).children.filter(
    ({ name, start, end }) => name === 'conditionalFormatting' && isOnlyMarks(xml.slice(start, end), isMark),
  );
  return splice(
    xml,
    marks.map(({ start, end }): Splice => ({ start, end, text: '' })),
  );
}

function isOnlyMarks(element: string, isMark: (formula: string) => boolean): boolean {
  const formulas: string[] = [];
  let rules = 0;
  const reader = new XmlReader(element);
  reader.root();
  reader.eachChild((name) => {
    if (name !== 'cfRule') return;
    rules++;
    reader.eachChild((child) => {
      if (child === 'formula') formulas.push(reader.content());
    });
  });
  return rules > 0 && formulas.length === rules && formulas.every(isMark);
}

/** Among all rules of the sheet, those in extensions included. */
function highestPriority(xml: string): number {
  const priorities = [...xml.matchAll(/\spriority=["'](\d{1,9})["']/g)].map((match) => Number(match[1]));
  return priorities.reduce((highest, one) => Math.max(highest, one), 0);
}

function markXml({ ranges, formula }: SheetMark, prefix: string, look: number, priority: number): string {
  const rule =
    `<${prefix}cfRule type="expression" dxfId="${String(look)}" priority="${String(priority)}">` +
    `<${prefix}formula>${encodeXml(formula)}</${prefix}formula></${prefix}cfRule>`;
  const cells = ranges.map(formatRange).join(' ');
  return `<${prefix}conditionalFormatting sqref="${cells}">${rule}</${prefix}conditionalFormatting>`;
}
