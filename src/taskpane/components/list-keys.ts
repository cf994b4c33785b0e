import type { KeyboardEvent, RefObject } from 'react';

/** Marks an element as an item of the list; its value is the finding's id. */
export const ITEM = 'data-finding';

/** Moves the keyboard's focus from item to item: arrows, Home, End. Inside an item the keys keep their meaning. */
export function useListKeys(list: RefObject<HTMLElement | null>): (event: KeyboardEvent) => void {
  return (event) => {
    if (!(event.target instanceof HTMLElement) || !event.target.hasAttribute(ITEM)) return;
    const items = [...(list.current?.querySelectorAll<HTMLElement>(`[${ITEM}]`) ?? [])];
    const next = target(event.key, items.indexOf(event.target), items.length);
    if (next === null) return;
    event.preventDefault();
    items[next]?.focus();
  };
}

function target(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
