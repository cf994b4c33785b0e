/** Changes of shape as they are planned on a sheet. */
import { type Range, overlaps } from './address';
import type { ChangeMerges, DeleteRow, InsertRow } from './shape';
import { coversRow, recordedRow } from './with-shape';
import type { Sheet } from './workbook';

/**
 * A row directly below another one, looking like it. Merges that go on below take it in; those of the row itself
 * are repeated in it.
 * @param grown merges whose last row it is and that are to take in the new one, such as a label's
 */
export function rowBelow(sheet: Sheet, row: number, grown: readonly Range[] = []): InsertRow {
  const at = row + 1;
  const above = sheet.merges.filter((merge) => coversRow(merge, row));
  const taking = above.filter((merge) => merge.bottom > row || grown.includes(merge));
  const repeated = above.filter(
    (merge) => merge.top === row && !taking.includes(merge) && merge.bottom === row,
  );
  return {
    kind: 'insert-row',
    sheet: sheet.name,
    at,
    like: row,
    merges: [
      ...taking.map((merge) => ({ ...merge, bottom: merge.bottom + 1 })),
      ...repeated.map((merge) => ({ ...merge, top: at, bottom: at })),
    ],
  };
}

/** The row as it stands. */
export function rowGone(sheet: Sheet, row: number): DeleteRow {
  return {
    kind: 'delete-row',
    sheet: sheet.name,
    at: row,
    expected: recordedRow(sheet, row),
    merges: sheet.merges.filter((merge) => coversRow(merge, row)),
  };
}

/** One merge in the place of all that overlap it. */
export function merged(sheet: Sheet, range: Range): ChangeMerges {
  return {
    kind: 'merges',
    sheet: sheet.name,
    before: sheet.merges.filter((merge) => overlaps(merge, range)),
    after: [range],
  };
}

/** No merge any more that overlaps the range. */
export function unmerged(sheet: Sheet, range: Range): ChangeMerges {
  return { ...merged(sheet, range), after: [] };
}
