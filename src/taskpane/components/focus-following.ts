import { type RefObject, useEffect } from 'react';
import { ITEM } from './list-keys';

/** Takes the keyboard's focus along when next or previous moves to another finding. */
export function useFocusFollowing(list: RefObject<HTMLElement | null>, focus: string | null): void {
  useEffect(() => {
    const item = [...(list.current?.querySelectorAll<HTMLElement>(`[${ITEM}]`) ?? [])].find(
      (element) => element.getAttribute(ITEM) === focus,
    );
    if (!item || item.contains(document.activeElement)) return;
    item.focus();
  }, [list, focus]);
}
