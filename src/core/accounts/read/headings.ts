/** Headings of a table: one row to three, merged or not, with or without 栏次. */
import type { Field } from '../../forms/model';
import type { Labelled, SheetView } from '../../forms/view';
import { normalizeLabel } from '../../text/normalize';
import type { ColumnKey, TableCode } from '../model';
import { type HeadingKey, columnKey, figuresWanted, headingMeaning } from './words';

export interface Column {
  readonly key: HeadingKey;
  readonly left: number;
  /** Last column of the heading's own cell. */
  readonly right: number;
  /** The lowest heading. */
  readonly field: Field;
  /** The headings over it from top to bottom. */
  readonly over: readonly Labelled[];
}

export interface Headings {
  readonly top: number;
  readonly bottom: number;
  /** From left to right. */
  readonly columns: readonly Column[];
}

/** Rows of headings at most; a merge gone wrong may reach further. */
const MOST_ROWS = 6;

/** The headings that begin in this row; null when it is no row of headings. */
export function headingsAt(view: SheetView, table: TableCode, row: number): Headings | null {
  if (!beginsHeadings(view, table, row)) return null;
  let bottom = row;
  const merged = Math.max(...view.labelled(row).map(({ field }) => view.span(field).bottom));
  const last = row + MOST_ROWS - 1;
  while (bottom < last && isMoreHeadings(view, table, bottom + 1, bottom < merged)) bottom++;
  return { top: row, bottom, columns: columnsOf(view, table, row, bottom) };
}

/** Words without any amount, and enough of the table's own among them. */
function beginsHeadings(view: SheetView, table: TableCode, row: number): boolean {
  const labelled = view.labelled(row);
  if (labelled.length < 2 || labelled.some(({ field }) => field.number !== null)) return false;
  const meanings = labelled.flatMap(({ base }) => headingMeaning(table, base) ?? []);
  const captions = meanings.filter((meaning) => meaning === 'code' || meaning === 'label').length;
  if (table === 'T1' || table === 'T4') return captions >= 2;
  // 人员经费 beside 公用经费, 预算数 beside 决算数; 合计 may stand in a line too.
  const telling = labelled.filter(({ base }) => /(?:经费|数)$/.test(base)).length;
  if (table === 'T6' || table === 'T9') return captions + telling >= 2 || meanings.length >= 3;
  return captions > 0 ? meanings.length >= 2 : meanings.length >= 3;
}

/**
 * 栏次, or words that divide the headings above.
 * @param inside headings above are merged down over the row
 */
function isMoreHeadings(view: SheetView, table: TableCode, row: number, inside: boolean): boolean {
  const labelled = view.labelled(row);
  if (labelled.length === 0) return inside;
  if (areColumnNumbers(labelled)) return true;
  if (labelled.some(({ field }) => field.number !== null)) return false;
  const known = labelled.filter(({ base }) => headingMeaning(table, base) !== undefined).length;
  // Lines of the summaries are words too, and one of them may be a heading elsewhere.
  if (table === 'T1' || table === 'T4') return known > 1 && known === labelled.length;
  return known >= (inside ? 1 : 2);
}

const NUMBERING_CAPTION = /^(?:栏次|[类款项甲乙丙])$/;
const COLUMN_NUMBER = /^\d{1,2}(?:=[\d+()-]+)?栏?$/;

/** 1, 2, 3 … in order, as numbers or texts, with 栏次 or 类, 款, 项 before them. */
function areColumnNumbers(labelled: readonly Labelled[]): boolean {
  const texts = labelled.map(({ field }) => normalizeLabel(field.text));
  const numbers = texts.filter((text) => !NUMBERING_CAPTION.test(text));
  if (texts.length < 2) return false;
  return numbers.every((text, i) => COLUMN_NUMBER.test(text) && parseInt(text, 10) === i + 1);
}

interface Heading extends Labelled {
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

function columnsOf(view: SheetView, table: TableCode, top: number, bottom: number): readonly Column[] {
  const rows: (readonly Heading[])[] = [];
  for (let row = top; row <= bottom; row++) rows.push(headingsIn(view, row));
  const wanted = figuresWanted(table, rows.flat().map(({ base }) => base)); // prettier-ignore
  const columns: Column[] = [];
  const [left, right] = extent(rows.flat());
  for (let column = left; column <= right; column++) {
    const over = pathOver(rows, column);
    const lowest = over[over.length - 1];
    if (!lowest) continue;
    const before = columns[columns.length - 1];
    // The further columns of a merged heading.
    if (before?.field === lowest.field) {
      columns[columns.length - 1] = { ...before, right: column };
      continue;
    }
    const path = over.map(({ base }) => base);
    const key = columnKey(table, path, wanted);
    columns.push({ key, left: column, right: column, field: lowest.field, over });
  }
  return columns.map((column) => (isPartOfNone(table, column, columns, wanted) ? unknown(column) : column));
}

/** 人员经费 and 公用经费 under 基本支出 that has no column of its own: its amount is not known. */
function isPartOfNone(
  table: TableCode,
  { key, over }: Column,
  columns: readonly Column[],
  wanted: number,
): boolean {
  if (key !== 'ignored' || over.length < 2) return false;
  const whole = columnKey(
    table,
    over.slice(0, -1).map(({ base }) => base),
    wanted,
  );
  return isAmount(whole) && !columns.some((column) => column.key === whole);
}

function unknown(column: Column): Column {
  return { ...column, key: 'unknown' };
}

const NO_AMOUNTS: readonly HeadingKey[] = ['code', 'label', 'number', 'ignored', 'unknown'];

export function isAmount(key: HeadingKey): key is ColumnKey {
  return !NO_AMOUNTS.includes(key);
}

function headingsIn(view: SheetView, row: number): readonly Heading[] {
  return view.labelled(row).flatMap(({ field, base }) => {
    if (base === '' || base === '栏次') return [];
    const { left, right } = view.span(field);
    return { field, base, row, left, right };
  });
}

function extent(headings: readonly Heading[]): readonly [left: number, right: number] {
  const left = Math.min(...headings.map((heading) => heading.left));
  return [left, Math.max(...headings.map((heading) => heading.right))];
}

/**
 * The headings over a column. Where an export dissolved the merges, a heading reaches to the right over columns that
 * have one of their own further down.
 */
function pathOver(rows: readonly (readonly Heading[])[], column: number): readonly Heading[] {
  const lowest = rows.map((row) => row.some(({ left }) => left === column)).lastIndexOf(true);
  return rows.flatMap((row, i) => {
    const own = row.find(({ left, right }) => left <= column && column <= right);
    if (own || i >= lowest) return own ?? [];
    const before = row.filter(({ left }) => left < column);
    const nearest = before[before.length - 1];
    return nearest && nearest.left === nearest.right ? nearest : [];
  });
}
