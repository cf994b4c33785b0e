/** Gives the components of the batch view their store and words. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Locale } from '../../locales/locale';
import type { InterfaceTexts } from '../../locales/zh-CN/interface';
import type { BatchStore } from './batch-store';
import type { ExportState } from './exports';
import type { ReadingState } from './reading';
import type { BatchState } from './state';
import type { TemplateState } from './template-choice';

export interface BatchContextValue {
  readonly batch: BatchStore;
  readonly locale: Locale;
}

export const BatchContext = createContext<BatchContextValue | null>(null);

function useValue(): BatchContextValue {
  const value = useContext(BatchContext);
  if (!value) throw new Error('a component of the batch stands outside of <BatchView>');
  return value;
}

export function useBatch(): BatchStore {
  return useValue().batch;
}

export function useBatchState(): BatchState {
  const { subscribe, get } = useBatch();
  return useSyncExternalStore(subscribe, get);
}

export function useExports(): ExportState {
  const { subscribe, get } = useBatch().exports;
  return useSyncExternalStore(subscribe, get);
}

export function useReading(): ReadingState {
  const { subscribe, get } = useBatch().reading;
  return useSyncExternalStore(subscribe, get);
}

export function useTemplate(): TemplateState {
  const { subscribe, get } = useBatch().template;
  return useSyncExternalStore(subscribe, get);
}

/** With the words of the rules that the chosen pack brings along. */
export function useLocale(): Locale {
  return useValue().locale;
}

export function useText(): InterfaceTexts['batch'] {
  return useLocale().interface.batch;
}
