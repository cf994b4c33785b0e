/** The XML of a row that comes: its cells are empty and look like those of another row. */
import { formatAddress } from '../../core/grid/address';
import type { InsertRow } from '../../core/grid/shape';
import { type Cell, EMPTY_CELL } from '../../core/grid/workbook';
import { cellPosition } from '../read/cell-position';
import { XmlReader } from '../xml/reader';

/** Style index for a recorded cell, given the style that the row it is like has there. */
export type StyleOf = (cell: Cell, like: string | undefined) => string | undefined;

/** What a row says of itself that the new one does not take over. */
const OWN = ['r', 'hidden', 'collapsed'];

/** @param like the text of the row it is like; null where the sheet does not list it */
export function newRowXml(change: InsertRow, like: string | null, prefix: string, styleOf: StyleOf): string {
  const source =
    like === null ? { attributes: [], styles: new Map<number, string>() } : readRow(like, change.like);
  const styles = change.cells ? recordedStyles(change, source.styles, styleOf) : source.styles;
  const cells = [...styles]
    .sort(([a], [b]) => a - b)
    .map(([column, style]) => `<${prefix}c r="${formatAddress({ row: change.at, column })}" s="${style}"/>`);
  const attributes = [
    ...withHeight(source.attributes, change.height),
    ...(change.hidden ? ['hidden="1"'] : []),
  ];
  if (cells.length + attributes.length === 0) return '';
  const head = [`<${prefix}row r="${String(change.at + 1)}"`, ...attributes].join(' ');
  return cells.length === 0 ? `${head}/>` : `${head}>${cells.join('')}</${prefix}row>`;
}

interface RowSource {
  /** As written. */
  readonly attributes: readonly string[];
  readonly styles: ReadonlyMap<number, string>;
}

function readRow(xml: string, row: number): RowSource {
  const reader = new XmlReader(xml);
  reader.root();
  const attributes = reader
    .attributeSpans()
    .filter(({ name }) => !OWN.includes(name))
    .map(({ start, end }) => xml.slice(start, end));
  const styles = new Map<number, string>();
  let column = -1;
  reader.eachChild((name) => {
    if (name !== 'c') return;
    ({ column } = cellPosition(reader.attribute('r'), row, column));
    const style = reader.attribute('s');
    if (style !== undefined) styles.set(column, style);
  });
  return { attributes, styles };
}

function recordedStyles(
  { cells = [] }: InsertRow,
  like: ReadonlyMap<number, string>,
  styleOf: StyleOf,
): ReadonlyMap<number, string> {
  const recorded = new Map(cells.map(({ column, cell }) => [column, cell]));
  const styles = new Map<number, string>();
  for (const column of new Set([...recorded.keys(), ...like.keys()])) {
    const style = styleOf(recorded.get(column) ?? EMPTY_CELL, like.get(column));
    if (style !== undefined) styles.set(column, style);
  }
  return styles;
}

function withHeight(attributes: readonly string[], height: number | undefined): readonly string[] {
  if (height === undefined) return attributes;
  const others = attributes.filter((attribute) => !/^(?:ht|customHeight)\s*=/.test(attribute));
  return [...others, `ht="${String(height)}"`, 'customHeight="1"'];
}
