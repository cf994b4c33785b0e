/** Rows or columns as they are drawn: one after the other, hidden ones left out. */
export interface Axis {
  /** Row or column numbers from 0, ascending; the place in this list is the position. */
  readonly indices: readonly number[];
  /** Where each position begins, in pixels, and after the last one where all end. */
  readonly offsets: readonly number[];
  /** How many hidden rows or columns lie directly before each position. */
  readonly hiddenBefore: readonly number[];
  /** Hidden rows or columns up to the end. */
  readonly hidden: number;
}

/**
 * @param count rows or columns up to the end of what is drawn
 * @param sizeOf pixels
 */
export function axisOf(count: number, hidden: ReadonlySet<number>, sizeOf: (index: number) => number): Axis {
  const indices: number[] = [];
  const offsets = [0];
  const hiddenBefore: number[] = [];
  let end = 0;
  let skipped = 0;
  let all = 0;
  for (let index = 0; index < count; index++) {
    if (hidden.has(index)) {
      skipped++;
      all++;
      continue;
    }
    indices.push(index);
    hiddenBefore.push(skipped);
    skipped = 0;
    end += sizeOf(index);
    offsets.push(end);
  }
  return { indices, offsets, hiddenBefore, hidden: all };
}

/** The position of a row or column; of a hidden one, the position that follows it. */
export function positionOf({ indices }: Axis, index: number): number {
  return lowerBound(indices, index);
}

/** Positions from `from` up to, not including, `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export function fullSpan({ indices }: Axis): Span {
  return { from: 0, to: indices.length };
}

/** Positions are drawn in blocks of this many, so that scrolling by a row draws nothing new. */
const BLOCK = 20;

/** The positions to draw for what is scrolled into view, with some more on either side. */
export function spanInView({ indices, offsets }: Axis, start: number, size: number): Span {
  const first = lowerBound(offsets, start) - 1;
  const last = lowerBound(offsets, start + size);
  const from = Math.floor((first - BLOCK / 2) / BLOCK) * BLOCK;
  const to = Math.ceil((last + BLOCK / 2) / BLOCK) * BLOCK;
  return { from: Math.max(0, Math.min(from, indices.length)), to: Math.max(0, Math.min(to, indices.length)) };
}

/** The first place in an ascending list that is not below the value. */
function lowerBound(list: readonly number[], value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
