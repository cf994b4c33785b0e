/** Which rows and columns of the table are in view, and so are drawn. */
import { type RefObject, useLayoutEffect, useState } from 'react';

export const ROW_HEIGHT = 34;
export const HEAD_HEIGHT = 38;
/** Rows beyond the edge, so that slow scrolling shows no gap. */
const SPARE_ROWS = 6;

/** From the first to the one after the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface View {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Before it has been measured. */
const FIRST_VIEW: View = { top: 0, left: 0, width: 1280, height: 600 };

/**
 * The part of the scroller that is in view, followed frame by frame.
 * @param list where it is only a part of what is scrolled: `top` counts from its own
 */
export function useView(scroller: RefObject<HTMLElement | null>, list?: RefObject<HTMLElement | null>): View {
  const [view, setView] = useState(FIRST_VIEW);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    let frame = 0;
    const measure = (): void => {
      frame = 0;
      const { scrollTop, scrollLeft: left, clientWidth: width, clientHeight: height } = element;
      const top = scrollTop - (list?.current?.offsetTop ?? 0);
      // Without a layout there is nothing to go by.
      if (height > 0) setView({ top, left, width, height });
    };
    const soon = (): void => {
      if (frame === 0) frame = requestAnimationFrame(measure);
    };
    measure();
    const observer = new ResizeObserver(soon);
    // What stands above the list may be opened and folded.
    for (const part of [element, ...element.children]) observer.observe(part);
    element.addEventListener('scroll', soon, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      element.removeEventListener('scroll', soon);
    };
  }, [scroller, list]);
  return view;
}

/** @param top of the first row in the scroller's content, negative once it is scrolled past */
export function rowSpan(top: number, height: number, rowHeight: number, count: number): Span {
  const from = Math.max(0, Math.floor(-top / rowHeight) - SPARE_ROWS);
  const to = Math.min(count, Math.ceil((height - top) / rowHeight) + SPARE_ROWS);
  return { from: Math.min(from, count), to: Math.max(to, Math.min(from, count)) };
}

/** Columns that reach into the view; the first one always does, and stands apart. */
export function columnSpan({ left, width }: View, offsets: readonly number[]): Span {
  const count = offsets.length - 1;
  let from = 1;
  while (from < count - 1 && (offsets[from + 1] ?? 0) <= left + (offsets[1] ?? 0)) from++;
  let to = from;
  while (to < count && (offsets[to] ?? 0) < left + width) to++;
  return { from, to };
}
