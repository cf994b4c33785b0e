/** Cell formats of a .xls workbook as far as the snapshot knows them. */
import { Colors } from '../read/colors';
import { BUILT_IN_FORMATS } from '../read/number-formats';
import { type CellStyle, cellStyle } from '../read/styles';
import type { Globals } from './globals';

const SOLID = 1;

/** One style per index of a cell's format. */
export function stylesOf({ xfs, numberFormats, palette }: Globals): readonly CellStyle[] {
  const colors = colorsOf(palette);
  return xfs.map(({ numberFormat, pattern, foreground, locked }) =>
    cellStyle(
      numberFormats.get(numberFormat) ?? BUILT_IN_FORMATS.get(numberFormat),
      pattern === SOLID ? colors.resolve({ indexed: foreground }) : undefined,
      locked,
    ),
  );
}

/** A .xls file has no theme: its colours are those of the palette. */
export function colorsOf(palette: Globals['palette']): Colors {
  return new Colors(palette, () => []);
}
