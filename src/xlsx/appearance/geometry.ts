/** Sizes of columns and rows, and which look each cell has. */
import { MAX_COLUMNS, cellKey } from '../../core/grid/address';
import { integer, isTrue } from '../read/attributes';
import { cellPosition } from '../read/cell-position';
import { XmlReader } from '../xml/reader';

export interface Geometry {
  readonly defaultColumnWidth: number;
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly defaultRowHeight: number;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly lookOf: ReadonlyMap<number, number>;
}

/** Pixels of a digit in the default font (11 points at 96 dpi), by which column widths are counted. */
const DIGIT = 7;
const PADDING = 5;
/** A sheet's own where the file does not tell them: width in characters, height in points. */
export const USUAL = { characters: 8.43, points: 15 };

export function readGeometry(xml: string): Geometry {
  const columnWidths = new Map<number, number>();
  const rowHeights = new Map<number, number>();
  const lookOf = new Map<number, number>();
  let defaultColumnWidth = Math.trunc(USUAL.characters * DIGIT + PADDING);
  let defaultRowHeight = pixelsOfPoints(USUAL.points);
  const reader = new XmlReader(xml);
  reader.root();
  reader.eachChild((name) => {
    if (name === 'sheetFormatPr') {
      defaultColumnWidth = standardWidth(reader) ?? defaultColumnWidth;
      defaultRowHeight = pixelsOfPoints(Number(reader.attribute('defaultRowHeight') ?? USUAL.points));
    }
    if (name === 'cols') reader.eachChild(() => readColumns(reader, columnWidths));
    if (name === 'sheetData') readRows(reader, rowHeights, lookOf);
  });
  return { defaultColumnWidth, columnWidths, defaultRowHeight, rowHeights, lookOf };
}

/** Width in characters to pixels (ECMA-376 part 1, 18.3.1.13). */
export function pixelsOfWidth(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / DIGIT)) / 256) * DIGIT);
}

export function pixelsOfPoints(points: number): number {
  return Math.round((points * 4) / 3);
}

function standardWidth(reader: XmlReader): number | undefined {
  const width = reader.attribute('defaultColWidth');
  if (width !== undefined) return pixelsOfWidth(Number(width));
  const base = reader.attribute('baseColWidth');
  return base === undefined ? undefined : Number(base) * DIGIT + PADDING + 3;
}

function readColumns(reader: XmlReader, widths: Map<number, number>): void {
  const width = reader.attribute('width');
  if (width === undefined) return;
  const first = integer(reader.attribute('min'), 1) - 1;
  const last = Math.min(integer(reader.attribute('max'), first + 1), MAX_COLUMNS) - 1;
  for (let column = first; column <= last; column++) widths.set(column, pixelsOfWidth(Number(width)));
}

function readRows(reader: XmlReader, heights: Map<number, number>, lookOf: Map<number, number>): void {
  let row = -1;
  reader.eachChild((child) => {
    if (child !== 'row') return;
    row = integer(reader.attribute('r'), row + 2) - 1;
    const height = reader.attribute('ht');
    if (height !== undefined && !isTrue(reader.attribute('hidden')))
      heights.set(row, pixelsOfPoints(Number(height)));
    let column = -1;
    reader.eachChild((name) => {
      if (name !== 'c') return;
      const at = cellPosition(reader.attribute('r'), row, column);
      column = at.column;
      const look = integer(reader.attribute('s'), 0);
      if (look !== 0) lookOf.set(cellKey(at.row, at.column), look);
    });
  });
}
