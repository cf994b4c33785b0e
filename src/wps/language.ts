/** The language of WPS's own pages: the one that the person has chosen in the pane; else Chinese, as WPS is. */
import type { Locale } from '../locales/locale';
import { wpsTexts as english } from '../locales/en/wps';
import { type WpsTexts, wpsTexts as chinese } from '../locales/zh-CN/wps';
import { BROWSER_STORAGE, type PersonalStorage } from '../taskpane/preferences';
import { readUserLayer } from '../taskpane/session/settings';

export type Language = Locale['language'];

export function keptLanguage(storage: PersonalStorage = BROWSER_STORAGE): Language {
  return readUserLayer(parsed(storage.read())).layer.language === 'en' ? 'en' : 'zh-CN';
}

export function wpsTextsIn(language: Language): WpsTexts {
  return language === 'en' ? english : chinese;
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
