/** What tampering is, and how a snapshot is written to. */
import type { Field, Form } from '../../src/core/forms/model';
import { type Address, cellKey } from '../../src/core/grid/address';
import { type Cell, EMPTY_CELL, type Sheet, type Workbook } from '../../src/core/grid/workbook';
import type { Dice } from './dice';

export interface Tampered {
  readonly workbook: Workbook;
  /** One of these cells is to be marked first … */
  readonly cells: readonly Address[];
  /** … by one of these rules. */
  readonly rules: readonly string[];
  /** Done to the whole sheet: other forms on it are concerned as well. */
  readonly isWide?: true;
  /** The contents come back to the cell as they were. */
  readonly restorable: boolean;
}

export type Tampering = (workbook: Workbook, form: Form, dice: Dice) => Tampered | null;

export function withSheet(workbook: Workbook, name: string, change: (sheet: Sheet) => Sheet): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
  };
}

export function withCell(
  workbook: Workbook,
  name: string,
  { row, column }: Address,
  change: (cell: Cell) => Cell,
): Workbook {
  return withSheet(workbook, name, (sheet) => {
    const key = cellKey(row, column);
    return { ...sheet, cells: new Map(sheet.cells).set(key, change(sheet.cells.get(key) ?? EMPTY_CELL)) };
  });
}

export function pick(fields: readonly (Field | null | undefined)[], dice: Dice): Field | undefined {
  const filled = fields.filter(
    (field): field is Field => field !== null && field !== undefined && field.text !== '' && !field.inline,
  );
  return filled.length > 0 ? dice.oneOf(filled) : undefined;
}

export function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('no such sheet');
  return value;
}
