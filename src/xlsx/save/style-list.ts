/** Adds cell formats to a styles part: a copy of a cell's format with another number format. */
import { BUILT_IN_FORMATS, FIRST_CUSTOM_FORMAT } from '../read/number-formats';
import { integer } from '../read/attributes';
import { extendList } from '../xml/counted-list';
import { readRoot } from '../xml/elements';
import { XmlReader } from '../xml/reader';
import { type Splice, splice } from '../xml/splice';
import { encodeAttribute } from '../xml/text';

/** Ids that mean the same in every language version; the others of the built-in ones depend on it. */
const SAME_EVERYWHERE = [1, 2, 3, 4, 9, 10, 11, 12, 13, 48, 49];
const DEFAULT_FORMAT = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 };
const BEFORE_FORMATS: readonly string[] = [];
const BEFORE_CELL_XFS = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs'];

export class StyleList {
  private readonly formats = new Map<string, number>();
  private readonly xfs: string[] = [];
  private readonly newFormats: string[] = [];
  private readonly oldXfs: number;
  private nextFormat = FIRST_CUSTOM_FORMAT;

  constructor(private readonly xml: string) {
    for (const id of SAME_EVERYWHERE) this.formats.set(BUILT_IN_FORMATS.get(id) ?? '', id);
    this.formats.set('General', 0);
    const reader = new XmlReader(xml);
    reader.root();
    reader.eachChild((name) => {
      if (name === 'numFmts') reader.eachChild(() => this.readFormat(reader));
      if (name === 'cellXfs') reader.eachChild(() => this.readXf(reader));
    });
    if (this.xfs.length === 0) this.xfs.push(defaultXf(readRoot(xml).prefix));
    this.oldXfs = this.xfs.length;
  }

  /** Index of the cell format that is like another one but shows numbers by this code. */
  withFormat(base: number, code: string): number {
    const clone = withFormatId(this.xfs[base] ?? this.xfs[0] ?? '', this.formatId(code));
    const existing = this.xfs.indexOf(clone);
    return existing >= 0 ? existing : this.xfs.push(clone) - 1;
  }

  /** The part's text with everything that was added. */
  text(): string {
    const hasXfs = readRoot(this.xml).children.some(({ name }) => name === 'cellXfs');
    const added = hasXfs ? this.xfs.slice(this.oldXfs) : this.xfs;
    return splice(this.xml, [
      ...extendList(this.xml, 'numFmts', this.newFormats, BEFORE_FORMATS),
      ...extendList(this.xml, 'cellXfs', added, BEFORE_CELL_XFS),
    ]);
  }

  private readFormat(reader: XmlReader): void {
    const id = integer(reader.attribute('numFmtId'), 0);
    this.nextFormat = Math.max(this.nextFormat, id + 1);
    const code = reader.attribute('formatCode') ?? '';
    if (!this.formats.has(code)) this.formats.set(code, id);
  }

  private readXf(reader: XmlReader): void {
    const { start } = reader;
    reader.content();
    this.xfs.push(this.xml.slice(start, reader.end));
  }

  private formatId(code: string): number {
    const existing = this.formats.get(code);
    if (existing !== undefined) return existing;
    const id = this.nextFormat++;
    this.formats.set(code, id);
    const { prefix } = readRoot(this.xml);
    this.newFormats.push(`<${prefix}numFmt numFmtId="${id}" formatCode="${encodeAttribute(code)}"/>`);
    return id;
  }
}

/** An xf element with another number format, everything else copied. */
function withFormatId(xf: string, id: number): string {
  const reader = new XmlReader(xf);
  reader.root();
  const spans = reader.attributeSpans();
  const { nameEnd } = reader;
  const set = (name: string, value: string): Splice => {
    const old = spans.find((span) => span.name === name);
    return old
      ? { start: old.valueStart, end: old.valueEnd, text: value }
      : { start: nameEnd, end: nameEnd, text: ` ${name}="${value}"` };
  };
  return splice(xf, [set('numFmtId', String(id)), set('applyNumberFormat', '1')]);
}

function defaultXf(prefix: string): string {
  const attributes = Object.entries(DEFAULT_FORMAT).map(([name, value]) => `${name}="${value}"`);
  return `<${prefix}xf ${attributes.join(' ')}/>`;
}
