/** What follows from a change of an open file. */
import type { Range } from '../../core/grid/address';
import type { Edit } from '../../core/grid/edit';
import { type RowMove, movedRange } from '../../core/grid/row-move';
import type { Workbook } from '../../core/grid/workbook';
import type { ChangeEvent, Place, Receipt, Revert } from '../host';

/** What to tell of a change. Rows that moved: every sheet that is another one since; else where the edits are. */
export function changesOf(
  made: Receipt | Revert,
  before: Workbook,
  after: Workbook,
): readonly Pick<ChangeEvent, 'sheet' | 'range'>[] {
  const edits = 'edits' in made ? made.edits : made.reverted;
  if (made.reshaped === undefined)
    return [...boundsBySheet(edits)].map(([sheet, range]) => ({ sheet, range }));
  return after.sheets.filter((sheet) => !before.sheets.includes(sheet)).map(({ name }) => ({ sheet: name }));
}

/** Where a place is once rows have moved; null when all of it goes. */
export function movedPlace<T extends Place>(place: T, move: RowMove): T | null {
  if (place.sheet !== move.sheet) return place;
  const range = movedRange(place.range, move);
  return range && { ...place, range };
}

function boundsBySheet(edits: readonly Edit[]): ReadonlyMap<string, Range> {
  const bounds = new Map<string, Range>();
  for (const { at } of edits) {
    const { sheet, row, column } = at;
    const known = bounds.get(sheet) ?? { top: row, left: column, bottom: row, right: column };
    bounds.set(sheet, {
      top: Math.min(known.top, row),
      left: Math.min(known.left, column),
      bottom: Math.max(known.bottom, row),
      right: Math.max(known.right, column),
    });
  }
  return bounds;
}
