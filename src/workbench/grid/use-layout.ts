import { type RefObject, useLayoutEffect, useMemo, useState } from 'react';
import type { Sheet } from '../../core/grid/workbook';
import { type SheetAppearance, type XlsxFile, appearance } from '../../xlsx';
import type { Book } from '../book';
import { useBookState } from '../context';
import { ROW_HEADER_WIDTH } from './grid-styles';
import { type SheetLayout, layoutOf } from './layout';
import { type Zoom, scaled, zoomFactor } from './scaled';

export interface DrawnSheet {
  readonly layout: SheetLayout;
  /** At the size at which it is drawn. */
  readonly look: SheetAppearance;
}

/** Where everything is drawn, at the wanted size. */
export function useLayout(
  book: Book,
  sheet: Sheet,
  zoom: Zoom,
  scroller: RefObject<HTMLElement | null>,
): DrawnSheet {
  const { file } = useBookState(book).view;
  // The file is another one only when the shape has changed: typing costs nothing here.
  const look = useMemo(() => appearanceOf(file, sheet.name), [file, sheet.name]);
  const full = useMemo(() => layoutOf(sheet, look), [sheet, look]);
  const room = useWidth(scroller) - ROW_HEADER_WIDTH;
  const factor = zoomFactor(zoom, full.columns.offsets[full.columns.indices.length] ?? 0, room);
  return useMemo(() => {
    if (factor === 1) return { layout: full, look };
    const drawn = scaled(look, factor);
    return { layout: layoutOf(sheet, drawn), look: drawn };
  }, [factor, full, look, sheet]);
}

function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(entry.contentRect.width);
    });
    observer.observe(element.current);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return width;
}

function appearanceOf(file: XlsxFile, sheet: string): SheetAppearance {
  const look = appearance(file, sheet);
  if (!look) throw new Error(`the file has no sheet ${sheet}`);
  return look;
}
