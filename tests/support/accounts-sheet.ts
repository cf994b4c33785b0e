/** A sheet while it is written: cells, merges, and the place of every path. */
import { type Address, type CellRef, type Range, cellKey } from '../../src/core/grid/address';
import { type Cell, EMPTY_CELL, type Sheet } from '../../src/core/grid/workbook';
import type { CaseValue } from '../../src/core/rules/case';

export interface Extent {
  /** Last column and last row of a merged cell. */
  readonly to?: number;
  readonly bottom?: number;
  readonly format?: string;
}

export class AccountsSheet {
  row = 0;
  private readonly cells = new Map<number, Cell>();
  private readonly merges: Range[] = [];
  private readonly places = new Map<string, Address>();
  /** Cells of a code that is split over columns, by its path. */
  private readonly split = new Map<string, readonly Address[]>();

  constructor(
    readonly name: string,
    private readonly merged: boolean,
  ) {}

  /** Writes a cell; without merges only the first cell of the extent is filled. */
  put(path: string | null, column: number, value: CaseValue, extent: Extent = {}, row = this.row): void {
    const { to = column, bottom = row, format } = extent;
    if (path !== null && !this.places.has(path)) this.places.set(path, { row, column });
    const content = typeof value === 'object' && value !== null ? value : { value };
    this.cells.set(cellKey(row, column), { ...(format !== undefined && { format }), ...content });
    if (this.merged && (to > column || bottom > row))
      this.merges.push({ top: row, left: column, bottom, right: to });
  }

  /** Another path for a cell of this row. */
  alias(path: string, column: number): void {
    if (!this.places.has(path)) this.places.set(path, { row: this.row, column });
  }

  /** Writes the parts of a code side by side; the path stands for the last of them. */
  putCode(path: string, column: number, parts: readonly string[]): void {
    parts.forEach((part, i) => this.put(i === parts.length - 1 ? path : null, column + i, part));
    const places = [0, 1, 2].map((i) => ({ row: this.row, column: column + i }));
    this.split.set(path, places);
  }

  /** Another content for a path's cell; a code that is split is given as a whole. */
  change(path: string, change: CaseValue): boolean {
    const place = this.places.get(path);
    if (!place) return false;
    const split = this.split.get(path);
    if (split && typeof change === 'string') {
      const parts = partsOf(change);
      split.forEach(({ row, column }, i) => this.set(row, column, { value: parts[i] ?? null }));
      return true;
    }
    this.set(
      place.row,
      place.column,
      typeof change === 'object' && change !== null ? change : { value: change },
    );
    return true;
  }

  at(path: string): CellRef | null {
    const place = this.places.get(path);
    return place ? { sheet: this.name, ...place } : null;
  }

  sheet(): Sheet {
    return {
      name: this.name,
      visibility: 'visible',
      cells: this.cells,
      merges: this.merges,
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
      protected: false,
    };
  }

  private set(row: number, column: number, content: Partial<Cell>): void {
    const key = cellKey(row, column);
    const cell = this.cells.get(key) ?? EMPTY_CELL;
    if (content.value === null && !content.formula && !cell.format) this.cells.delete(key);
    else this.cells.set(key, { ...cell, ...content });
  }
}

/** `2010302` → 201, 03, 02. */
export function partsOf(code: string): readonly string[] {
  return [code.slice(0, 3), code.slice(3, 5), code.slice(5)].filter((part) => part !== '');
}
