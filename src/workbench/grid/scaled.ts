/** A sheet's appearance at another size, so that a wide form can be seen whole. */
import type { SheetAppearance } from '../../xlsx';

/** How large a sheet is drawn: a factor, or as large as its columns have room. */
export type Zoom = number | 'fit';

/** What fitting may do: smaller is hard to read, larger than life is never wanted. */
const FIT = { least: 0.7, most: 1 } as const;

/** Points of a font that names no size. */
export const USUAL_SIZE = 11;

/**
 * @param width pixels of all columns at full size
 * @param room pixels there are for them
 */
export function zoomFactor(zoom: Zoom, width: number, room: number): number {
  if (zoom !== 'fit') return zoom;
  // Steps of a hundredth, so that a slightly wider window draws nothing anew.
  const factor = Math.floor((room / Math.max(1, width)) * 100) / 100;
  return Math.max(FIT.least, Math.min(FIT.most, factor));
}

export function scaled(look: SheetAppearance, factor: number): SheetAppearance {
  if (factor === 1) return look;
  const size = (pixels: number): number => Math.round(pixels * factor);
  const sizes = (all: ReadonlyMap<number, number>): ReadonlyMap<number, number> =>
    new Map([...all].map(([index, pixels]) => [index, size(pixels)]));
  return {
    ...look,
    defaultColumnWidth: size(look.defaultColumnWidth),
    defaultRowHeight: size(look.defaultRowHeight),
    columnWidths: sizes(look.columnWidths),
    rowHeights: sizes(look.rowHeights),
    looks: look.looks.map((one) => ({ ...one, size: (one.size ?? USUAL_SIZE) * factor })),
  };
}
