/** Writes a form cell by cell, in the look of the official ones. */
import { formatAddress, parseRange } from '../../src/core/grid/address';
import type { CellSpec, SheetSpec } from '../../tests/support/xlsx';

/** Data of the system, which may not be changed. */
export const GREY = '#D9D9D9';
/** Cells to be filled in. */
export const BLUE = '#DDEBF7';

export const LABEL: CellSpec = { fill: GREY, bold: true, horizontal: 'center' };
export const GIVEN: CellSpec = { fill: GREY, horizontal: 'center' };
export const GIVEN_TEXT: CellSpec = { fill: GREY, horizontal: 'left' };
export const ENTRY: CellSpec = { fill: BLUE, horizontal: 'center', locked: false };
export const ENTRY_TEXT: CellSpec = { fill: BLUE, horizontal: 'left', locked: false };

const BODY: CellSpec = { border: true, wrap: true, vertical: 'center', size: 10 };

export class SheetWriter {
  private readonly cells: Record<string, CellSpec> = {};
  private readonly merges: string[] = [];
  private readonly rowHeights: Record<number, number> = {};

  /** Writes a cell, or a range as one merged cell with borders all around. */
  put(ref: string, value: CellSpec['value'], look: CellSpec = {}): this {
    const range = parseRange(ref);
    if (!range) throw new Error(`not a range: ${ref}`);
    const { top, left, bottom, right } = range;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        this.cells[formatAddress({ row, column })] = { ...BODY, ...look, value: null };
      }
    }
    const first = formatAddress({ row: top, column: left });
    this.cells[first] = { ...BODY, ...look, value: value ?? null };
    if (bottom > top || right > left) this.merges.push(ref);
    return this;
  }

  formula(ref: string, formula: string, result: number, look: CellSpec): this {
    this.cells[ref] = { ...BODY, ...look, value: result, formula };
    return this;
  }

  /** @param points of rows, as the sheet numbers them */
  height(points: number, ...rows: readonly number[]): this {
    for (const row of rows) this.rowHeights[row] = points;
    return this;
  }

  sheet(options: Pick<SheetSpec, 'name' | 'columnWidths' | 'protected' | 'page'>): SheetSpec {
    return { ...options, cells: this.cells, merges: this.merges, rowHeights: this.rowHeights };
  }
}
