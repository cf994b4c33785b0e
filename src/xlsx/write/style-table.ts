/** The styles part of a new workbook: one cell format for each distinct style. */
import { encodeAttribute } from '../xml/text';
import type { Side } from '../appearance/model';
import type { NewStyle } from './model';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DEFAULT_FONT = '宋体';
const DEFAULT_SIZE = 10;
const FIRST_CUSTOM_FORMAT = 164;

interface Format {
  readonly style: NewStyle;
  /** Shown as typed with an apostrophe in front: editing the cell does not make a formula of it. */
  readonly quoted: boolean;
}

export class StyleTable {
  private readonly fonts = new Interned(fontXml({}));
  private readonly fills = new Interned(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  private readonly borders = new Interned(borderXml({}));
  private readonly numberFormats: string[] = [];
  private readonly formats = new Interned(this.xf({ style: {}, quoted: false }));

  /** Index into cellXfs. */
  indexOf(style: NewStyle = {}, quoted = false): number {
    return this.formats.indexOf(this.xf({ style, quoted }));
  }

  xml(): string {
    return (
      `<styleSheet xmlns="${MAIN}">` +
      this.numberFormatsXml() +
      this.fonts.xml('fonts') +
      this.fills.xml('fills') +
      this.borders.xml('borders') +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      this.formats.xml('cellXfs') +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    );
  }

  private xf({ style, quoted }: Format): string {
    const format = this.formatId(style.format);
    const font = this.fonts.indexOf(fontXml(style));
    const fill = this.fills.indexOf(fillXml(style));
    const border = this.borders.indexOf(borderXml(style));
    const flags =
      (format > 0 ? ' applyNumberFormat="1"' : '') +
      ' applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"' +
      (style.unlocked ? ' applyProtection="1"' : '') +
      (quoted ? ' quotePrefix="1"' : '');
    return (
      `<xf numFmtId="${String(format)}" fontId="${String(font)}" fillId="${String(fill)}" ` +
      `borderId="${String(border)}" xfId="0"${flags}>${alignmentXml(style)}` +
      `${style.unlocked ? '<protection locked="0"/>' : ''}</xf>`
    );
  }

  private formatId(code: string | undefined): number {
    if (code === undefined) return 0;
    if (!this.numberFormats.includes(code)) this.numberFormats.push(code);
    return FIRST_CUSTOM_FORMAT + this.numberFormats.indexOf(code);
  }

  private numberFormatsXml(): string {
    if (this.numberFormats.length === 0) return '';
    const items = this.numberFormats.map(
      (code, index) =>
        `<numFmt numFmtId="${String(FIRST_CUSTOM_FORMAT + index)}" formatCode="${encodeAttribute(code)}"/>`,
    );
    return `<numFmts count="${String(items.length)}">${items.join('')}</numFmts>`;
  }
}

/** Pieces of XML, each once, known by their place. */
class Interned {
  private readonly places = new Map<string, number>();

  constructor(...first: readonly string[]) {
    for (const item of first) this.places.set(item, this.places.size);
  }

  indexOf(item: string): number {
    const known = this.places.get(item);
    if (known !== undefined) return known;
    this.places.set(item, this.places.size);
    return this.places.size - 1;
  }

  xml(name: string): string {
    return `<${name} count="${String(this.places.size)}">${[...this.places.keys()].join('')}</${name}>`;
  }
}

function fontXml(style: NewStyle): string {
  const { bold, italic, underline, size = DEFAULT_SIZE, colour, font = DEFAULT_FONT } = style;
  return (
    '<font>' +
    (bold ? '<b/>' : '') +
    (italic ? '<i/>' : '') +
    (underline ? '<u/>' : '') +
    `<sz val="${String(size)}"/>` +
    (colour === undefined ? '' : `<color rgb="${argb(colour)}"/>`) +
    `<name val="${encodeAttribute(font)}"/><charset val="134"/></font>`
  );
}

function fillXml({ fill }: NewStyle): string {
  if (fill === undefined) return '<fill><patternFill patternType="none"/></fill>';
  const pattern = `<fgColor rgb="${argb(fill)}"/><bgColor indexed="64"/>`;
  return `<fill><patternFill patternType="solid">${pattern}</patternFill></fill>`;
}

function borderXml({ border, rule, lines = [] }: NewStyle): string {
  const side = (name: Side, own: string | undefined): string => {
    const color = own !== undefined ? `rgb="${argb(own)}"` : lines.includes(name) ? 'indexed="64"' : null;
    return color === null ? `<${name}/>` : `<${name} style="thin"><color ${color}/></${name}>`;
  };
  const sides = (['left', 'right', 'top'] as const).map((name) => side(name, border));
  return `<border>${sides.join('')}${side('bottom', border ?? rule)}<diagonal/></border>`;
}

function alignmentXml({ horizontal, vertical = 'center', wrap, indent }: NewStyle): string {
  return (
    '<alignment' +
    (horizontal ? ` horizontal="${horizontal}"` : '') +
    ` vertical="${vertical}"` +
    (wrap ? ' wrapText="1"' : '') +
    (indent ? ` indent="${String(indent)}"` : '') +
    '/>'
  );
}

function argb(colour: string): string {
  return `FF${colour.slice(1)}`;
}
