/** The words the command line speaks: the locale, its own texts, and those of reports. */
import { en } from '../locales/en';
import { cliTexts as enTexts } from '../locales/en/cli';
import { reportTexts as enReport } from '../locales/en/report';
import type { Locale } from '../locales/locale';
import { zhCN } from '../locales/zh-CN';
import { type CliTexts, cliTexts as zhTexts } from '../locales/zh-CN/cli';
import { type ReportTexts, reportTexts as zhReport } from '../locales/zh-CN/report';

export interface Language {
  readonly locale: Locale;
  readonly texts: CliTexts;
  readonly report: ReportTexts;
}

export const LANGUAGES = {
  'zh-CN': { locale: zhCN, texts: zhTexts, report: zhReport },
  en: { locale: en, texts: enTexts, report: enReport },
} as const satisfies Readonly<Record<string, Language>>;

export type LanguageName = keyof typeof LANGUAGES;
