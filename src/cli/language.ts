/** The words the command line speaks: the locale, and its own texts. */
import { en } from '../locales/en';
import { cliTexts as enTexts } from '../locales/en/cli';
import type { Locale } from '../locales/locale';
import { zhCN } from '../locales/zh-CN';
import { type CliTexts, cliTexts as zhTexts } from '../locales/zh-CN/cli';

export interface Language {
  readonly locale: Locale;
  readonly texts: CliTexts;
}

export const LANGUAGES = {
  'zh-CN': { locale: zhCN, texts: zhTexts },
  en: { locale: en, texts: enTexts },
} as const satisfies Readonly<Record<string, Language>>;

export type LanguageName = keyof typeof LANGUAGES;
