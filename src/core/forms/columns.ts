/** Where the columns of the indicator table stand, those whose heading is missing too. */
import type { Headings } from './headings';
import { levelName } from './labels';
import { type Field, INDICATOR_COLUMNS, type IndicatorColumn } from './model';
import { LEVEL1_NAMES } from './synonyms';
import type { SheetView } from './view';

export interface Column {
  readonly key: IndicatorColumn;
  readonly left: number;
  readonly right: number;
}

/** Columns without which a row says nothing; a missing heading among them is looked for by its place. */
export const NEEDED: readonly IndicatorColumn[] = [
  'level1',
  'level2',
  'level3',
  'target',
  'actual',
  'weight',
  'score',
];

/**
 * Left edges and widths of the columns, from left to right; a column reaches to the next heading.
 *
 * @param end the row after the last that may hold an indicator
 */
export function columnsOf(
  view: SheetView,
  headings: Headings,
  end: number,
  lastColumn: number,
): readonly Column[] {
  const columns: Column[] = [];
  for (const [key, { field }] of headings.named) {
    const next = headings.texts.find((item) => item.field.at.column > field.at.column);
    const right = next ? next.field.at.column - 1 : Math.max(view.span(field).right, lastColumn);
    columns.push({ key, left: field.at.column, right });
  }
  columns.sort((a, b) => a.left - b.left);
  return withUnnamed(view, headings, end, withLevel1(view, headings, columns));
}

/** Fields of a row by their columns. */
export function cellsAt(
  view: SheetView,
  row: number,
  columns: readonly Column[],
): Partial<Record<IndicatorColumn, Field>> {
  return Object.fromEntries(columns.map(({ key, left, right }) => [key, view.inSpan(row, left, right)]));
}

/** 一级指标 without its heading: left of the next level, and known by its first label. */
function withLevel1(view: SheetView, { bottom }: Headings, columns: readonly Column[]): readonly Column[] {
  const [next] = columns;
  if (!next || columns.some(({ key }) => key === 'level1')) return columns;
  const label = view.labelled(bottom + 1).find(({ field }) => LEVEL1_NAMES.has(levelName(field.text)))?.field;
  if (!label || label.at.column >= next.left) return columns;
  return [{ key: 'level1', left: label.at.column, right: next.left - 1 }, ...columns];
}

/**
 * A needed column whose heading was deleted: found when exactly one column without heading stands where the
 * model's order expects it, and holds texts.
 */
function withUnnamed(
  view: SheetView,
  { top, bottom }: Headings,
  end: number,
  columns: readonly Column[],
): readonly Column[] {
  const result = [...columns];
  for (const key of NEEDED) {
    if (result.some((column) => column.key === key)) continue;
    const before = result.filter((column) => order(column.key) < order(key)).slice(-1)[0];
    if (!before) continue;
    const free = view.span(view.field(top, before.left)).right + 1;
    if (free > before.right || !columnHasText(view, free, bottom + 1, end)) continue;
    result.push({ key, left: free, right: before.right });
    result.splice(result.indexOf(before), 1, { ...before, right: free - 1 });
    result.sort((a, b) => a.left - b.left);
  }
  return result;
}

function order(key: IndicatorColumn): number {
  return INDICATOR_COLUMNS.indexOf(key);
}

function columnHasText(view: SheetView, column: number, from: number, end: number): boolean {
  let texts = 0;
  for (let row = from; row < end; row++) {
    if (view.labelled(row).some(({ field }) => field.at.column === column)) texts++;
  }
  return texts * 2 > end - from;
}
