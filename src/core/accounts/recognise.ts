/**
 * Finds and reads the tables of 部门决算 and 部门预算 in a workbook, by their titles and headings: rows, columns, merges
 * and blanks may stand anywhere, one table on a sheet or several below one another. Reading never fails on content;
 * what it could not read is in {@link AccountsTable.problems}.
 */
import { calculateMissing } from '../formula/recalculate';
import { SheetView } from '../forms/view';
import { addressOfKey } from '../grid/address';
import type { Cell, Sheet, Workbook } from '../grid/workbook';
import type { AccountsSet, AccountsTable } from './model';
import { type Page, readPage } from './read/pages';
import { type Found, setsOf } from './read/sets';
import { continues, tableOf } from './read/tables';
import { type Title, titleIn } from './read/titles';

/** The sets of a workbook in the order of their first tables. */
export function recogniseAccounts(workbook: Workbook): readonly AccountsSet[] {
  const titled = workbook.sheets.map(titlesOn);
  // Most workbooks hold no accounts: nothing is calculated for them.
  if (titled.every((titles) => titles.length === 0)) return [];
  const calculated = calculateMissing(workbook).sheets;
  return setsOf(
    workbook.sheets.flatMap((sheet, i) => {
      const titles = titled[i] ?? [];
      if (titles.length === 0) return [];
      return readSheet(viewOf(sheet, workbook.date1904, calculated[i]?.cells), titles);
    }),
  );
}

interface Place {
  readonly title: Title;
  /** Null where the sheet's name is the only title. */
  readonly at: { readonly row: number; readonly column: number } | null;
}

/** The titles in the cells from top to bottom, one a row; without any, the sheet's name. */
function titlesOn(sheet: Sheet): readonly Place[] {
  const byRow = new Map<number, Place & { readonly at: NonNullable<Place['at']> }>();
  for (const [key, { value }] of sheet.cells) {
    const title = typeof value === 'string' ? titleIn(value) : null;
    if (!title) continue;
    const at = addressOfKey(key);
    const known = byRow.get(at.row);
    if (!known || at.column < known.at.column) byRow.set(at.row, { title, at });
  }
  if (byRow.size > 0) return [...byRow.values()].sort((a, b) => a.at.row - b.at.row);
  const title = titleIn(sheet.name);
  return title ? [{ title, at: null }] : [];
}

function viewOf(sheet: Sheet, date1904: boolean, calculated?: ReadonlyMap<number, Cell>): SheetView {
  return new SheetView(sheet, date1904, undefined, -Infinity, Infinity, calculated);
}

function readSheet(view: SheetView, titles: readonly Place[]): readonly Found[] {
  const groups: Page[][] = [];
  titles.forEach(({ title, at }, i) => {
    const page = pageUnder(view, title, at, titles[i + 1]?.at?.row);
    if (!page) return;
    const open = groups[groups.length - 1] ?? [];
    if (continues(open, page)) open.push(page);
    else groups.push([page]);
  });
  return groups.flatMap((pages) => {
    const table: AccountsTable | null = tableOf(view, pages);
    const [first] = pages;
    return table && first ? [{ kind: first.title.kind, table }] : [];
  });
}

function pageUnder(view: SheetView, title: Title, at: Place['at'], next = Infinity): Page | null {
  const { used } = view;
  if (!used) return null;
  const field = at && view.field(at.row, at.column);
  const from = field ? view.span(field).bottom + 1 : used.top;
  return readPage(view, title, field, from, Math.min(used.bottom, next - 1));
}
