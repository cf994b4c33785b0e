/** The table cells of a sheet: each merge is one of them, cut off where rows are hidden or not drawn. */
import type { Address } from '../../core/grid/address';
import { type Span, positionOf } from './axis';
import type { SheetLayout } from './layout';

/** One table cell. */
export interface Slot {
  /** The cell of the sheet whose content is shown. */
  readonly anchor: Address;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface SlotRow {
  /** Row of the sheet. */
  readonly row: number;
  readonly position: number;
  readonly slots: readonly Slot[];
}

/** The rows at these positions. A merge that begins above them is continued from the first on. */
export function slotRows(layout: SheetLayout, { from, to }: Span): readonly SlotRow[] {
  const rows = layout.rows.indices.slice(from, to);
  return rows.map((row, index) => ({
    row,
    position: from + index,
    slots: slotsOf(layout, row, from + index, { from, to }),
  }));
}

function slotsOf(layout: SheetLayout, row: number, position: number, span: Span): readonly Slot[] {
  const { rows, columns, merges } = layout;
  const slots: Slot[] = [];
  columns.indices.forEach((column, columnPosition) => {
    const merge = merges.covering(row, column);
    if (!merge) {
      slots.push({ anchor: { row, column }, rowSpan: 1, columnSpan: 1 });
      return;
    }
    const isFirstRow = position === Math.max(positionOf(rows, merge.top), span.from);
    const isFirstColumn = columnPosition === positionOf(columns, merge.left);
    if (!isFirstRow || !isFirstColumn) return;
    const rowEnd = Math.min(positionOf(rows, merge.bottom + 1), span.to);
    slots.push({
      anchor: { row: merge.top, column: merge.left },
      rowSpan: rowEnd - position,
      columnSpan: positionOf(columns, merge.right + 1) - columnPosition,
    });
  });
  return slots;
}
