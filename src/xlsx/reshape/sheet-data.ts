/** The rows and cells of a worksheet part, with a row more or a row less. */
import { formatAddress } from '../../core/grid/address';
import { type RowMove, movedRow } from '../../core/grid/row-move';
import { integer } from '../read/attributes';
import { cellPosition } from '../read/cell-position';
import { type ElementSpan, appendTo, elementSpan } from '../xml/elements';
import { XmlReader } from '../xml/reader';
import { type Splice, splice } from '../xml/splice';
import { FormulaFollower } from './formulas';

/** The text of the row that comes, by the text of the row it is like (none where the sheet does not list it). */
export type NewRow = (like: string | null, prefix: string) => string;

export interface RowInsertion {
  readonly like: number;
  readonly row: NewRow;
}

/**
 * The part with its rows moved where they are of the sheet that is changed, and its formulas following.
 * @param insertion the row that comes; absent where one goes, and for other sheets
 */
export function withRowsMoved(xml: string, sheet: string, move: RowMove, insertion?: RowInsertion): string {
  return new RowMover(xml, sheet, move).moved(insertion);
}

class RowMover {
  private readonly reader: XmlReader;
  private readonly follower: FormulaFollower;
  private readonly splices: Splice[] = [];
  private readonly isOwn: boolean;
  private readonly rows: { readonly row: number; readonly start: number; readonly end: number }[] = [];
  private data: { readonly span: ElementSpan; readonly prefix: string } | null = null;

  constructor(
    private readonly xml: string,
    sheet: string,
    private readonly move: RowMove,
  ) {
    this.reader = new XmlReader(xml);
    this.follower = new FormulaFollower(xml, sheet, move);
    this.isOwn = sheet === move.sheet;
  }

  moved(insertion: RowInsertion | undefined): string {
    const { reader } = this;
    reader.root();
    reader.eachChild((name) => {
      if (name !== 'sheetData') return;
      const { prefix } = reader;
      const span = elementSpan(reader, () =>
        reader.eachChild((child) => {
          if (child === 'row') this.readRow();
        }),
      );
      this.data = { span, prefix };
    });
    const changes = [...this.splices, ...this.follower.changes()];
    const gone = this.goneRow();
    const kept = gone ? changes.filter(({ start, end }) => start < gone.start || end > gone.end) : changes;
    return splice(this.xml, [...kept, ...(gone ? [{ ...gone, text: '' }] : []), ...this.inserted(insertion)]);
  }

  /** The row that is deleted; where one comes, the empty last row of the sheet, for which there is no place. */
  private goneRow(): { start: number; end: number } | undefined {
    const row = this.isOwn && this.rows.find((candidate) => movedRow(candidate.row, this.move) === null);
    return row ? { start: row.start, end: row.end } : undefined;
  }

  private inserted(insertion: RowInsertion | undefined): Splice[] {
    if (!insertion || !this.data) return [];
    const { span, prefix } = this.data;
    const like = this.rows.find(({ row }) => row === insertion.like);
    const text = insertion.row(like ? this.xml.slice(like.start, like.end) : null, prefix);
    if (text === '') return [];
    const next = this.rows.find(({ row }) => row >= this.move.at);
    return [next ? { start: next.start, end: next.start, text } : appendTo(span, prefix, text)];
  }

  private readRow(): void {
    const { reader } = this;
    const previous = this.rows[this.rows.length - 1]?.row ?? -1;
    const row = integer(reader.attribute('r'), previous + 2) - 1;
    const to = this.isOwn ? movedRow(row, this.move) : row;
    const { start } = reader;
    if (to !== null && to !== row) this.setReference(String(to + 1));
    let column = -1;
    reader.eachChild((name) => {
      if (name === 'c') column = this.readCell(row, column, to);
    });
    this.rows.push({ row, start, end: reader.end });
  }

  /** @returns the cell's column */
  private readCell(row: number, previousColumn: number, to: number | null): number {
    const { reader } = this;
    const reference = reader.attribute('r');
    const at = cellPosition(reference, row, previousColumn);
    if (reference !== undefined && to !== null && to !== row)
      this.setReference(formatAddress({ ...at, row: to }));
    reader.eachChild((name) => {
      if (name === 'f') this.follower.read(reader, at);
    });
    return at.column;
  }

  /** A row without its number would take that of a new row before it. */
  private setReference(text: string): void {
    const span = this.reader.attributeSpans().find(({ name }) => name === 'r');
    const at = this.reader.nameEnd;
    this.splices.push(
      span
        ? { start: span.valueStart, end: span.valueEnd, text }
        : { start: at, end: at, text: ` r="${text}"` },
    );
  }
}
