import { type RefObject, useEffect } from 'react';
import { ITEM } from './list-keys';

/** Set on what stands beside the pane and is worked in by keyboard: the pane does not take the focus from there. */
export const KEEPS_FOCUS = 'data-keeps-focus';

/**
 * Takes the keyboard's focus along when next or previous moves to another finding; while someone works beside
 * the pane the finding only comes into view.
 */
export function useFocusFollowing(list: RefObject<HTMLElement | null>, focus: string | null): void {
  useEffect(() => {
    const item = [...(list.current?.querySelectorAll<HTMLElement>(`[${ITEM}]`) ?? [])].find(
      (element) => element.getAttribute(ITEM) === focus,
    );
    if (!item || item.contains(document.activeElement)) return;
    if (document.activeElement?.closest(`[${KEEPS_FOCUS}]`)) item.scrollIntoView({ block: 'nearest' });
    else item.focus();
  }, [list, focus]);
}
