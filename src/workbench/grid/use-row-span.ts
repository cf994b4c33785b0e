import { type RefObject, useEffect, useMemo, useState } from 'react';
import { type Span, fullSpan, spanInView } from './axis';
import { COLUMN_HEADER_HEIGHT } from './grid-styles';
import type { SheetLayout } from './layout';

/** What is drawn before the scroller has been measured. */
const FIRST_VIEW = 1200;

/** The rows to draw: all of them, or those around the ones in view. */
export function useRowSpan(layout: SheetLayout, scroller: RefObject<HTMLElement | null>): Span {
  const [view, setView] = useState({ start: 0, size: FIRST_VIEW });
  const { rows, windowed } = layout;
  useEffect(() => {
    const element = scroller.current;
    if (!element || !windowed) return;
    const measure = (): void => {
      setView({ start: element.scrollTop, size: element.clientHeight - COLUMN_HEADER_HEIGHT });
    };
    measure();
    element.addEventListener('scroll', measure, { passive: true });
    window.addEventListener('resize', measure);
    return () => {
      element.removeEventListener('scroll', measure);
      window.removeEventListener('resize', measure);
    };
  }, [scroller, windowed]);
  const { from, to } = windowed ? spanInView(rows, view.start, view.size) : fullSpan(rows);
  return useMemo(() => ({ from, to }), [from, to]);
}
