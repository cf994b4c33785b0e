/** A person's own settings, kept in the browser, and the language that follows from them. One for a whole page. */
import type { Locale } from '../locales/locale';
import { keep, readKept } from './browser-storage';
import { type Language, type UserLayer, readUserLayer, storedLayer } from './session/settings';

/** Where the settings are kept; both may fail without a word. */
export interface PersonalStorage {
  read(): string | null;
  /** False when the text holds only until the page is left. */
  keep(text: string): boolean;
}

const KEY = 'formlint/settings';

export const BROWSER_STORAGE: PersonalStorage = {
  read: () => readKept(KEY),
  keep: (text) => keep(KEY, text),
};

/** For sessions that stand alone: nothing outlives them. */
const NO_STORAGE: PersonalStorage = { read: () => null, keep: () => true };

export interface PreferencesState {
  readonly layer: UserLayer;
  /** What was kept could not be read, in whole or in part. */
  readonly damaged: boolean;
  /** Why the last change is not all that was wished. */
  readonly problem: 'not-kept' | 'language-missing' | null;
  /** The words of the interface. */
  readonly locale: Locale;
}

export interface PreferencesOptions {
  /** The words to begin with; they are there at once. */
  readonly locale: Locale;
  /** The language of the program around the pane; absent: that of `locale`. */
  readonly automatic?: Language;
  readonly storage?: PersonalStorage;
  readonly load?: (language: Language) => Promise<Locale>;
}

export class Preferences {
  /** Resolves once the words of the kept language are there, or cannot be had. */
  readonly ready: Promise<void>;
  readonly automatic: Language;
  private readonly storage: PersonalStorage;
  private readonly load: (language: Language) => Promise<Locale>;
  private readonly listeners = new Set<() => void>();
  private state: PreferencesState;

  constructor({ locale, automatic, storage = NO_STORAGE, load = loadLocale }: PreferencesOptions) {
    this.automatic = automatic ?? locale.language;
    this.storage = storage;
    this.load = load;
    this.state = { ...readUserLayer(parsed(storage.read())), problem: null, locale };
    this.ready = this.speak();
  }

  readonly get = (): PreferencesState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Holds from now on, and beyond this page where the browser keeps it. */
  replace(layer: UserLayer): Promise<void> {
    const kept = this.storage.keep(JSON.stringify(storedLayer(layer)));
    this.set({ layer, damaged: false, problem: kept ? null : 'not-kept' });
    return this.speak();
  }

  private get wanted(): Language {
    const { language = 'auto' } = this.state.layer;
    return language === 'auto' ? this.automatic : language;
  }

  private async speak(): Promise<void> {
    const { wanted } = this;
    if (wanted === this.state.locale.language) return;
    try {
      const locale = await this.load(wanted);
      // Another one may have been chosen in the meantime.
      if (wanted === this.wanted) this.set({ locale });
    } catch {
      if (wanted === this.wanted) this.set({ problem: 'language-missing' });
    }
  }

  private set(change: Partial<PreferencesState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of [...this.listeners]) listener();
  }
}

async function loadLocale(language: Language): Promise<Locale> {
  if (language === 'zh-CN') return (await import('../locales/zh-CN')).zhCN;
  return (await import(/* webpackChunkName: "en" */ '../locales/en')).en;
}

/** The pane's language for that of a program, such as `zh-TW`, `en-US`. */
export function languageLike(displayLanguage: string): Language {
  return /^zh\b/i.test(displayLanguage) ? 'zh-CN' : 'en';
}

function parsed(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // No JSON is as little a setting as a number would be.
    return text;
  }
}
