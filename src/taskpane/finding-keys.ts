import { useEffect } from 'react';
import { endTyping } from './end-typing';
import type { Session } from './session';

/** F8 and Shift+F8, as in editors, from wherever the focus is. */
export function useFindingKeys(session: Session): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey) return;
      if (session.getState().preview) return;
      event.preventDefault();
      // As a click would: nothing that is being typed stays behind where the person was.
      void endTyping();
      void (event.shiftKey ? session.focusPrevious() : session.focusNext());
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [session]);
}
