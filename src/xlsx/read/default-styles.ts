/** Styles of whole rows and columns, for cells that the file does not list. */
import { type Range, cellKey } from '../../core/grid/address';
import type { Cell } from '../../core/grid/workbook';
import type { CellStyle } from './styles';

export interface DefaultStyles {
  readonly rows: Map<number, CellStyle>;
  readonly columns: Map<number, CellStyle>;
}

/** A sheet with a stray cell far down is not worth filling. */
const MAX_AREA = 200_000;

/**
 * Adds the empty cells of the used range that are coloured or unlocked only by their row or column: the file
 * has no element for them, yet the user sees the colour and may type there.
 * @param present keys of the cells that the file lists; their own style counts
 */
export function fillGaps(
  cells: Map<number, Cell>,
  used: Range | null,
  { rows, columns }: DefaultStyles,
  present: ReadonlySet<number>,
): void {
  if (!used || (rows.size === 0 && columns.size === 0)) return;
  if ((used.bottom - used.top + 1) * (used.right - used.left + 1) > MAX_AREA) return;
  for (let row = used.top; row <= used.bottom; row++) {
    for (let column = used.left; column <= used.right; column++) {
      const style = rows.get(row) ?? columns.get(column);
      const matters = style !== undefined && (style.fill !== undefined || style.locked === false);
      const key = cellKey(row, column);
      if (matters && !present.has(key)) cells.set(key, { value: null, ...style });
    }
  }
}
