/** A file's part of a report to a reviewer. */
import { reportOf, unreadableReport } from '../batch/reports/model/report-of';
import type { WorkbookReport } from '../batch/reports/model/report';
import type { Checked } from './checked';
import type { Language } from './language';
import { linkTo } from './links';

/** @param output see {@link linkTo} */
export function workbookReport(
  checked: Checked,
  output: string | undefined,
  language: Language,
): WorkbookReport {
  const { path, file: source } = checked.input;
  const file = { path, href: linkTo(source, output) };
  return 'problem' in checked
    ? unreadableReport(file, checked.problem.message)
    : reportOf(file, checked.report, language, checked.additions);
}
