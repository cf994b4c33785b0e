/** The emulated application's workbook: mutable, and announcing what happens to it. */
import {
  type Address,
  type CellRef,
  type Range,
  addressOfKey,
  cellKey,
} from '../../../../src/core/grid/address';
import { type Cell, type Sheet, type Workbook, EMPTY_CELL } from '../../../../src/core/grid/workbook';
import { recalculate } from '../../../../src/core/formula/recalculate';
import { type ExcelCell, entered } from './entry';

export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  range: Range;
  formula: string;
  fill: string;
  font: string;
  priority: number;
  stopIfTrue: boolean;
}

/** A custom XML part; its text as Excel was given it. */
export interface CustomXmlPart {
  readonly id: string;
  xml: string;
}

export type Trigger = 'ThisLocalAddin' | 'Unknown';
export type Source = 'Local' | 'Remote';

export type BookEvent =
  | {
      readonly kind: 'changed';
      readonly sheet: BookSheet;
      readonly range: Range;
      /** Absent for an edit of cells. */
      readonly change?: 'RowInserted';
      readonly trigger: Trigger;
      readonly source: Source;
    }
  | {
      readonly kind: 'selected' | 'formatted' | 'row-hidden';
      readonly sheet: BookSheet;
      readonly range: Range;
    }
  | { readonly kind: 'activated' | 'added' | 'deleted'; readonly sheet: BookSheet };

export class BookSheet {
  readonly cells = new Map<number, ExcelCell>();
  merges: readonly Range[];
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
  readonly conditionalFormats: ConditionalFormat[] = [];
  name: string;
  visibility: Sheet['visibility'];
  protected: boolean;
  allowFormatCells = false;

  constructor(
    readonly book: Book,
    readonly id: string,
    sheet: Sheet,
  ) {
    this.name = sheet.name;
    this.visibility = sheet.visibility;
    this.protected = sheet.protected;
    this.merges = sheet.merges;
    this.hiddenRows = sheet.hiddenRows;
    this.hiddenColumns = sheet.hiddenColumns;
    for (const [key, cell] of sheet.cells) this.cells.set(key, cell);
  }

  cell({ row, column }: Address): ExcelCell {
    return this.cells.get(cellKey(row, column)) ?? EMPTY_CELL;
  }

  change({ row, column }: Address, change: (cell: ExcelCell) => ExcelCell): void {
    this.cells.set(cellKey(row, column), change(this.cell({ row, column })));
  }

  enter(at: Address, input: unknown): void {
    this.book.changing({ sheet: this.name, ...at });
    this.change(at, (cell) => entered(cell, input));
  }

  /** Formulas keep their texts: for forms of constants, as the tests have them. */
  insertRow(at: number): void {
    const moved = [...this.cells].map(([key, cell]): [number, ExcelCell] => {
      const { row, column } = addressOfKey(key);
      return [cellKey(row < at ? row : row + 1, column), cell];
    });
    this.cells.clear();
    for (const [key, cell] of moved) this.cells.set(key, cell);
    this.merges = this.merges.map((merge) => ({
      ...merge,
      top: merge.top < at ? merge.top : merge.top + 1,
      bottom: merge.bottom < at ? merge.bottom : merge.bottom + 1,
    }));
  }

  locks(range: Range): boolean {
    if (!this.protected) return false;
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        if (this.cell({ row, column }).locked !== false) return true;
      }
    }
    return false;
  }
}

export class Book {
  sheets: BookSheet[];
  readonly settings = new Map<string, unknown>();
  readonly customXmlParts: CustomXmlPart[] = [];
  readonly listeners = new Set<(event: BookEvent) => void>();
  active: BookSheet;
  selection: Range = { top: 0, left: 0, bottom: 0, right: 0 };
  /** Opened so that nothing can be written: marked as final, or locked by somebody else. */
  readOnly = false;
  private serial = 0;
  /** Cells entered since the last calculation, and the workbook before them. */
  private entered: CellRef[] = [];
  private before: Workbook | null = null;

  constructor(
    readonly name: string,
    workbook: Workbook,
  ) {
    this.sheets = workbook.sheets.map((sheet) => new BookSheet(this, this.newId(), sheet));
    const [first] = this.sheets;
    if (!first) throw new Error('a workbook has at least one sheet');
    this.active = first;
  }

  newId(): string {
    this.serial += 1;
    return `{${String(this.serial).padStart(8, '0')}-0001-0000-0000-000000000000}`;
  }

  /** By name in any case, or by id. */
  sheet(key: string): BookSheet | undefined {
    return this.sheets.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
  }

  addSheet(sheet: Sheet): void {
    const added = new BookSheet(this, this.newId(), sheet);
    this.sheets = [...this.sheets, added];
    this.emit({ kind: 'added', sheet: added });
  }

  deleteSheet(name: string): void {
    const deleted = this.sheets.filter((sheet) => sheet.name === name);
    this.sheets = this.sheets.filter((sheet) => sheet.name !== name);
    for (const sheet of deleted) this.emit({ kind: 'deleted', sheet });
    if (this.active.name === name && this.sheets[0]) this.activate(this.sheets[0]);
  }

  activate(sheet: BookSheet): void {
    if (sheet === this.active) return;
    this.active = sheet;
    this.emit({ kind: 'activated', sheet });
  }

  emit(event: BookEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  /** To be called before a cell changes: calculation waits until results are asked for. */
  changing(at: CellRef): void {
    this.before ??= this.snapshot();
    this.entered.push(at);
  }

  /** Brings the formulas that depend on changed cells up to date. */
  calculate(): void {
    if (!this.before) return;
    const { results } = recalculate(this.snapshot(), this.entered, this.before);
    for (const { at, value } of results) this.sheet(at.sheet)?.change(at, (cell) => ({ ...cell, value }));
    this.entered = [];
    this.before = null;
  }

  snapshot(): Workbook {
    return { sheets: this.sheets.map(sheetSnapshot), date1904: false };
  }
}

function sheetSnapshot(sheet: BookSheet): Sheet {
  const { name, visibility, merges, hiddenRows, hiddenColumns } = sheet;
  const cells = new Map<number, Cell>();
  // How Excel keeps a text from being parsed is no part of the snapshot.
  for (const [key, { quoted: _quoted, ...cell }] of sheet.cells) cells.set(key, cell);
  return { name, visibility, cells, merges, hiddenRows, hiddenColumns, protected: sheet.protected };
}
