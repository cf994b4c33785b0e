/** Gives the components of the page their desk, workbook and words. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { InterfaceTexts } from '../locales/zh-CN/interface';
import type { Locale } from '../locales/locale';
import type { Book, BookState } from './book';
import type { Desk, DeskState } from './desk';

export interface PageContextValue {
  readonly desk: Desk;
  readonly locale: Locale;
}

export const PageContext = createContext<PageContextValue | null>(null);

function usePage(): PageContextValue {
  const value = useContext(PageContext);
  if (!value) throw new Error('a component of the page stands outside of <App>');
  return value;
}

export function useDesk(): Desk {
  return usePage().desk;
}

export function useDeskState(): DeskState {
  const { subscribe, get } = useDesk();
  return useSyncExternalStore(subscribe, get);
}

export function useLocale(): Locale {
  return usePage().locale;
}

export function useText(): InterfaceTexts['workbench'] {
  return useLocale().interface.workbench;
}

export function useBookState({ subscribe, getState }: Book): BookState {
  return useSyncExternalStore(subscribe, getState);
}
