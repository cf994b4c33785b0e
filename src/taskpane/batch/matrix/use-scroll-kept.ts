import { type RefObject, useLayoutEffect } from 'react';
import { useBatch } from '../context';

/** Comes back to where the list was left. */
export function useScrollKept(scroller: RefObject<HTMLElement | null>): void {
  const batch = useBatch();
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    element.scrollTo(batch.scroll);
    const keep = (): void => {
      batch.keepScroll({ top: element.scrollTop, left: element.scrollLeft });
    };
    element.addEventListener('scroll', keep, { passive: true });
    return () => {
      element.removeEventListener('scroll', keep);
    };
  }, [scroller, batch]);
}
