/** Fonts, alignments and borders of the cell formats. */
import type { WorkbookParts } from '../file';
import type { Package } from '../package';
import { integer, isTrue } from '../read/attributes';
import { type ColorSource, type Colors, readColor } from '../read/colors';
import { colorsOf, readPalette } from '../read/styles';
import { XmlReader } from '../xml/reader';
import type { Look, Side } from './model';

type Font = Pick<Look, 'bold' | 'italic' | 'underline' | 'size' | 'font'> & { readonly source?: ColorSource };
type Alignment = Pick<Look, 'horizontal' | 'vertical' | 'wrap'>;

interface Xf {
  readonly font: number;
  readonly border: number;
  readonly alignment: Alignment;
}

const HORIZONTAL: Readonly<Record<string, NonNullable<Look['horizontal']>>> = {
  left: 'left',
  center: 'center',
  centerContinuous: 'center',
  right: 'right',
  justify: 'justify',
  distributed: 'justify',
};
const VERTICAL: Readonly<Record<string, NonNullable<Look['vertical']>>> = {
  top: 'top',
  center: 'center',
  justify: 'center',
  distributed: 'center',
};
/** Strict files name the sides of a line's beginning and end. */
const SIDES: Readonly<Record<string, Side>> = {
  top: 'top',
  right: 'right',
  bottom: 'bottom',
  left: 'left',
  start: 'left',
  end: 'right',
};

/** One look per index of cellXfs. */
export function readLooks(pack: Package, parts: WorkbookParts): readonly Look[] {
  if (parts.styles === undefined) return [{}];
  const fonts: Font[] = [];
  const borders: Side[][] = [];
  const xfs: Xf[] = [];
  let palette: string[] | null = null;
  const reader = new XmlReader(pack.text(parts.styles));
  reader.root();
  reader.eachChild((name) => {
    if (name === 'fonts') reader.eachChild(() => fonts.push(readFont(reader)));
    if (name === 'borders') reader.eachChild(() => borders.push(readBorders(reader)));
    if (name === 'cellXfs') reader.eachChild(() => xfs.push(readXf(reader)));
    if (name === 'colors') palette = readPalette(reader);
  });
  const colors = colorsOf(pack, parts, palette);
  return xfs.map(({ font, border, alignment }) => ({
    ...coloured(fonts[font] ?? {}, colors),
    ...alignment,
    ...(borders[border]?.length && { borders: borders[border] }),
  }));
}

function coloured({ source, ...font }: Font, colors: Colors): Look {
  const color = source && colors.resolve(source);
  return color === undefined ? font : { ...font, color };
}

function readFont(reader: XmlReader): Font {
  const font: { -readonly [Key in keyof Font]: Font[Key] } = {};
  reader.eachChild((name) => {
    const value = reader.attribute('val');
    const isOn = value === undefined || isTrue(value);
    if (name === 'b' && isOn) font.bold = true;
    if (name === 'i' && isOn) font.italic = true;
    if (name === 'u' && value !== 'none') font.underline = true;
    if (name === 'sz' && Number(value) > 0) font.size = Number(value);
    if (name === 'name' && value !== undefined) font.font = value;
    const color = name === 'color' ? readColor(reader) : null;
    if (color) font.source = color;
  });
  return font;
}

function readBorders(reader: XmlReader): Side[] {
  const sides: Side[] = [];
  reader.eachChild((name) => {
    const side = SIDES[name];
    if (side && (reader.attribute('style') ?? 'none') !== 'none') sides.push(side);
  });
  return sides;
}

function readXf(reader: XmlReader): Xf {
  const font = integer(reader.attribute('fontId'), 0);
  const border = integer(reader.attribute('borderId'), 0);
  let alignment: Alignment = {};
  reader.eachChild((name) => {
    if (name === 'alignment') alignment = readAlignment(reader);
  });
  return { font, border, alignment };
}

function readAlignment(reader: XmlReader): Alignment {
  const horizontal = HORIZONTAL[reader.attribute('horizontal') ?? ''];
  const vertical = VERTICAL[reader.attribute('vertical') ?? ''];
  return {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(isTrue(reader.attribute('wrapText')) && { wrap: true as const }),
  };
}
