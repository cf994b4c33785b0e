/** What the records of a sheet say of its rows, columns, merges and protection, and which format each cell has. */
import { type Range, cellKey } from '../../core/grid/address';
import { OpenError } from '../problem';
import type { CellBudget } from '../read/sheet';
import { type BiffRecord, RECORD, viewOf } from './records';

export interface SheetFacts {
  /** Index of the format by cell key, for every cell that the sheet lists. */
  readonly xfOf: ReadonlyMap<number, number>;
  /** Formats of whole rows and columns. */
  readonly rowXfs: ReadonlyMap<number, number>;
  readonly columnXfs: ReadonlyMap<number, number>;
  readonly merges: readonly Range[];
  /** Where formulas stand that give several cells their values at once. */
  readonly arrays: readonly Range[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** In points, by row. */
  readonly rowHeights: ReadonlyMap<number, number>;
  /** In characters, by column. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** In points. */
  readonly defaultRowHeight?: number;
  /** In characters. */
  readonly defaultColumnWidth?: number;
  readonly protected: boolean;
}

/** A .xls sheet has 256 columns. */
const LAST_COLUMN = 255;
const TWIPS = 20;
const WIDTH_UNITS = 256;

const HIDDEN_ROW = 0x20;
const FORMATTED_ROW = 0x80;

/** Records that hold one cell each: row, column and format stand first. */
const SINGLE_CELLS: ReadonlySet<number> = new Set([
  RECORD.formula,
  RECORD.sharedString,
  RECORD.blank,
  RECORD.number,
  RECORD.text,
  RECORD.truthOrError,
  RECORD.shortNumber,
  RECORD.richText,
]);

/**
 * @param listed counts the cells that the workbook lists, empty ones included
 * @throws OpenError `damaged`, `too-large`; RangeError for a record that is shorter than its kind
 */
export function readSheetFacts(
  stream: Uint8Array,
  records: readonly BiffRecord[],
  listed: CellBudget,
): SheetFacts {
  const reader = new FactsReader(stream, listed);
  for (const record of records) reader.visit(record);
  return reader.facts();
}

class FactsReader {
  private readonly view: DataView;
  private readonly xfOf = new Map<number, number>();
  private readonly rowXfs = new Map<number, number>();
  private readonly columnXfs = new Map<number, number>();
  private readonly merges: Range[] = [];
  private readonly arrays: Range[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  private readonly rowHeights = new Map<number, number>();
  private readonly columnWidths = new Map<number, number>();
  private defaultRowHeight: number | undefined;
  private defaultColumnWidth: number | undefined;
  private columnRecords = 0;
  private isProtected = false;

  constructor(
    stream: Uint8Array,
    private readonly listed: CellBudget,
  ) {
    this.view = viewOf(stream);
  }

  visit({ type, at, size }: BiffRecord): void {
    if (SINGLE_CELLS.has(type)) this.setXf(this.word(at), this.word(at + 2), this.word(at + 4));
    else if (type === RECORD.multipleBlanks) this.readRun(at, size, 2);
    else if (type === RECORD.multipleNumbers) this.readRun(at, size, 6);
    else if (type === RECORD.row) this.readRow(at);
    else if (type === RECORD.columns) this.readColumns(at);
    else if (type === RECORD.merges) this.readMerges(at);
    else if (type === RECORD.arrayFormula) this.readArray(at);
    else if (type === RECORD.protect) this.isProtected = this.word(at) === 1;
    else if (type === RECORD.defaultRowHeight) this.defaultRowHeight = this.word(at + 2) / TWIPS;
    else if (type === RECORD.defaultColumnWidth) this.defaultColumnWidth ??= this.word(at);
    else if (type === RECORD.standardWidth) this.defaultColumnWidth = this.word(at) / WIDTH_UNITS;
  }

  facts(): SheetFacts {
    const { xfOf, rowXfs, columnXfs, merges, arrays } = this;
    const { hiddenRows, hiddenColumns, rowHeights, columnWidths } = this;
    return {
      ...{ xfOf, rowXfs, columnXfs, merges, arrays, hiddenRows, hiddenColumns, rowHeights, columnWidths },
      ...(this.defaultRowHeight !== undefined && { defaultRowHeight: this.defaultRowHeight }),
      ...(this.defaultColumnWidth !== undefined && { defaultColumnWidth: this.defaultColumnWidth }),
      protected: this.isProtected,
    };
  }

  private word(at: number): number {
    return this.view.getUint16(at, true);
  }

  private setXf(row: number, column: number, xf: number): void {
    if (column > LAST_COLUMN) return;
    this.listed.spend();
    this.xfOf.set(cellKey(row, column), xf);
  }

  /** A run of cells in one row; each takes `width` bytes, of which the first two name its format. */
  private readRun(at: number, size: number, width: number): void {
    const row = this.word(at);
    const first = this.word(at + 2);
    const count = Math.floor((size - 6) / width);
    for (let index = 0; index < count; index++)
      this.setXf(row, first + index, this.word(at + 4 + index * width));
  }

  private readRow(at: number): void {
    const row = this.word(at);
    const flags = this.word(at + 12);
    if (flags & HIDDEN_ROW) this.hiddenRows.add(row);
    else this.rowHeights.set(row, (this.word(at + 6) & 0x7fff) / TWIPS);
    if (flags & FORMATTED_ROW) this.rowXfs.set(row, this.word(at + 14) & 0x0fff);
  }

  private readColumns(at: number): void {
    // Each may speak of all columns: more of them than columns are not worth the time.
    if (++this.columnRecords > LAST_COLUMN + 1) throw new OpenError('damaged', 'too many records of columns');
    const last = Math.min(this.word(at + 2), LAST_COLUMN);
    for (let column = this.word(at); column <= last; column++) {
      this.columnWidths.set(column, this.word(at + 4) / WIDTH_UNITS);
      this.columnXfs.set(column, this.word(at + 6));
      if (this.word(at + 8) & 1) this.hiddenColumns.add(column);
    }
  }

  private readMerges(at: number): void {
    for (let index = 0; index < this.word(at); index++) {
      const from = at + 2 + 8 * index;
      const [top, bottom] = [this.word(from), this.word(from + 2)];
      const [left, right] = [this.word(from + 4), this.word(from + 6)];
      if (top <= bottom && left <= right && right <= LAST_COLUMN)
        this.merges.push({ top, bottom, left, right });
    }
  }

  /** Columns take one byte here ([MS-XLS] 2.5.234). */
  private readArray(at: number): void {
    const [top, bottom] = [this.word(at), this.word(at + 2)];
    this.arrays.push({ top, bottom, left: this.view.getUint8(at + 4), right: this.view.getUint8(at + 5) });
  }
}
