/** The workbook with what was found at its cells. Wanted seldom: import this by `import()` only. */
import { annotate, xlsxName } from '../batch/reports/annotate';
import type { CellRef } from '../core/grid/address';
import type { Locale } from '../locales/locale';
import type { ReportTexts } from '../locales/zh-CN/report';
import type { Book } from './book';
import { fixedName } from './names';

export interface AnnotatedCopy {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Cells that could only be marked. */
  readonly withoutNote: readonly CellRef[];
}

/** @throws SaveError where the changes made so far cannot be saved */
export async function annotatedCopy(book: Book, suffix: string): Promise<AnnotatedCopy> {
  const { session, name } = book;
  const isUpToDate = await session.upToDate();
  const { checked } = session.getState();
  if (!checked || !isUpToDate) throw new Error('nothing has been checked');
  const language = { locale: session.locale, report: await reportTexts(session.locale) };
  const { bytes, withoutNote } = annotate(book.asItStands(), checked.report, language);
  return { name: fixedName(xlsxName(name), suffix), bytes, withoutNote };
}

async function reportTexts({ language }: Locale): Promise<ReportTexts> {
  const texts = await (language === 'zh-CN'
    ? import('../locales/zh-CN/report')
    : import('../locales/en/report'));
  return texts.reportTexts;
}
