/** The words of reports; only those of one language are loaded. */
import type { Locale } from '../../locales/locale';
import type { ReportLanguage } from '../reports/model/parts';

export async function reportLanguage(language: Locale['language']): Promise<ReportLanguage> {
  if (language === 'zh-CN') {
    const [{ zhCN }, { reportTexts }] = await Promise.all([
      import('../../locales/zh-CN'),
      import('../../locales/zh-CN/report'),
    ]);
    return { locale: zhCN, report: reportTexts };
  }
  const [{ en }, { reportTexts }] = await Promise.all([
    import('../../locales/en'),
    import('../../locales/en/report'),
  ]);
  return { locale: en, report: reportTexts };
}
