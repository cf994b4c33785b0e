/** A sheet that is read from top to bottom: rows of cells that span columns, each as high as its texts need. */
import { type Range } from '../../../core/grid/address';
import type { NewCell, NewRow, NewStyle } from '../../../xlsx/write/model';
import { heightFor } from './looks';

/** A cell over some columns. */
export interface Span extends NewCell {
  /** How many columns; one unless told. */
  readonly over?: number;
}

export interface RowOptions {
  readonly pageBreak?: boolean;
  /** Points at least. */
  readonly height?: number;
}

export class Page {
  readonly rows: NewRow[] = [];
  readonly merges: Range[] = [];

  constructor(readonly columns: readonly number[]) {}

  /** Adds a row and gives its index. */
  row(spans: readonly Span[], { pageBreak = false, height = 0 }: RowOptions = {}): number {
    const row = this.rows.length;
    const cells: NewCell[] = [];
    const texts: { text: string; width: number; size: number }[] = [];
    for (const { over = 1, ...cell } of spans) {
      const left = cells.length;
      const width = this.columns.slice(left, left + over).reduce((sum, one) => sum + one, 0);
      if (cell.style?.wrap && typeof cell.value === 'string') {
        texts.push({ text: cell.value, width, size: cell.style.size ?? 10 });
      }
      cells.push(cell, ...covered(over - 1, cell.style));
      if (over > 1) this.merges.push({ top: row, left, bottom: row, right: left + over - 1 });
    }
    this.rows.push({ cells, height: Math.max(height, heightFor(texts)), pageBreak });
    return row;
  }

  /** One cell over all columns. */
  line(cell: NewCell, options?: RowOptions): number {
    return this.row([{ ...cell, over: this.columns.length }], options);
  }

  gap(): void {
    this.rows.push({ cells: [], height: 8 });
  }
}

/** Cells under a merged one carry its look, so that its borders close. */
function covered(count: number, style: NewStyle | undefined): NewCell[] {
  return Array.from({ length: count }, () => ({ value: null, ...(style && { style }) }));
}
