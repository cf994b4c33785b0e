import { useEffect } from 'react';
import type { Session } from './session';

/** F8 and Shift+F8, as in editors, from wherever the focus is. */
export function useFindingKeys(session: Session): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey) return;
      if (session.getState().preview) return;
      event.preventDefault();
      void (event.shiftKey ? session.focusPrevious() : session.focusNext());
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [session]);
}
