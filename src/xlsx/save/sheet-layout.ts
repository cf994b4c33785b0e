/** Where the rows and cells of a worksheet part stand in its text, for splicing edits in. */
import { type Address, type Range, parseRange } from '../../core/grid/address';
import { integer, isTrue } from '../read/attributes';
import { cellPosition } from '../read/cell-position';
import { type ElementSpan, elementSpan } from '../xml/elements';
import { type AttributeSpan, XmlReader } from '../xml/reader';

export interface CellSpan {
  readonly column: number;
  readonly start: number;
  readonly end: number;
}

export interface RowSpan extends ElementSpan {
  readonly row: number;
  readonly cells: readonly CellSpan[];
  /** The `spans` attribute, where there is one. */
  readonly spans: AttributeSpan | undefined;
  /** Style index of the whole row. */
  readonly style: string | undefined;
}

export interface SharedCell extends Address {
  readonly index: string;
  /** The formula's text on the master, empty on the cells that follow it. */
  readonly text: string;
}

export interface SheetLayout {
  /** Prefix of the sheet's elements with its colon. */
  readonly prefix: string;
  readonly data: ElementSpan;
  readonly rows: readonly RowSpan[];
  readonly dimension: AttributeSpan | undefined;
  readonly columns: readonly { readonly first: number; readonly last: number; readonly style: string }[];
  readonly shared: readonly SharedCell[];
  /** Ranges of array formulas and data tables. */
  readonly arrays: readonly Range[];
}

/** The layout, or null when the part has no sheetData and so no cell can be put into it. */
export function readLayout(xml: string): SheetLayout | null {
  return new LayoutReader(xml).read();
}

class LayoutReader {
  private readonly reader: XmlReader;
  private readonly rows: RowSpan[] = [];
  private readonly columns: { first: number; last: number; style: string }[] = [];
  private readonly shared: SharedCell[] = [];
  private readonly arrays: Range[] = [];
  private dimension: AttributeSpan | undefined;
  private data: ElementSpan | null = null;
  private prefix = '';

  constructor(xml: string) {
    this.reader = new XmlReader(xml);
  }

  read(): SheetLayout | null {
    const { reader } = this;
    reader.root();
    reader.eachChild((name) => this.readPart(name));
    if (!this.data) return null;
    const { prefix, data, rows, dimension, columns, shared, arrays } = this;
    return { prefix, data, rows, dimension, columns, shared, arrays };
  }

  private readPart(name: string): void {
    const { reader } = this;
    if (name === 'dimension') this.dimension = this.span('ref');
    if (name === 'cols') reader.eachChild(() => this.readColumns());
    if (name !== 'sheetData') return;
    this.prefix = reader.prefix;
    this.data = elementSpan(reader, () => reader.eachChild((child) => child === 'row' && this.readRow()));
  }

  private readColumns(): void {
    const { reader } = this;
    const style = reader.attribute('style');
    if (style === undefined) return;
    const first = integer(reader.attribute('min'), 1) - 1;
    this.columns.push({ first, last: integer(reader.attribute('max'), first + 1) - 1, style });
  }

  private readRow(): void {
    const { reader } = this;
    const row = integer(reader.attribute('r'), (this.rows[this.rows.length - 1]?.row ?? -1) + 2) - 1;
    const spans = this.span('spans');
    const style = isTrue(reader.attribute('customFormat')) ? reader.attribute('s') : undefined;
    const cells: CellSpan[] = [];
    const element = elementSpan(reader, () =>
      reader.eachChild((name) => {
        if (name === 'c') cells.push(this.readCell(row, cells[cells.length - 1]?.column ?? -1));
      }),
    );
    this.rows.push({ ...element, row, cells, spans, style });
  }

  private readCell(row: number, previousColumn: number): CellSpan {
    const { reader } = this;
    const at = cellPosition(reader.attribute('r'), row, previousColumn);
    const { start, end } = elementSpan(reader, () =>
      reader.eachChild((name) => {
        if (name === 'f') this.readFormula(at);
      }),
    );
    return { column: at.column, start, end };
  }

  private readFormula(at: Address): void {
    const { reader } = this;
    const type = reader.attribute('t');
    const index = reader.attribute('si');
    const range = parseRange(reader.attribute('ref') ?? '');
    if (type === 'shared' && index !== undefined) this.shared.push({ ...at, index, text: reader.content() });
    if ((type === 'array' || type === 'dataTable') && range) this.arrays.push(range);
  }

  private span(attribute: string): AttributeSpan | undefined {
    return this.reader.attributeSpans().find(({ name }) => name === attribute);
  }
}
