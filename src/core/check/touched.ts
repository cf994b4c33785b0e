/** What has to be read again after a change: the forms and tables that it stands in or that its formulas reach. */
import { type CellRef, type Place, type Range, contains, overlaps } from '../grid/address';
import { type Workbook, sheetNamed, usedRange } from '../grid/workbook';
import { planOfChange } from '../formula/plan';
import { type CheckReport, checkedParts, placeOfPart } from './report';

/** Whole sheets where a change may move or make a form, else the places of the forms concerned. */
export type Rereading = { readonly sheets: readonly string[] } | { readonly ranges: readonly Place[] };

/** A change as a host tells of it; without a range, anything on the sheet may have changed. */
export interface Change {
  readonly sheet: string;
  readonly range?: Range;
}

/** More cells than this are not followed one by one: the sheets are read again. */
const MOST_CELLS = 500;

/**
 * @param before what was checked last; its formulas tell what else a change reaches
 * @returns null where a sheet is not known yet: the whole workbook has to be read again
 */
export function rereadingAfter(
  before: { readonly workbook: Workbook; readonly report: CheckReport },
  changes: readonly Change[],
): Rereading | null {
  if (!changes.every(({ sheet }) => sheetNamed(before.workbook, sheet))) return null;
  const parts = checkedParts(before.report).map(placeOfPart);
  const reached = reachedBy(before.workbook, changes);
  if (!reached || !changes.every((change) => isWithinPart(change, parts))) {
    const sheets = new Set(changes.map(({ sheet }) => sheet));
    for (const { sheet } of reached ?? before.workbook.sheets.map(({ name }) => ({ sheet: name })))
      sheets.add(sheet);
    return { sheets: [...sheets] };
  }
  return { ranges: parts.filter((part) => isTouched(part, changes, reached)) };
}

/** A change inside of a form neither makes nor moves another one. */
function isWithinPart({ sheet, range }: Change, parts: readonly Place[]): boolean {
  if (!range) return false;
  return parts.some(
    (part) =>
      part.sheet === sheet &&
      contains(part.range, { row: range.top, column: range.left }) &&
      contains(part.range, { row: range.bottom, column: range.right }),
  );
}

function isTouched(
  { sheet, range }: Place,
  changes: readonly Change[],
  reached: readonly CellRef[],
): boolean {
  return (
    changes.some((change) => change.sheet === sheet && (!change.range || overlaps(change.range, range))) ||
    reached.some((at) => at.sheet === sheet && contains(range, at))
  );
}

/** The formulas that follow from the changed cells; null where there are too many cells to tell. */
function reachedBy(workbook: Workbook, changes: readonly Change[]): readonly CellRef[] | null {
  const cells: CellRef[] = [];
  for (const { sheet, range } of changes) {
    const known = sheetNamed(workbook, sheet);
    const area = known && (range ?? usedRange(known));
    if (!area) continue;
    if (cells.length + (area.bottom - area.top + 1) * (area.right - area.left + 1) > MOST_CELLS) return null;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) cells.push({ sheet, row, column });
    }
  }
  return planOfChange(workbook, cells).formulas.map(({ at }) => at);
}
