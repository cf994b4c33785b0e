/** Sheets written as text: one line a row, cells between `|`, so that a test shows the sheet it is about. */
import { type Address, type Range, cellKey, parseAddress } from '../../../src/core/grid/address';
import type { Cell, Sheet, Workbook } from '../../../src/core/grid/workbook';

export interface GridOptions {
  readonly name?: string;
  /** Address of the first cell; `A1` unless told. */
  readonly at?: string;
  /** Rows that are hidden, as numbered on the sheet. */
  readonly hidden?: readonly number[];
}

/**
 * A sheet from lines such as `产出指标 | 数量指标 | 期数 | 12 | 12`. `<` belongs to the merged cell on its left,
 * `^` to the one above, `⏎` is a line break; a plain number is stored as number, one behind `'` as text, and
 * `95%` as 0.95 under a percent format. Blank lines at both ends do not count, an empty line inside does.
 */
export function grid(text: string, { name = '自评表', at = 'A1', hidden = [] }: GridOptions = {}): Sheet {
  const origin = parseAddress(at) ?? { row: 0, column: 0 };
  const cells = new Map<number, Cell>();
  const merged = new Map<string, Range>();
  const anchors = new Map<number, Address>();
  text
    .replace(/^\n|\n *$/g, '')
    .split('\n')
    .forEach((line, i) => {
      line.split('|').forEach((token, j) => {
        const row = origin.row + i;
        const column = origin.column + j;
        const content = token.trim();
        const anchor = anchorOf(content, row, column, anchors);
        anchors.set(cellKey(row, column), anchor);
        if (content === '<' || content === '^') extend(merged, anchor, row, column);
        else if (content !== '') cells.set(cellKey(row, column), cellOf(content));
      });
    });
  const merges = [...merged.values()];
  for (const merge of merges) refuseHiddenTexts(merge, cells);
  return {
    name,
    visibility: 'visible',
    cells,
    merges,
    hiddenRows: new Set(hidden.map((row) => row - 1)),
    hiddenColumns: new Set(),
    protected: false,
  };
}

export function workbook(...sheets: readonly Sheet[]): Workbook {
  return { sheets, date1904: false };
}

/** Both texts one below the other on one sheet, with so many empty rows between. */
export function stack(above: string, below: string, gap: number): string {
  return `${above.replace(/\n *$/, '')}${'\n'.repeat(gap + 1)}${below.replace(/^\n/, '')}`;
}

function anchorOf(
  content: string,
  row: number,
  column: number,
  anchors: ReadonlyMap<number, Address>,
): Address {
  const neighbour =
    content === '<' ? cellKey(row, column - 1) : content === '^' ? cellKey(row - 1, column) : -1;
  return anchors.get(neighbour) ?? { row, column };
}

function extend(
  merged: Map<string, Range>,
  { row: top, column: left }: Address,
  row: number,
  column: number,
) {
  const key = `${String(top)},${String(left)}`;
  const { bottom, right } = merged.get(key) ?? { bottom: top, right: left };
  merged.set(key, { top, left, bottom: Math.max(bottom, row), right: Math.max(right, column) });
}

/** A merge is a rectangle: `<` and `^` written carelessly would cover a text that the sheet cannot show. */
function refuseHiddenTexts({ top, left, bottom, right }: Range, cells: ReadonlyMap<number, Cell>): void {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const hidden = (row > top || column > left) && cells.has(cellKey(row, column));
      if (hidden) throw new Error(`a text inside the merge at row ${String(top + 1)}`);
    }
  }
}

function cellOf(content: string): Cell {
  if (content.startsWith("'")) return { value: content.slice(1) };
  if (/^\d+(\.\d+)?%$/.test(content)) return { value: Number(content.slice(0, -1)) / 100, format: '0.00%' };
  if (/^\d+(\.\d+)?$/.test(content)) return { value: Number(content) };
  return { value: content.replaceAll('⏎', '\n') };
}
