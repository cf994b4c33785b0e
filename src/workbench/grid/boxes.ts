/** Where cells are on the screen. */
import type { Address } from '../../core/grid/address';
import { positionOf } from './axis';
import { COLUMN_HEADER_HEIGHT, ROW_HEADER_WIDTH } from './grid-styles';
import type { SheetLayout } from './layout';

/** Pixels from the corner of the sheet. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function cellId({ row, column }: Address): string {
  return `cell-${String(row)}-${String(column)}`;
}

/** The place of a drawn cell as the browser has laid it out; of one that is not drawn, where it would be. */
export function boxOf(anchor: Address, layout: SheetLayout): Box {
  const element = document.getElementById(cellId(anchor));
  if (element) {
    const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = element;
    return { left: offsetLeft, top: offsetTop, width: offsetWidth, height: offsetHeight };
  }
  const { rows, columns, merges } = layout;
  const merge = merges.covering(anchor.row, anchor.column);
  const [top, left] = [positionOf(rows, anchor.row), positionOf(columns, anchor.column)];
  const bottom = positionOf(rows, (merge?.bottom ?? anchor.row) + 1);
  const right = positionOf(columns, (merge?.right ?? anchor.column) + 1);
  const between = (offsets: readonly number[], from: number, to: number): number =>
    (offsets[to] ?? 0) - (offsets[from] ?? 0);
  return {
    left: ROW_HEADER_WIDTH + (columns.offsets[left] ?? 0),
    top: COLUMN_HEADER_HEIGHT + (rows.offsets[top] ?? 0),
    width: between(columns.offsets, left, right),
    height: between(rows.offsets, top, bottom),
  };
}

/** Scrolls no further than needed to see the box beside the headers, or brings it to the middle. */
export function bringIntoView(scroller: HTMLElement, box: Box, where: 'nearest' | 'middle'): void {
  const { scrollLeft, scrollTop, clientWidth, clientHeight } = scroller;
  const across = along(scrollLeft, clientWidth, ROW_HEADER_WIDTH, box.left, box.width, 'nearest');
  const down = along(scrollTop, clientHeight, COLUMN_HEADER_HEIGHT, box.top, box.height, where);
  if (across !== scrollLeft) scroller.scrollLeft = across;
  if (down !== scrollTop) scroller.scrollTop = down;
}

function along(
  scrolled: number,
  size: number,
  header: number,
  start: number,
  length: number,
  where: 'nearest' | 'middle',
): number {
  const isSeen = start >= scrolled + header && start + length <= scrolled + size;
  if (isSeen) return scrolled;
  const room = size - header;
  if (where === 'middle') return Math.max(0, start - header - Math.max(0, (room - length) / 2));
  if (start < scrolled + header || length > room) return Math.max(0, start - header);
  return start + length - size;
}
