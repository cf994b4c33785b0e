/** Splices writes into the text of a worksheet part. */
import { type Address, addressOfKey, formatAddress, formatRange, parseRange } from '../../core/grid/address';
import { integer } from '../read/attributes';
import { type ElementSpan, appendTo } from '../xml/elements';
import { type AttributeSpan, XmlReader } from '../xml/reader';
import { type Splice, splice } from '../xml/splice';
import { type CellWrite, newCell, rewriteCell } from './cell-xml';
import type { RowSpan, SheetLayout } from './sheet-layout';

/**
 * The part's text with the cells written; all characters outside of them stay.
 * @param writes by cell key
 */
export function writeCells(xml: string, layout: SheetLayout, writes: ReadonlyMap<number, CellWrite>): string {
  return new SheetWriter(xml, layout).write(writes);
}

/** Style index of a cell as the file has it, or would have if the cell were there. */
export function styleAt(xml: string, layout: SheetLayout, { row, column }: Address): number {
  const element = layout.rows.find((candidate) => candidate.row === row);
  const cell = element?.cells.find((candidate) => candidate.column === column);
  if (!cell) return integer(defaultStyle(layout, element, column), 0);
  const reader = new XmlReader(xml.slice(cell.start, cell.end));
  reader.root();
  return integer(reader.attribute('s'), 0);
}

/** Style index of a cell that has no element yet: its row's, else its column's. */
function defaultStyle(layout: SheetLayout, row: RowSpan | undefined, column: number): string | undefined {
  return row?.style ?? layout.columns.find(({ first, last }) => column >= first && column <= last)?.style;
}

interface ColumnWrite {
  readonly column: number;
  readonly write: CellWrite;
}

class SheetWriter {
  private readonly splices: Splice[] = [];
  /** The rectangle around the new cells. */
  private readonly reach = { top: Infinity, left: Infinity, bottom: -1, right: -1 };

  constructor(
    private readonly xml: string,
    private readonly layout: SheetLayout,
  ) {}

  write(writes: ReadonlyMap<number, CellWrite>): string {
    const { rows, data } = this.layout;
    const existing = new Map(rows.map((row) => [row.row, row]));
    let appended = '';
    for (const [row, cells] of byRow(writes)) {
      const element = existing.get(row);
      if (element) this.writeRow(element, cells);
      else appended += this.addRow(row, cells);
    }
    this.append(data, appended);
    this.widenDimension();
    return splice(this.xml, this.splices);
  }

  private writeRow(row: RowSpan, cells: readonly ColumnWrite[]): void {
    let appended = '';
    let last = -1;
    for (const { column, write } of cells) {
      const existing = row.cells.find((cell) => cell.column === column);
      if (existing) {
        const text = rewriteCell(this.xml.slice(existing.start, existing.end), this.layout.prefix, write);
        this.splices.push({ start: existing.start, end: existing.end, text });
        continue;
      }
      const text = this.newCell(row.row, row, column, write);
      if (text === '') continue;
      last = column;
      const next = row.cells.find((cell) => cell.column > column);
      if (next) this.insert(next.start, text);
      else appended += text;
    }
    this.append(row, appended);
    if (row.spans && last >= 0) this.widenSpans(row.spans, cells);
  }

  /** Inserts a row in order; the text of a row that goes to the end is handed back instead. */
  private addRow(row: number, cells: readonly ColumnWrite[]): string {
    const { prefix, rows } = this.layout;
    const content = cells.map(({ column, write }) => this.newCell(row, undefined, column, write)).join('');
    if (content === '') return '';
    const text = `<${prefix}row r="${row + 1}">${content}</${prefix}row>`;
    const next = rows.find((candidate) => candidate.row > row);
    if (!next) return text;
    this.insert(next.start, text);
    return '';
  }

  private newCell(row: number, element: RowSpan | undefined, column: number, write: CellWrite): string {
    const style = defaultStyle(this.layout, element, column);
    const text = newCell(formatAddress({ row, column }), style, this.layout.prefix, write);
    if (text === '') return '';
    this.reach.top = Math.min(this.reach.top, row);
    this.reach.left = Math.min(this.reach.left, column);
    this.reach.bottom = Math.max(this.reach.bottom, row);
    this.reach.right = Math.max(this.reach.right, column);
    return text;
  }

  private insert(at: number, text: string): void {
    this.splices.push({ start: at, end: at, text });
  }

  private append(element: ElementSpan, text: string): void {
    if (text !== '') this.splices.push(appendTo(element, this.layout.prefix, text));
  }

  /** `spans="1:9"` promises that the row's cells stand in these columns. */
  private widenSpans({ valueStart, valueEnd }: AttributeSpan, cells: readonly ColumnWrite[]): void {
    const [from = NaN, to = NaN] = this.xml.slice(valueStart, valueEnd).split(':').map(Number);
    const numbers = cells.map(({ column }) => column + 1);
    const text = `${Math.min(from, ...numbers)}:${Math.max(to, ...numbers)}`;
    if (!text.includes('NaN')) this.splices.push({ start: valueStart, end: valueEnd, text });
  }

  private widenDimension(): void {
    const { dimension } = this.layout;
    const { top, left, bottom, right } = this.reach;
    if (!dimension || bottom < 0) return;
    const { valueStart, valueEnd } = dimension;
    const range = parseRange(this.xml.slice(valueStart, valueEnd));
    if (!range) return;
    const text = formatRange({
      top: Math.min(range.top, top),
      left: Math.min(range.left, left),
      bottom: Math.max(range.bottom, bottom),
      right: Math.max(range.right, right),
    });
    this.splices.push({ start: valueStart, end: valueEnd, text });
  }
}

/** The writes row by row, each row's from left to right. */
function byRow(writes: ReadonlyMap<number, CellWrite>): Map<number, ColumnWrite[]> {
  const rows = new Map<number, ColumnWrite[]>();
  for (const key of [...writes.keys()].sort((a, b) => a - b)) {
    const { row, column } = addressOfKey(key);
    const cells = rows.get(row) ?? [];
    cells.push({ column, write: writes.get(key) ?? {} });
    rows.set(row, cells);
  }
  return rows;
}
