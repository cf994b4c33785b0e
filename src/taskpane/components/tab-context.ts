/** Lets anything in the pane bring another tab to the front, or a part of it. */
import { type RefObject, createContext, useContext, useEffect } from 'react';
import type { PageTab } from './page-tabs';

/** What can be gone to in a tab. */
export type TabPart = 'balance';

export interface Tabs {
  readonly show: (tab: PageTab, part?: TabPart) => void;
  /** Whether the part was asked for along with its tab, once: the tab's code may have to load first. */
  readonly claim: (part: TabPart) => boolean;
}

export const TabContext = createContext<Tabs>({ show: () => undefined, claim: () => false });

/** The keyboard's focus goes along. */
export function useShowTab(): Tabs['show'] {
  return useContext(TabContext).show;
}

/** The part takes the focus when it comes to the front because it was asked for. */
export function useWantedPart(part: TabPart, box: RefObject<HTMLElement | null>): void {
  const { claim } = useContext(TabContext);
  useEffect(() => {
    if (!claim(part)) return;
    box.current?.scrollIntoView({ block: 'start' });
    box.current?.focus();
  }, [part, box, claim]);
}
