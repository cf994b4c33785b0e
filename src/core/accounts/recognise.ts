/**
 * Finds and reads the tables of 部门决算 and 部门预算 in a workbook, by their titles and headings: rows, columns, merges
 * and blanks may stand anywhere, one table on a sheet or several below one another. Reading never fails on content;
 * what it could not read is in {@link AccountsTable.problems}.
 */
import type { SheetView } from '../forms/view';
import { SheetViews } from '../forms/views';
import { addressOfKey } from '../grid/address';
import type { Sheet, Workbook } from '../grid/workbook';
import type { AccountsSet } from './model';
import { type Page, readPage } from './read/pages';
import { printingIn } from './read/printing';
import { type Found, setsOf } from './read/sets';
import { continues, tableOf } from './read/tables';
import { type Title, titleIn } from './read/titles';

/**
 * The sets of a workbook in the order of their first tables.
 * @param views of the workbook, without words of an office; given where they serve another reader too
 */
export function recogniseAccounts(
  workbook: Workbook,
  views = new SheetViews(workbook),
): readonly AccountsSet[] {
  const titled = workbook.sheets.map(titlesOn);
  // Most workbooks hold no accounts: nothing is calculated for them.
  if (titled.every((titles) => titles.length === 0)) return [];
  const read = workbook.sheets.flatMap((sheet, i) => {
    const titles = titled[i] ?? [];
    if (titles.length === 0) return [];
    return readSheet(views.of(sheet), titles);
  });
  const printingOf = printingIn(read.flatMap(({ pages }) => pages));
  return setsOf(
    read.flatMap(({ view, pages }): Found[] => {
      const [first] = pages;
      const table = tableOf(view, pages, printingOf);
      return first && table ? [{ kind: first.title.kind, table }] : [];
    }),
  );
}

/** The pages of one table. */
interface Reading {
  readonly view: SheetView;
  readonly pages: readonly Page[];
}

interface Place {
  readonly title: Title;
  /** Null where the sheet's name is the only title. */
  readonly at: { readonly row: number; readonly column: number } | null;
}

/** The titles in the cells from top to bottom, one a row; without any, the sheet's name. */
function titlesOn(sheet: Sheet): readonly Place[] {
  const places = [...textsByRow(sheet)].flatMap(([row, texts]) => titleOf(row, texts) ?? []);
  if (places.length > 0) return places.sort((a, b) => a.at.row - b.at.row);
  const title = titleIn(sheet.name);
  return title ? [{ title, at: null }] : [];
}

interface Text {
  readonly column: number;
  readonly text: string;
}

function textsByRow(sheet: Sheet): ReadonlyMap<number, readonly Text[]> {
  const rows = new Map<number, Text[]>();
  for (const [key, { value }] of sheet.cells) {
    if (typeof value !== 'string' || value.trim() === '') continue;
    const { row, column } = addressOfKey(key);
    const texts = rows.get(row);
    if (texts) texts.push({ column, text: value });
    else rows.set(row, [{ column, text: value }]);
  }
  return rows;
}

/** The title in a row, in one cell or split over all of its cells; of several the first: those are a list. */
function titleOf(row: number, texts: readonly Text[]): (Place & { at: NonNullable<Place['at']> }) | null {
  const ordered = [...texts].sort((a, b) => a.column - b.column);
  const [own, ...others] = ordered.flatMap(({ column, text }) => {
    const title = titleIn(text);
    return title ? [{ title, at: { row, column } }] : [];
  });
  const [first] = ordered;
  const whole = others.length === 0 ? titleIn(ordered.map(({ text }) => text).join('')) : null;
  if (!first || !whole || whole.table === own?.title.table) return own ?? null;
  return { title: whole, at: { row, column: first.column } };
}

function readSheet(view: SheetView, titles: readonly Place[]): readonly Reading[] {
  const groups: Page[][] = [];
  titles.forEach(({ title, at }, i) => {
    const page = pageUnder(view, title, at, titles[i + 1]?.at?.row);
    if (!page) return;
    const open = groups[groups.length - 1] ?? [];
    if (continues(open, page)) open.push(page);
    else groups.push([page]);
  });
  return groups.map((pages) => ({ view, pages }));
}

function pageUnder(view: SheetView, title: Title, at: Place['at'], next = Infinity): Page | null {
  const { used } = view;
  if (!used) return null;
  const field = at && view.field(at.row, at.column);
  const from = field ? view.span(field).bottom + 1 : used.top;
  return readPage(view, title, field, from, Math.min(used.bottom, next - 1));
}
