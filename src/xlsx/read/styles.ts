/** Cell formats as far as the snapshot knows them: number format, fill and lock. */
import type { Cell } from '../../core/grid/workbook';
import type { WorkbookParts } from '../file';
import type { Package } from '../package';
import { XmlReader } from '../xml/reader';
import { integer } from './attributes';
import { type ColorSource, Colors, readColor, readTheme } from './colors';
import { BUILT_IN_FORMATS } from './number-formats';

export type CellStyle = Pick<Cell, 'format' | 'fill' | 'locked'>;

/** One style per index of cellXfs. */
export type Styles = readonly CellStyle[];

interface XfSource {
  readonly format: number;
  readonly fill: number;
  readonly locked: boolean;
}

interface StyleSources {
  readonly formats: Map<number, string>;
  readonly fills: (ColorSource | null)[];
  readonly xfs: XfSource[];
  palette: string[] | null;
}

export function readStyles(pack: Package, parts: WorkbookParts): Styles {
  if (parts.styles === undefined) return [];
  const sources = readSources(pack.text(parts.styles));
  const colors = colorsOf(pack, parts, sources.palette);
  const fills = sources.fills.map((fill) => (fill ? colors.resolve(fill) : undefined));
  return sources.xfs.map(({ format, fill, locked }) => {
    const code = sources.formats.get(format) ?? BUILT_IN_FORMATS.get(format);
    return cellStyle(code, fills[fill], locked);
  });
}

/** @param code of the number format; @param fill `#RRGGBB` */
export function cellStyle(code: string | undefined, fill: string | undefined, locked: boolean): CellStyle {
  return {
    ...(code !== undefined && code.toLowerCase() !== 'general' && { format: code }),
    ...(fill !== undefined && { fill }),
    ...(!locked && { locked: false as const }),
  };
}

/** Whether an empty cell tells anything: what is written there later takes on its format, fill and lock. */
export function isWorthKeeping({ format, fill, locked }: CellStyle): boolean {
  return format !== undefined || fill !== undefined || locked !== undefined;
}

export function colorsOf(pack: Package, { theme }: WorkbookParts, palette: readonly string[] | null): Colors {
  return new Colors(palette, () => (theme === undefined ? [] : readTheme(pack.text(theme))));
}

function readSources(xml: string): StyleSources {
  const sources: StyleSources = { formats: new Map(), fills: [], xfs: [], palette: null };
  const reader = new XmlReader(xml);
  reader.root();
  reader.eachChild((name) => {
    if (name === 'numFmts') reader.eachChild(() => readFormat(reader, sources.formats));
    if (name === 'fills') reader.eachChild(() => sources.fills.push(readFill(reader)));
    if (name === 'cellXfs') reader.eachChild(() => sources.xfs.push(readXf(reader)));
    if (name === 'colors') sources.palette = readPalette(reader);
  });
  return sources;
}

function readFormat(reader: XmlReader, formats: Map<number, string>): void {
  formats.set(integer(reader.attribute('numFmtId'), -1), reader.attribute('formatCode') ?? '');
}

/** Only a solid pattern colours the whole cell; its colour is, oddly, the foreground. */
function readFill(reader: XmlReader): ColorSource | null {
  let color: ColorSource | null = null;
  reader.eachChild((name) => {
    if (name !== 'patternFill' || reader.attribute('patternType') !== 'solid') return;
    reader.eachChild((part) => {
      if (part === 'fgColor') color = readColor(reader);
    });
  });
  return color;
}

function readXf(reader: XmlReader): XfSource {
  const format = integer(reader.attribute('numFmtId'), 0);
  const fill = integer(reader.attribute('fillId'), 0);
  let locked = true;
  reader.eachChild((name) => {
    if (name === 'protection') locked = !['0', 'false'].includes(reader.attribute('locked') ?? '1');
  });
  return { format, fill, locked };
}

/** The workbook's own indexed colours, null when it has none. */
export function readPalette(reader: XmlReader): string[] | null {
  let palette: string[] | null = null;
  reader.eachChild((name) => {
    if (name !== 'indexedColors') return;
    const colors: string[] = [];
    reader.eachChild(() => colors.push(reader.attribute('rgb') ?? ''));
    palette = colors;
  });
  return palette;
}
