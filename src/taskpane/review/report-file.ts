/** Writes the report on the open workbook: loaded when one is wanted, import it by `import()` only. */
import { collectorFor } from '../../batch/export/collectors';
import type { ReportFormat } from '../../batch/export/job';
import { reportLanguage } from '../../batch/export/report-language';
import { checkedFileJson } from '../../batch/reports/json/check-json';
import type { Additions } from '../../batch/reports/model/additions';
import { reportOf } from '../../batch/reports/model/report-of';
import { DEFAULT_PACK, packName } from '../../core/pack';
import type { Locale } from '../../locales/locale';
import type { Checked } from '../session/checked';

export { safeFileName } from '../../batch/reports/file-names';

export interface Reported {
  /** Of the workbook. */
  readonly name: string;
  readonly checked: Checked;
  readonly additions: Additions;
  /** With the words of the pack's own rules. */
  readonly locale: Locale;
  /** The present day. */
  readonly date: string;
  /** Of the program. */
  readonly version: string;
}

/** As the batch writes it, of this one workbook. */
export async function reportFile(format: ReportFormat, reported: Reported): Promise<Blob> {
  const { name, checked, additions, locale, date, version } = reported;
  const { report: words } = await reportLanguage(locale.language);
  const meta = { date, version, pack: packName(checked.under.pack ?? DEFAULT_PACK) };
  const language = { locale, report: words };
  const collector = collectorFor({ format, extent: 'whole' }, [name], { meta, language });
  await collector.add({
    report: reportOf({ path: name, href: null }, checked.report, language, additions),
    json: () => checkedFileJson(name, checked.report, locale, additions),
  });
  return collector.finish();
}
