/** Cells by name, and those that a finding looks at. */
import type { Finding } from '../finding';
import { type CellRef, quoteSheetName } from '../grid/address';

/** `Sheet1!7,3`: names a cell in sets and maps. */
export function placeKey({ sheet, row, column }: CellRef): string {
  return `${quoteSheetName(sheet)}!${String(row)},${String(column)}`;
}

/** The finding's marked cells and the inputs of its arithmetic. */
export function cellsBehind({ sheet, cells, related }: Finding): readonly CellRef[] {
  return [...cells.map((cell) => ({ sheet, ...cell })), ...related];
}
