/** What the readers of the tables have in common. */
import type { Field } from '../../forms/model';
import type { Labelled, SheetView } from '../../forms/view';
import { naMarker } from '../../text/normalize';
import type { AccountsTable, ColumnKey } from '../model';
import { type Column, isAmount } from './headings';

/** A line as it stands on the sheet; amounts are not yet counted. */
export interface RawLine {
  readonly key: string;
  readonly code: string | null;
  readonly codeAt: Field | null;
  readonly label: Field;
  readonly row: number;
  readonly cells: Readonly<Partial<Record<ColumnKey, Field>>>;
}

export type LineNumber = AccountsTable['lineNumbers'][number];

export type NamedColumns = ReadonlyMap<ColumnKey, { readonly field: Field; readonly name: string }>;

/** Reads the rows under one block of headings. */
export interface Reader {
  readonly columns: NamedColumns;
  readonly layout: AccountsTable['layout'];
  /** Headings over amounts that belong to no column of the table. */
  readonly unknown: readonly Column[];
  /** The lines of a row; empty for a row that holds none. */
  read(row: number): readonly RawLine[];
  /** 行次 of a row. */
  numbers?(row: number): readonly LineNumber[];
  /** True when no further line may come. */
  isOver?(): boolean;
  /** The lines of a table whose rows of amounts are all blank. */
  blank?(row: number): readonly RawLine[];
}

/** Columns of amounts by their keys, the first of each. */
export function amountColumns(columns: readonly Column[]): ReadonlyMap<ColumnKey, Column> {
  const byKey = new Map<ColumnKey, Column>();
  for (const column of columns) {
    if (isAmount(column.key) && !byKey.has(column.key)) byKey.set(column.key, column);
  }
  return byKey;
}

export function named(columns: ReadonlyMap<ColumnKey, Column>): NamedColumns {
  return new Map([...columns].map(([key, { field, over }]) => [key, { field, name: nameOf(over) }]));
}

/** 收入 and 支出 head whole sides. */
const SIDE = /^(?:收入|支出)$/;

/** 小计 alone says nothing: it is named with the heading over it. */
function nameOf(over: readonly Labelled[]): string {
  const [above, lowest] = over.slice(-2).map(({ base }) => base);
  if (lowest === undefined) return above ?? '';
  const isSum = /^(?:小计|合计)$/.test(lowest);
  return isSum && above !== undefined && !SIDE.test(above) ? `${above}${lowest}` : lowest;
}

export function cellIn(view: SheetView, row: number, { left, right }: Column): Field {
  return view.inSpan(row, left, right);
}

/** Fields of a row by their columns. */
export function cellsIn(
  view: SheetView,
  row: number,
  columns: ReadonlyMap<ColumnKey, Column>,
): RawLine['cells'] {
  return Object.fromEntries([...columns].map(([key, column]) => [key, cellIn(view, row, column)]));
}

/** Last column before the next heading: texts and codes may run over blank columns. */
export function reach(columns: readonly Column[], column: Column): number {
  const next = columns.find(({ left }) => left > column.right);
  return next ? next.left - 1 : column.right;
}

export function hasNumber(cells: RawLine['cells']): boolean {
  return Object.values(cells).some(({ number }) => number !== null);
}

/** Amounts, or dashes in their place. */
export function holdsAmounts(cells: RawLine['cells']): boolean {
  return Object.values(cells).some(({ number, text }) => number !== null || naMarker(text) === '—');
}
