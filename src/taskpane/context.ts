/** Gives every component of the pane its session and words. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { InterfaceTexts } from '../locales/zh-CN/interface';
import type { RuleDocs } from './rule-docs';
import type { Session } from './session';
import type { Language } from './session/settings';
import type { SessionState } from './session/state';

export interface PaneContextValue {
  readonly session: Session;
  readonly docs: RuleDocs;
  /** Of the words that the session has. */
  readonly language: Language;
}

export const PaneContext = createContext<PaneContextValue | null>(null);

export function usePane(): PaneContextValue {
  const value = useContext(PaneContext);
  if (!value) throw new Error('a component of the pane stands outside of <Pane>');
  return value;
}

export function useSession(): Session {
  return usePane().session;
}

export function useSessionState(): SessionState {
  const { subscribe, getState } = useSession();
  return useSyncExternalStore(subscribe, getState);
}

/** The pane's words in the session's language. */
export function useText(): InterfaceTexts['pane'] {
  return useSession().locale.interface.pane;
}

/** True while something is under way: actions wait for it. */
export function isBusy({ work }: SessionState): boolean {
  return work.state === 'busy';
}
