/** What a change writes into its cell, and whether the cell has taken it. */
import type { CellRef } from '../../core/grid/address';
import type { CellBefore } from '../../core/grid/edit';
import type { Cell } from '../../core/grid/workbook';
import { formatEntry } from './content';
import { type Change, hasContent } from './match';

/** A content to bring into a cell. */
export interface Write {
  readonly at: CellRef;
  /** Its `format` tells how a text has to be entered. */
  readonly content: CellBefore;
  /** Number format to set; absent leaves the cell's own. */
  readonly format?: string;
}

/** Sets the format only where it differs, since that alone may be refused. */
export function writeOf({ at, from, to }: Change): Write {
  const format = formatEntry(to.format);
  return { at, content: to, ...(format !== formatEntry(from.format) && { format }) };
}

export function reversed({ at, from, to }: Change): Change {
  return { at, from: to, to: from };
}

/** Of a formula only that there is one: its spelling is the program's. */
export function isTaken(cell: Cell, wanted: CellBefore): boolean {
  return wanted.formula === undefined ? hasContent(cell, wanted) : cell.formula !== undefined;
}
