/** Phrases about whether files can be imported, the same in every rendering of a report. */
import { READINESS_STATES } from '../readiness';
import type { Readiness, ReadinessReason, RunReport } from './model/report';
import type { ReportLanguage } from './model/parts';
import { READINESS_LOOKS } from './signs';

/** `✖ 不可导入` */
export function readinessText(
  { state }: Pick<Readiness, 'state'>,
  { locale }: Pick<ReportLanguage, 'locale'>,
): string {
  return `${READINESS_LOOKS[state].sign} ${locale.interface.readiness.states[state]}`;
}

/** In an overview: `必填内容不全、数值不合要求`, else that it was not compared; '' where neither is so. */
export function readinessShort(readiness: Readiness, { locale, report }: ReportLanguage): string {
  const { reasons } = readiness;
  if (reasons.length > 0) return reasons.map(({ text }) => text).join(report.listMark);
  return isHalfChecked(readiness) ? locale.interface.readiness.notComparedShort : '';
}

/** Above an overview; '' where all files were compared. */
export function notComparedText({ workbooks }: RunReport, { locale }: ReportLanguage): string {
  const files = workbooks.filter(({ readiness }) => isHalfChecked(readiness)).length;
  return files === 0 ? '' : locale.interface.readiness.notComparedFiles(files);
}

function isHalfChecked({ state, isCompared }: Readiness): boolean {
  return state !== 'unknown' && !isCompared;
}

/** A line for each reason, and that more may stand against the import. */
export function readinessLines(readiness: Readiness, language: ReportLanguage): readonly string[] {
  const reasons = readiness.reasons.map((reason) => reasonText(reason, language));
  return isHalfChecked(readiness) ? [...reasons, language.locale.interface.readiness.notCompared] : reasons;
}

/** `必填内容不全：H01 必填字段不得空白（序号 1–3、7）` */
function reasonText({ text, rules, lost }: ReadinessReason, { report }: ReportLanguage): string {
  const behind = rules.map(({ rule, title, numbers }) =>
    report.readiness.behind(`${rule} ${title}`, spansOf(numbers).join(report.listMark)),
  );
  return report.labelled(text, [...lost, ...behind].join(report.readiness.separator));
}

/** `1–3`, `7` */
function spansOf(numbers: readonly number[]): readonly string[] {
  const spans: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const open = spans[spans.length - 1];
    if (open?.last === number - 1) open.last = number;
    else spans.push({ first: number, last: number });
  }
  return spans.map(({ first, last }) =>
    first === last ? String(first) : `${String(first)}–${String(last)}`,
  );
}

/** How many files can be imported: `可以导入 12，不可导入 30`; states that no file is in are left out. */
export function readinessTally({ workbooks }: RunReport, { locale, report }: ReportLanguage): string {
  return READINESS_STATES.flatMap((state) => {
    const count = workbooks.filter(({ readiness }) => readiness.state === state).length;
    return count === 0 ? [] : [report.tally(locale.interface.readiness.states[state], count)];
  }).join(report.separator);
}
