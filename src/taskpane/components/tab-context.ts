/** Lets anything in the pane bring another tab to the front. */
import { createContext, useContext } from 'react';
import type { PageTab } from './page-tabs';

export const TabContext = createContext<(tab: PageTab) => void>(() => undefined);

/** The keyboard's focus goes along. */
export function useShowTab(): (tab: PageTab) => void {
  return useContext(TabContext);
}
