/** What WPS answers, brought into one shape: nothing but a real WPS could tell which of them it gives. */
import { MAX_COLUMNS, MAX_ROWS, type Range, columnName, parseRange } from '../../core/grid/address';
import { HostError } from '../host';
import type { EtRange } from './api';

const LAST_COLUMN = columnName(MAX_COLUMNS - 1);

/** Two-dimensional answers. WPS may give one value, one list, or lists by row or by column. */
export class Grids {
  private byColumns = false;

  /**
   * The answer as rows. A range with as many rows as columns does not tell rows from columns: see {@link isSquare}.
   * @throws HostError `failed` for an answer that fits the range in no way
   */
  rows(answer: unknown, rows: number, columns: number): readonly (readonly unknown[])[] {
    if (!Array.isArray(answer)) return this.uniform(answer, rows, columns);
    const lists: readonly unknown[] = answer;
    if (!lists.some(Array.isArray)) return flat(lists, rows, columns);
    if (hasShape(lists, rows, columns)) return lists;
    if (!hasShape(lists, columns, rows)) throw unexpected(rows, columns);
    this.byColumns = true;
    return transposed(lists);
  }

  /** Rows in the shape in which this WPS gives them; one cell as its value. */
  entries(rows: readonly (readonly unknown[])[]): unknown {
    if (rows.length === 1 && rows[0]?.length === 1) return rows[0][0];
    return this.byColumns && rows.length > 1 ? transposed(rows) : rows;
  }

  /** Nothing at all may stand for a range of empty cells. */
  private uniform(answer: unknown, rows: number, columns: number): unknown[][] {
    const isEmpty = answer === null || answer === undefined || answer === '';
    if (!isEmpty && rows * columns > 1) throw unexpected(rows, columns);
    return Array.from({ length: rows }, () => new Array<unknown>(columns).fill(answer));
  }
}

/** Two or more rows and as many columns. */
export function isSquare({ top, left, bottom, right }: Range): boolean {
  return bottom > top && bottom - top === right - left;
}

function hasShape(
  lists: readonly unknown[],
  rows: number,
  columns: number,
): lists is readonly (readonly unknown[])[] {
  return lists.length === rows && lists.every((list) => Array.isArray(list) && list.length === columns);
}

function flat(list: readonly unknown[], rows: number, columns: number): unknown[][] {
  if (list.length !== rows * columns || (rows > 1 && columns > 1)) throw unexpected(rows, columns);
  return rows === 1 ? [[...list]] : list.map((value) => [value]);
}

function transposed(lists: readonly (readonly unknown[])[]): unknown[][] {
  return Array.from(lists[0] ?? [], (_first, i) => lists.map((list) => list[i]));
}

function unexpected(rows: number, columns: number): HostError {
  return new HostError('failed', [], `no ${rows} × ${columns} answer`);
}

/** Where a range is; of several areas the first. */
export function placeOf(range: EtRange): Range | null {
  return placesOf(range)[0] ?? null;
}

/** Where the areas of a range are. `Address` is declared as a method, and read by some as a property. */
export function placesOf(range: EtRange): readonly Range[] {
  const { Address: address } = range as { readonly Address: unknown };
  const text: unknown = typeof address === 'function' ? range.Address(false, false) : address;
  if (typeof text !== 'string') return [];
  const areas = text.split(',').map((area) => areaOf(area.slice(area.lastIndexOf('!') + 1)));
  return areas.flatMap((area) => (area ? [area] : []));
}

/** Whole rows are called `5:9` and whole columns `B:C`, with dollar signs or without. */
function areaOf(address: string): Range | null {
  const text = address.replaceAll('$', '');
  const rows = /^(\d+):(\d+)$/.exec(text);
  if (rows) return parseRange(`A${rows[1] ?? ''}:${LAST_COLUMN}${rows[2] ?? ''}`);
  const columns = /^([A-Z]+):([A-Z]+)$/.exec(text);
  if (columns) return parseRange(`${columns[1] ?? ''}1:${columns[2] ?? ''}${String(MAX_ROWS)}`);
  return parseRange(text);
}

/** True or false; null where the cells differ, whichever way WPS says so. */
export function flagOf(answer: unknown): boolean | null {
  if (typeof answer === 'boolean') return answer;
  return typeof answer === 'number' ? answer !== 0 : null;
}
