/** Makes the pages of a table one table: counts its amounts and lists what could not be read. */
import type { Field } from '../../forms/model';
import type { SheetView } from '../../forms/view';
import { type Range, formatRange, quoteSheetName } from '../../grid/address';
import { normalizeLabel } from '../../text/normalize';
import type { AccountsTable, ColumnKey, Figure, Line, TableProblem } from '../model';
import { fenIn } from '../units';
import { fenOf } from './amounts';
import { figureName } from './names';
import type { Page } from './pages';
import type { Printing } from './printing';
import { type RawLine, cellIn } from './reader';
import { missingParts } from './required';

/** True where a page goes on with the table of the pages before it: the same title again, and other lines below. */
export function continues(pages: readonly Page[], next: Page): boolean {
  const [first] = pages;
  const [begins] = next.lines;
  if (!first || !begins || first.title.table !== next.title.table || first.title.kind !== next.title.kind)
    return false;
  return (
    agree(first.frame.department?.name, next.frame.department?.name) &&
    agree(first.frame.year?.value, next.frame.year?.value) &&
    !pages.some((page) => page.lines.some(({ key }) => key === begins.key))
  );
}

function agree<T>(a: T | undefined, b: T | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

/** Null where there are no pages. */
export function tableOf(
  view: SheetView,
  pages: readonly Page[],
  printingOf: (page: Page) => Printing,
): AccountsTable | null {
  const [first] = pages;
  if (!first) return null;
  const { title, titleField, frame, columns, layout } = first;
  const range = rangeOf(view, pages);
  const sheet = view.sheet.name;
  const lines = countLines(
    sheet,
    first,
    printingOf(first),
    pages.flatMap((page) => page.lines),
  );
  return {
    kind: 'final-accounts',
    table: title.table,
    id: `${quoteSheetName(sheet)}!${formatRange(range)}`,
    sheet,
    range,
    layout,
    title: titleField,
    ...frame,
    columns: Object.fromEntries([...columns].map(([key, { field }]) => [key, field])),
    lines,
    lineNumbers: pages.flatMap((page) => page.numbers),
    notes: pages.flatMap((page) => page.notes),
    problems: problemsOf(view, first, lines),
  };
}

function countLines(sheet: string, page: Page, printing: Printing, raw: readonly RawLine[]): readonly Line[] {
  const times = new Map<string, number>();
  return (page.title.table === 'T9' ? joined(raw) : raw).map((line) => {
    const time = (times.get(line.key) ?? 0) + 1;
    times.set(line.key, time);
    return countLine(sheet, page, printing, line, time === 1 ? line.key : `${line.key}#${String(time)}`);
  });
}

/** T9 from top to bottom: each row holds one amount of 预算数 and of 决算数. */
function joined(raw: readonly RawLine[]): readonly RawLine[] {
  const byHeading = new Map<Field, RawLine>();
  for (const line of raw) {
    const known = byHeading.get(line.label);
    byHeading.set(line.label, known ? { ...known, cells: { ...line.cells, ...known.cells } } : line);
  }
  return [...byHeading.values()];
}

function countLine(
  sheet: string,
  { title, columns }: Page,
  { unit, lastPlace }: Printing,
  raw: RawLine,
  key: string,
): Line {
  const figure = (column: ColumnKey, field: Field): Figure => ({
    path: `${title.table}.${key}.${column}`,
    table: title.table,
    at: { sheet, ...field.at },
    field,
    fen: fenOf(field, unit),
    scale: fenIn(unit),
    unit: lastPlace,
    name: figureName(title, raw, columns, column),
  });
  const cells = Object.entries(raw.cells) as [ColumnKey, Field][];
  return {
    key,
    code: raw.code,
    codeAt: raw.codeAt && { sheet, ...raw.codeAt.at },
    label: raw.label,
    row: raw.row,
    figures: Object.fromEntries(cells.map(([column, field]) => [column, figure(column, field)])),
  };
}

function problemsOf(
  view: SheetView,
  { title, columns, unknown }: Page,
  lines: readonly Line[],
): readonly TableProblem[] {
  const missing = missingParts(
    title,
    [...columns.keys()],
    lines.map(({ key }) => key),
  );
  const filled = unknown.filter((column) =>
    lines.some(({ row }) => cellIn(view, row, column).number !== null),
  );
  const unreadable = lines.flatMap(({ figures }) =>
    Object.values(figures).flatMap(({ fen, path }): TableProblem[] =>
      fen === null ? [{ kind: 'amount-unreadable', path }] : [],
    ),
  );
  return [
    ...missing,
    ...filled.map(({ field }) => ({ kind: 'column-unknown' as const, path: normalizeLabel(field.text) })),
    ...unreadable,
  ];
}

function rangeOf(view: SheetView, pages: readonly Page[]): Range {
  const range = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  for (const { top, bottom } of pages) {
    range.top = Math.min(range.top, top);
    range.bottom = Math.max(range.bottom, bottom);
    for (let row = top; row <= bottom; row++) {
      for (const { field } of view.labelled(row)) {
        const { left, right } = view.span(field);
        range.left = Math.min(range.left, left);
        range.right = Math.max(range.right, right);
      }
    }
  }
  return range;
}
