/** A workbook while it is being recalculated: its cells with the new results laid over them. */
import { type Address, type CellRef, type Range, cellKey } from '../grid/address';
import { type Cell, type CellValue, type Sheet, type Workbook, usedRange } from '../grid/workbook';
import { giveUp } from './outcome';
import { type Scalar, fromCellValue } from './scalar';

/** Sheet names are the same in any case. */
export function sheetKey(name: string): string {
  return name.toLowerCase();
}

export class WorkbookView {
  private readonly byName = new Map<string, SheetView>();

  constructor(private readonly workbook: Workbook) {
    for (const sheet of workbook.sheets) this.byName.set(sheetKey(sheet.name), new SheetView(sheet));
  }

  sheet(name: string): SheetView | undefined {
    return this.byName.get(sheetKey(name));
  }

  cell({ sheet, row, column }: CellRef): Cell | undefined {
    return this.sheet(sheet)?.cell(row, column);
  }

  /** The workbook with the results in it; the same object when nothing changed. */
  toWorkbook(): Workbook {
    const sheets = this.workbook.sheets.map((sheet) => this.sheet(sheet.name)?.toSheet() ?? sheet);
    const changed = sheets.some((sheet, index) => sheet !== this.workbook.sheets[index]);
    return changed ? { ...this.workbook, sheets } : this.workbook;
  }
}

export class SheetView {
  private results: Map<number, Cell> | null = null;
  private readonly unresolved = new Set<number>();
  private extent: Range | null | undefined;

  constructor(private readonly source: Sheet) {}

  get cells(): ReadonlyMap<number, Cell> {
    return this.results ?? this.source.cells;
  }

  cell(row: number, column: number): Cell | undefined {
    return this.cells.get(cellKey(row, column));
  }

  isHiddenRow(row: number): boolean {
    return this.source.hiddenRows.has(row);
  }

  /** Value of a cell for a formula; gives up on a formula whose own result is not known. */
  value(row: number, column: number): Scalar {
    const key = cellKey(row, column);
    const cell = this.cells.get(key);
    if (!cell) return null;
    if (cell.formula === undefined) return cell.value === '' ? null : fromCellValue(cell.value);
    return cell.value === null || this.unresolved.has(key) ? giveUp() : fromCellValue(cell.value);
  }

  /** The part of a range that can hold anything; null when there is none. */
  used(range: Range): Range | null {
    const area = (range.bottom - range.top + 1) * (range.right - range.left + 1);
    return area <= this.cells.size ? range : intersection(range, this.usedExtent());
  }

  setResult({ row, column }: Address, value: CellValue): void {
    const key = cellKey(row, column);
    this.results ??= new Map(this.source.cells);
    this.results.set(key, { ...this.results.get(key), value });
  }

  leaveUnresolved({ row, column }: Address): void {
    this.unresolved.add(cellKey(row, column));
  }

  toSheet(): Sheet {
    return this.results ? { ...this.source, cells: this.results } : this.source;
  }

  private usedExtent(): Range | null {
    return (this.extent ??= usedRange(this.source));
  }
}

function intersection(a: Range, b: Range | null): Range | null {
  if (!b) return null;
  const common = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return common.top <= common.bottom && common.left <= common.right ? common : null;
}
