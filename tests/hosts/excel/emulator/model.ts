/** The emulated application's workbook: mutable, and announcing what happens to it. */
import {
  type Address,
  type CellRef,
  type Range,
  addressOfKey,
  cellKey,
  contains,
  overlaps,
} from '../../../../src/core/grid/address';
import { type Cell, type Sheet, type Workbook, EMPTY_CELL } from '../../../../src/core/grid/workbook';
import { recalculate } from '../../../../src/core/formula/recalculate';
import { withRowResults } from '../../../../src/core/formula/row-results';
import { movedRange, movedRow } from '../../../../src/core/grid/row-move';
import { type DeleteRow, type InsertRow, rowMoveOf } from '../../../../src/core/grid/shape';
import { coversRow, movedMerges } from '../../../../src/core/grid/with-shape';
import { type ExcelCell, entered } from './entry';
import { invalidArgument } from './errors';

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
      readonly change?: 'RowInserted' | 'RowDeleted';
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
  /** Points, where they are not the usual ones. */
  readonly rowHeights = new Map<number, number>();
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

  /** Cells, merges and marks move. @param like the row that the new one looks like, counted without it */
  insertRow(at: number, like = Math.max(0, at - 1)): void {
    const { name, merges } = this;
    const moved = movedMerges(merges, { sheet: name, at, by: 1 });
    const height = this.rowHeights.get(like);
    this.moveRows({
      kind: 'insert-row',
      sheet: name,
      at,
      like,
      merges: moved.filter((merge) => coversRow(merge, at)),
    });
    if (height !== undefined) this.rowHeights.set(at, height);
  }

  deleteRow(at: number): void {
    this.moveRows({ kind: 'delete-row', sheet: this.name, at, expected: [], merges: [] });
  }

  /** Formats of a row go to another one, with the merges within it. */
  copyLooks(from: number, to: number): void {
    const cut = this.merges.find(({ top, bottom }) => coversRow({ top, bottom, left: 0, right: 0 }, to));
    if (cut) throw invalidArgument('Range.copyFrom');
    const looks = new Map(
      [...this.cells].flatMap(([key, { fill, format, locked }]) => {
        const at = addressOfKey(key);
        const look = {
          ...(fill && { fill }),
          ...(format && { format }),
          ...(locked === false && { locked }),
        };
        return at.row === from ? [[at.column, look] as const] : [];
      }),
    );
    for (const key of [...this.cells.keys()]) {
      const at = addressOfKey(key);
      if (at.row === to && !looks.has(at.column)) looks.set(at.column, {});
    }
    for (const [column, look] of looks) {
      this.change({ row: to, column }, ({ value, formula, quoted }) => ({
        value,
        ...(formula !== undefined && { formula }),
        ...(quoted && { quoted }),
        ...look,
      }));
    }
    const own = this.merges.filter(({ top, bottom }) => top === from && bottom === from);
    this.merges = [...this.merges, ...own.map((merge) => ({ ...merge, top: to, bottom: to }))];
  }

  merge(range: Range): void {
    if (this.merges.some((merge) => overlaps(merge, range))) throw invalidArgument('Range.merge');
    this.merges = [...this.merges, range];
    for (const key of [...this.cells.keys()]) {
      const at = addressOfKey(key);
      const isSwallowed = contains(range, at) && (at.row !== range.top || at.column !== range.left);
      if (isSwallowed) this.change(at, ({ formula: _formula, ...cell }) => ({ ...cell, value: null }));
    }
  }

  unmerge(range: Range): void {
    this.merges = this.merges.filter((merge) => !overlaps(merge, range));
  }

  private moveRows(change: InsertRow | DeleteRow): void {
    const move = rowMoveOf(change);
    if (!move) return;
    for (const format of [...this.conditionalFormats]) {
      const range = movedRange(format.range, move);
      if (range) format.range = range;
      else this.conditionalFormats.splice(this.conditionalFormats.indexOf(format), 1);
    }
    const heights = [...this.rowHeights];
    this.rowHeights.clear();
    for (const [row, height] of heights) {
      const to = movedRow(row, move);
      if (to !== null) this.rowHeights.set(to, height);
    }
    this.book.reshape(change);
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
  /** Rows that came and went since the file was opened. */
  readonly shapes: (InsertRow | DeleteRow)[] = [];
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

  /** Rows come or go, and all formulas follow. */
  reshape(change: InsertRow | DeleteRow): void {
    this.calculate();
    const quoted = this.sheets.map(({ cells }) => new Set([...cells.values()].filter((cell) => cell.quoted)));
    const texts = quoted.map((cells) => new Set([...cells].map(({ value }) => value)));
    const { workbook } = withRowResults(this.snapshot(), change);
    this.sheets.forEach((sheet, index) => {
      const after = workbook.sheets[index];
      if (!after) return;
      sheet.cells.clear();
      for (const [key, cell] of after.cells)
        sheet.cells.set(key, texts[index]?.has(cell.value) ? { ...cell, quoted: true } : cell);
      sheet.merges = after.merges;
      sheet.hiddenRows = after.hiddenRows;
    });
    this.shapes.push(change);
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
