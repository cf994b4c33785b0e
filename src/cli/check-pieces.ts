/** What `formlint check` has to say of one file, worded where the file was checked and put together elsewhere. */
import type { FileFacts } from '../batch/entry';
import { checkedFileJson, summaryJson, unreadableFile } from '../batch/reports/json/check-json';
import type { WorkbookReport } from '../batch/reports/model/report';
import type { CheckFormat } from './check-formats';
import type { Checked } from './checked';
import type { CheckedFile, Summary } from './contract';
import { comparedLine } from './earlier';
import type { Language } from './language';
import { TextReport } from './to-text';
import { workbookReport } from './workbook-report';

/** Plain data, to pass between threads. */
export interface Piece {
  readonly isReadable: boolean;
  readonly summary: Summary;
  /** The file's part of a text, JSON or ndjson result; '' for a report. */
  readonly text: string;
  /** The file's part of a report; null for other formats. */
  readonly report: WorkbookReport | null;
  /** What it is compared with other files by; null unless asked for. */
  readonly facts: FileFacts | null;
}

/** How the files of a run are worded. */
export interface Wording {
  readonly format: CheckFormat;
  readonly language: Language;
  /** Where the result goes: links in a report start there. */
  readonly output: string | undefined;
  /** Text is for a terminal. */
  readonly colored: boolean;
}

export function pieceOf(checked: Checked, wording: Wording, facts: FileFacts | null = null): Piece {
  const isReadable = 'report' in checked;
  return {
    isReadable,
    summary: isReadable ? summaryJson(checked.report.counts) : NOTHING,
    ...worded(checked, wording),
    facts,
  };
}

const NOTHING: Summary = { errors: 0, warnings: 0, infos: 0 };

function worded(
  checked: Checked,
  { format, language, output, colored }: Wording,
): Pick<Piece, 'text' | 'report'> {
  switch (format) {
    case 'text':
      return { text: textOf(checked, new TextReport(language, colored), language), report: null };
    case 'json':
      return { text: JSON.stringify(fileJson(checked, language), null, 2), report: null };
    case 'ndjson':
      return { text: JSON.stringify(fileJson(checked, language)), report: null };
    default:
      return { text: '', report: workbookReport(checked, output, language) };
  }
}

function textOf(checked: Checked, text: TextReport, language: Language): string {
  const { path } = checked.input;
  if ('problem' in checked) return text.problem(path, checked.problem.message);
  const compared = checked.additions?.resubmission;
  const lines = compared ? [comparedLine(compared, language)] : [];
  return [text.file(path, checked.report), ...lines].join('\n');
}

function fileJson(checked: Checked, { locale }: Language): CheckedFile {
  const { path } = checked.input;
  return 'problem' in checked
    ? unreadableFile(path, checked.problem)
    : checkedFileJson(path, checked.report, locale, checked.additions);
}
