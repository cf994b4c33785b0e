/** Edits of cells as plain data: what a fix proposes, a host applies and the journal keeps. */
import { type CellRef, cellKey } from './address';
import { type Cell, type CellValue, type Sheet, type Workbook, EMPTY_CELL, cellIn } from './workbook';

/** What is written into a cell: a constant (null clears it) or a formula. */
export interface CellContent {
  readonly value: Exclude<CellValue, { error: string }>;
  /** Formula without its `=`; when present, `value` is its expected result. */
  readonly formula?: string;
  /** Number format to set along with the content; absent leaves the cell's own. */
  readonly format?: string;
}

/** What stood in the cell: an edit is made only where this still holds. */
export interface CellBefore {
  readonly value: CellValue;
  readonly formula?: string;
  readonly format?: string;
}

export interface Edit {
  readonly at: CellRef;
  readonly before: CellBefore;
  readonly after: CellContent;
}

export function beforeOf(cell: Cell): CellBefore {
  return {
    value: cell.value,
    ...(cell.formula !== undefined && { formula: cell.formula }),
    ...(cell.format !== undefined && { format: cell.format }),
  };
}

/** The workbook with the edits made and nothing else changed; formulas elsewhere keep their old results. */
export function withEdits(workbook: Workbook, edits: readonly Edit[]): Workbook {
  const bySheet = new Map<string, Edit[]>();
  for (const edit of edits) {
    const list = bySheet.get(edit.at.sheet);
    if (list) list.push(edit);
    else bySheet.set(edit.at.sheet, [edit]);
  }
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const own = bySheet.get(sheet.name);
      return own ? sheetWithEdits(sheet, own) : sheet;
    }),
  };
}

function sheetWithEdits(sheet: Sheet, edits: readonly Edit[]): Sheet {
  const cells = new Map(sheet.cells);
  for (const { at, after } of edits) {
    const key = cellKey(at.row, at.column);
    // The old value and formula go; format, fill and lock stay with the cell.
    const { value: _value, formula: _formula, ...kept } = cells.get(key) ?? EMPTY_CELL;
    cells.set(key, { ...kept, ...after });
  }
  return { ...sheet, cells };
}

/** True while the cell still holds what the edit expects to replace. */
export function stillHolds(workbook: Workbook, { at, before }: Edit): boolean {
  const cell = cellIn(workbook, at);
  if (before.formula !== undefined || cell.formula !== undefined) return before.formula === cell.formula;
  return sameValue(cell.value, before.value);
}

/** Equal contents; an empty text and an empty cell are the same, since hosts do not tell them apart. */
export function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'object' && a !== null) return typeof b === 'object' && b !== null && a.error === b.error;
  return (a ?? '') === (b ?? '');
}
