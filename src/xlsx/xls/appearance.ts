/** How a sheet of a .xls workbook looks. */
import { USUAL, pixelsOfPoints, pixelsOfWidth } from '../appearance/geometry';
import type { Look, SheetAppearance, Side } from '../appearance/model';
import type { Font, Globals, Xf } from './globals';
import type { SheetFacts } from './sheet-records';
import { colorsOf } from './styles';

/** By the number of a cell's alignment ([MS-XLS] 2.5.173, 2.5.292); general and filled have none. */
const HORIZONTAL: readonly (Look['horizontal'] | undefined)[] = [
  ...([undefined, 'left', 'center', 'right', undefined, 'justify', 'center', 'justify'] as const),
];
const VERTICAL: readonly (Look['vertical'] | undefined)[] = ['top', 'center', undefined, 'center', 'center'];
const SIDES: readonly Side[] = ['top', 'right', 'bottom', 'left'];

export function appearanceOf(facts: SheetFacts, globals: Globals): SheetAppearance {
  const { defaultColumnWidth = USUAL.characters, defaultRowHeight = USUAL.points } = facts;
  return {
    defaultColumnWidth: pixelsOfWidth(defaultColumnWidth),
    columnWidths: mapped(facts.columnWidths, pixelsOfWidth),
    defaultRowHeight: pixelsOfPoints(defaultRowHeight),
    rowHeights: mapped(facts.rowHeights, pixelsOfPoints),
    looks: looksOf(globals),
    lookOf: facts.xfOf,
  };
}

function mapped(sizes: ReadonlyMap<number, number>, pixels: (size: number) => number) {
  return new Map([...sizes].map(([index, size]) => [index, pixels(size)]));
}

/** One look per index of a cell's format. */
function looksOf({ xfs, fonts, palette }: Globals): readonly Look[] {
  const colors = colorsOf(palette);
  return xfs.map((xf) => {
    const font = fontOf(xf, fonts);
    const color = font && font.color !== AUTOMATIC ? colors.resolve({ indexed: font.color }) : undefined;
    return { ...(font && textLook(font)), ...(color !== undefined && { color }), ...cellLook(xf) };
  });
}

/** The colour of texts that the program chooses. */
const AUTOMATIC = 0x7fff;

/** There is no font of index 4 ([MS-XLS] 2.5.129). */
function fontOf({ font }: Xf, fonts: readonly Font[]): Font | undefined {
  return fonts[font > 4 ? font - 1 : font];
}

function textLook({ name, size, bold, italic, underline }: Font): Look {
  return {
    font: name,
    size,
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(underline && { underline }),
  };
}

function cellLook({ horizontal, vertical, wrap, lines }: Xf): Look {
  const across = HORIZONTAL[horizontal];
  const down = VERTICAL[vertical];
  const borders = SIDES.filter((side) => lines[side] !== 0);
  return {
    ...(across && { horizontal: across }),
    ...(down && { vertical: down }),
    ...(wrap && { wrap }),
    ...(borders.length > 0 && { borders }),
  };
}
