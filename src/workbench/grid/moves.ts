/** Where the selection goes from a cell: over merges, past hidden rows and columns, never off the sheet. */
import type { Address } from '../../core/grid/address';
import { type Axis, positionOf } from './axis';
import type { SheetLayout } from './layout';

export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'row-start'
  | 'row-end'
  | 'sheet-start'
  | 'sheet-end'
  | 'page-up'
  | 'page-down';

/** Rows that a page key moves by. */
const PAGE = 20;

/** @param from the anchor of a merge, or a cell of its own; the same holds for the result */
export function moved({ rows, columns, merges }: SheetLayout, from: Address, move: Move): Address {
  const merge = merges.covering(from.row, from.column);
  const top = positionOf(rows, from.row);
  const left = positionOf(columns, from.column);
  const bottom = merge ? positionOf(rows, merge.bottom + 1) - 1 : top;
  const right = merge ? positionOf(columns, merge.right + 1) - 1 : left;
  const cell = (row: number, column: number): Address =>
    merges.anchor(indexAt(rows, row), indexAt(columns, column));
  switch (move) {
    case 'up':
      return cell(top - 1, left);
    case 'down':
      return cell(bottom + 1, left);
    case 'left':
      return cell(top, left - 1);
    case 'right':
      return cell(top, right + 1);
    case 'row-start':
      return cell(top, 0);
    case 'row-end':
      return cell(top, columns.indices.length - 1);
    case 'sheet-start':
      return cell(0, 0);
    case 'sheet-end':
      return cell(rows.indices.length - 1, columns.indices.length - 1);
    case 'page-up':
      return cell(top - PAGE, left);
    case 'page-down':
      return cell(bottom + PAGE, left);
  }
}

const MOVES: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Enter: 'down',
  Home: 'row-start',
  End: 'row-end',
  PageUp: 'page-up',
  PageDown: 'page-down',
};

interface Keys {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** The move that a key stands for while no cell is being edited, as in a spreadsheet; null for other keys. */
export function moveOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Keys): Move | null {
  if (altKey) return null;
  if (ctrlKey || metaKey) {
    if (key === 'Home') return 'sheet-start';
    return key === 'End' ? 'sheet-end' : null;
  }
  if (key === 'Enter' && shiftKey) return 'up';
  return MOVES[key] ?? null;
}

/** The row or column at a position, or the nearest one there is. */
function indexAt({ indices }: Axis, position: number): number {
  return indices[Math.max(0, Math.min(position, indices.length - 1))] ?? 0;
}
