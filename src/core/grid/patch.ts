/** Brings a snapshot up to date with parts of the workbook that were read again. */
import { type Place, type Range, addressOfKey, contains, overlaps } from './address';
import type { Sheet, Workbook } from './workbook';

/** The workbook with these sheets as they were read again; sheets that are new to it are left out. */
export function withSheets(workbook: Workbook, fresh: Workbook): Workbook {
  const byName = new Map(fresh.sheets.map((sheet) => [sheet.name, sheet]));
  return {
    ...workbook,
    ...(fresh.activeSheet !== undefined && { activeSheet: fresh.activeSheet }),
    sheets: workbook.sheets.map((sheet) => byName.get(sheet.name) ?? sheet),
  };
}

/** The workbook with what stands in these places as it was read again. `fresh` holds nothing outside of them. */
export function withPlaces(workbook: Workbook, fresh: Workbook, places: readonly Place[]): Workbook {
  const sheets = fresh.sheets.flatMap((part) => {
    const old = workbook.sheets.find(({ name }) => name === part.name);
    const ranges = places.filter(({ sheet }) => sheet === part.name).map(({ range }) => range);
    return old ? [joined(old, part, ranges)] : [];
  });
  return withSheets(workbook, { ...fresh, sheets });
}

function joined(old: Sheet, part: Sheet, ranges: readonly Range[]): Sheet {
  const cells = new Map(old.cells);
  for (const key of old.cells.keys()) {
    const at = addressOfKey(key);
    if (ranges.some((range) => contains(range, at))) cells.delete(key);
  }
  for (const [key, cell] of part.cells) cells.set(key, cell);
  const inside = (merge: Range): boolean => ranges.some((range) => overlaps(range, merge));
  const rows = (row: number): boolean => ranges.some(({ top, bottom }) => row >= top && row <= bottom);
  const columns = (column: number): boolean =>
    ranges.some(({ left, right }) => column >= left && column <= right);
  return {
    ...part,
    cells,
    merges: [...old.merges.filter((merge) => !inside(merge)), ...part.merges],
    hiddenRows: union(old.hiddenRows, part.hiddenRows, rows),
    hiddenColumns: union(old.hiddenColumns, part.hiddenColumns, columns),
  };
}

/** What was known outside of the ranges, and what was read within them. */
function union(
  old: ReadonlySet<number>,
  fresh: ReadonlySet<number>,
  isInside: (line: number) => boolean,
): ReadonlySet<number> {
  return new Set([...[...old].filter((line) => !isInside(line)), ...fresh]);
}
